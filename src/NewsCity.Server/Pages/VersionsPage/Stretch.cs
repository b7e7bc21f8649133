namespace NewsCity.Server.Pages.VersionsPage;

/// <summary>A stretch of text and what happened to it.</summary>
public readonly record struct Stretch(Change Change, string Text);
