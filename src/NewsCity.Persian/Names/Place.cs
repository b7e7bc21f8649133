namespace NewsCity.Persian;

/// <summary>A place, institution or agency of the gazetteer.</summary>
/// <param name="Persian">Its name in Persian.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Arabic">Its name in Arabic.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166 code of its country, two letters; empty for what belongs to none.</param>
public sealed record Place(string Persian, string English, string Arabic, PlaceKind Kind, string Country)
{
    /// <summary>For a province the Persian name of its centre; otherwise null.</summary>
    public string? Centre { get; init; }

    /// <summary>Whether it lies on a map: no institution, no agency.</summary>
    public bool OnMap => Kind is not (PlaceKind.Institution or PlaceKind.Agency);
}
