using System.Collections.Frozen;
using System.Text;

namespace NewsCity.Persian;

/// <summary>
/// Every country with its capital, the provinces of Iran with their centres, cities, institutions and news agencies in Persian, English and
/// Arabic: Data/places.txt, written for this project from general knowledge; names of countries that it lacked are those of Unicode CLDR
/// (Unicode License v3).
/// </summary>
public static class Gazetteer
{
    /// <summary>Every place, in the order of the file.</summary>
    public static IReadOnlyList<Place> All { get; } = Read();

    private static readonly FrozenDictionary<string, Place> ByName = Index();

    /// <summary>The place of that name in any of the three languages; spelling variants, half-spaces and case do not matter.</summary>
    public static bool TryFind(string name, out Place? place)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.TryGetValue(Fold(name), out place);
    }

    private static FrozenDictionary<string, Place> Index()
    {
        var names = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var place in All)
        foreach (var name in new[] { place.Persian, place.English, place.Arabic })
            names.TryAdd(Fold(name), place);
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in PersianText.Normalize(name, NormalizeRules.Index))
            if (c is not (PersianText.HalfSpace or ' ' or '-' or '\''))
                folded.Append(char.ToLowerInvariant(Skeletons.Fold(c)));
        return folded.ToString();
    }

    /// <summary>A line a place: kind (n c p t i a), country code, Persian, English, Arabic, between bars; for a province its centre.</summary>
    private static unsafe Place[] Read()
    {
        var bytes = Resource.Open("places.txt", out var length);
        var places = new List<Place>();
        foreach (var line in Encoding.UTF8.GetString(bytes, (int)length).Split('\n'))
            if (line.Split('|') is [{ Length: 1 } kind, var country, var persian, var english, var arabic, .. var more])
                places.Add(
                    new(
                        persian,
                        english,
                        arabic,
                        kind[0] switch
                        {
                            'n' => PlaceKind.Country,
                            'c' => PlaceKind.Capital,
                            'p' => PlaceKind.Province,
                            'i' => PlaceKind.Institution,
                            'a' => PlaceKind.Agency,
                            _ => PlaceKind.City,
                        },
                        country
                    )
                    {
                        Centre = more.Length > 0 ? more[0] : null,
                    }
                );
        return [.. places];
    }
}
