namespace NewsCity.Reading.Feeds;

/// <summary>One item of a feed, before its page is read. Title plain; summary and content sanitised HTML; addresses absolute.</summary>
public sealed record Entry
{
    public string? Id { get; init; }
    public string? Title { get; init; }

    /// <summary>The title as sanitised HTML where it holds mark-up or a sign of it; null where <see cref="Title"/> says it all.</summary>
    public string? TitleHtml { get; init; }
    public string? Link { get; init; }

    /// <summary>When it was published; null when the feed does not say or says something absurd.</summary>
    public DateTimeOffset? Published { get; init; }
    public DateTimeOffset? Updated { get; init; }
    public string? Summary { get; init; }
    public string? Content { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];
    public string? Image { get; init; }
    public string? Language { get; init; }

    /// <summary>The feed tells all there is: no page is to be read.</summary>
    public bool Whole { get; init; }

    /// <summary>Stable keys of what could not be read: <c>feed.date-absurd</c>, <c>feed.date-unreadable</c>.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
