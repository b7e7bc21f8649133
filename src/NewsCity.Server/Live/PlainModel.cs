using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Live;

/// <summary>A page of a few sentences, which script may fill.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Sentences">What it says.</param>
/// <param name="Filled">Id of the part that script fills; empty for none.</param>
public sealed record PlainModel(PageHead Head, IReadOnlyList<string> Sentences, string Filled = "");
