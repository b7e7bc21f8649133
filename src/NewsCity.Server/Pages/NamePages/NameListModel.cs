using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.NamePages;

/// <summary>Who and what place the news of some days name most.</summary>
public sealed record NameListModel(PageHead Head, int Days, IReadOnlyList<NamedLine> Persons, IReadOnlyList<NamedLine> Places);
