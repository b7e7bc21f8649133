namespace NewsCity.Server.Pages.Layout;

/// <summary>A story as it stands in a list.</summary>
public sealed record StoryLine
{
    /// <summary>Place in the list from 1; 0 where the list is not ranked.</summary>
    public int Rank { get; init; }
    public required long StoryId { get; init; }

    /// <summary>The report whose headline is printed.</summary>
    public required long NewsId { get; init; }
    public required string Headline { get; init; }

    /// <summary>BCP 47 tag of what the report says; empty when unknown.</summary>
    public string Language { get; init; } = "";
    public string Kicker { get; init; } = "";

    /// <summary>The most telling sentence; empty in short lists.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>When the newest report of the story appeared.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>How many sources report it.</summary>
    public int Sources { get; init; } = 1;

    /// <summary>Whose headline is printed.</summary>
    public required SourceName Source { get; init; }

    /// <summary>Who had it first.</summary>
    public SourceName? First { get; init; }
    public IReadOnlyList<Voice> Voices { get; init; } = [];

    /// <summary>Why it stands here, each a sentence; empty where the list does not judge.</summary>
    public IReadOnlyList<Phrase> Why { get; init; } = [];

    /// <summary>The same in Persian.</summary>
    public IReadOnlyList<string> Reasons => [.. Why.Select(reason => reason.Persian)];
    public Picture? Picture { get; init; }

    public string Path => $"/news/{NewsId}";
    public string StoryPath => $"/story/{StoryId}";

    /// <summary>Whether it moved within the last half hour of the edition.</summary>
    public bool IsLive(DateTimeOffset now) => Sources > 1 && now - Updated < TimeSpan.FromMinutes(30);
}
