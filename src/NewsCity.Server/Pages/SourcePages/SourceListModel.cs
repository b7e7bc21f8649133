using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SourcePages;

/// <summary>Every source of the paper and how it does.</summary>
public sealed record SourceListModel(PageHead Head, IReadOnlyList<SourceRow> Sources);
