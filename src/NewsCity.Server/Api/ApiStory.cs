using NewsCity.Newsroom;

namespace NewsCity.Server.Api;

/// <summary>Reports of one event, in a list.</summary>
public record ApiStory
{
    public required long Id { get; init; }

    /// <summary>Its page in this paper.</summary>
    public required string Url { get; init; }

    /// <summary>The headline of the report that speaks for it.</summary>
    public required string Title { get; init; }

    /// <summary>The report that speaks for it.</summary>
    public required long Article { get; init; }

    /// <summary>How many sources report it.</summary>
    public required int Sources { get; init; }

    /// <summary>How many reports it has, copies among them.</summary>
    public required int Reports { get; init; }

    /// <summary>Who had it first.</summary>
    public required ApiSourceName First { get; init; }

    /// <summary>When its first report appeared, UTC.</summary>
    public required DateTimeOffset Begun { get; init; }

    /// <summary>When its newest report appeared, UTC.</summary>
    public required DateTimeOffset Updated { get; init; }
    public required Section Section { get; init; }
    public required Topic Topic { get; init; }

    /// <summary>A picture of its headline, 1200 × 630, to show with a link.</summary>
    public required string Card { get; init; }
}
