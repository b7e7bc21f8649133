namespace NewsCity.Server.Pages.Layout;

/// <summary>Another report of the same story whose headline says it differently.</summary>
public sealed record Voice(long NewsId, SourceName Source, string Headline, string Language = "")
{
    public string Path => $"/news/{NewsId}";
}
