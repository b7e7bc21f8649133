namespace NewsCity.Newsroom.Stories;

/// <summary>Two stories that turned out to be one: from now on the first is part of the second.</summary>
/// <param name="From">Id of the story that ends; it leads to the other one.</param>
/// <param name="Into">Id of the story that goes on.</param>
public sealed record StoryMerge(long From, long Into);
