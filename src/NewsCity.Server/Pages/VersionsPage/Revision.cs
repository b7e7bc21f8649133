namespace NewsCity.Server.Pages.VersionsPage;

/// <summary>One change of a report.</summary>
/// <param name="Seen">When we saw it.</param>
/// <param name="Headline">The headline from the version before to this one.</param>
/// <param name="Lead">The lead likewise; empty when it has none.</param>
/// <param name="Body">The body likewise; empty where it did not change or may not be shown.</param>
/// <param name="BodyChanged">Whether the body changed.</param>
public sealed record Revision(
    DateTimeOffset Seen,
    IReadOnlyList<Stretch> Headline,
    IReadOnlyList<Stretch> Lead,
    IReadOnlyList<Stretch> Body,
    bool BodyChanged
);
