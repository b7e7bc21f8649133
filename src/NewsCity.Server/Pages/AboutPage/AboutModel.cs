using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.AboutPage;

/// <summary>What the paper is and how it judges.</summary>
public sealed record AboutModel(PageHead Head);
