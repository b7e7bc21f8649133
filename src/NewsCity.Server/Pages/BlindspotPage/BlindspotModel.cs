using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.BlindspotPage;

/// <summary>What only sources inside Iran report, and what only those outside do.</summary>
public sealed record BlindspotModel(PageHead Head, IReadOnlyList<BlindspotLine> Inside, IReadOnlyList<BlindspotLine> Outside);
