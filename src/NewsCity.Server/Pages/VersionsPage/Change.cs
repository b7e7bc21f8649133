namespace NewsCity.Server.Pages.VersionsPage;

/// <summary>What happened to a stretch of text from one version to the next.</summary>
public enum Change
{
    Kept,
    Added,
    Removed,
}
