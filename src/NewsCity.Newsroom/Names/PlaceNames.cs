using System.Collections.Frozen;
using NewsCity.Persian;

namespace NewsCity.Newsroom.Names;

/// <summary>Places of the gazetteer by their Persian name as the paper spells it, half-spaces or none.</summary>
internal static class PlaceNames
{
    private static readonly FrozenDictionary<string, Place> ByName = Gazetteer
        .All.Where(place => place.OnMap)
        .DistinctBy(place => Fold(place.Persian))
        .ToFrozenDictionary(place => Fold(place.Persian), StringComparer.Ordinal);

    /// <summary>The place of that name, or null.</summary>
    public static Place? Find(string name) => ByName.GetValueOrDefault(Fold(name));

    private static string Fold(string name) =>
        name.Contains(PersianText.HalfSpace) || name.Contains(' ')
            ? name.Replace(PersianText.HalfSpace.ToString(), "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            : name;
}
