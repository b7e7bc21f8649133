namespace NewsCity.Newsroom.Stories;

/// <summary>What the desk says of one report.</summary>
/// <param name="Story">Id of the story: the id of the first report that it was opened with.</param>
/// <param name="DuplicateOf">The earlier published report that this one republishes; null for a report of its own.</param>
/// <param name="Reason">One Persian sentence for the editor.</param>
public sealed record Judgement(long Story, long? DuplicateOf, string Reason)
{
    /// <summary>
    /// Reports judged before that carry this report's text and were published later: from now on they are copies of this one.
    /// Empty unless a report arrives late.
    /// </summary>
    public IReadOnlyList<long> Precedes { get; init; } = [];

    /// <summary>Stories that this report showed to be one, to be carried out after it is placed. Earlier answers stand as they were given.</summary>
    public IReadOnlyList<StoryMerge> Merges { get; init; } = [];
}
