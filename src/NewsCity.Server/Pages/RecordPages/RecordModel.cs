using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.RecordPages;

/// <summary>A list of what stands out: most copied, most edited, deleted.</summary>
/// <param name="Head">The frame.</param>
/// <param name="About">What the list holds and how it comes about.</param>
/// <param name="Nothing">What is said when it is empty.</param>
/// <param name="Lines">The reports.</param>
public sealed record RecordModel(PageHead Head, string About, string Nothing, IReadOnlyList<RecordLine> Lines);
