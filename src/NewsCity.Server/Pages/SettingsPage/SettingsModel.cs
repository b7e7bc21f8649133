using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SettingsPage;

/// <summary>The form of the reader's own look.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Saved">Whether it was just saved.</param>
public sealed record SettingsModel(PageHead Head, bool Saved);
