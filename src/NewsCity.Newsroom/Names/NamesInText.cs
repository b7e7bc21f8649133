namespace NewsCity.Newsroom.Names;

/// <summary>
/// Finds the persons and places that a Persian text names. Persons are a given name of <c>given-names.tsv</c> and the word after it, unless that
/// word is an ordinary one; places are those of the gazetteer. Meant to be right when it speaks rather than to find all: who is
/// called by the family name only, or by an office, is not found.
/// </summary>
public static class NamesInText
{
    /// <summary>Letters of a text that are looked at.</summary>
    private const int MostLetters = 50_000;

    /// <summary>Words of the longest place: «ترکیه» one, «امارات متحده عربی» three.</summary>
    private const int LongestPlace = 3;

    /// <summary>Names of so few letters («قم», «ری») are places only after a word that leads to a place.</summary>
    private const int ShortPlace = 3;

    private static readonly HashSet<string> Leads = new(StringComparer.Ordinal)
    {
        "از",
        "استان",
        "اهالی",
        "به",
        "در",
        "شهر",
        "شهرستان",
        "فرودگاه",
        "مردم",
    };

    /// <summary>Places whose names are ordinary words («دوشنبه», «در آستانه») or an agency's: only as «استان مرکزی», «شهر دوشنبه».</summary>
    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal)
    {
        "آستانه",
        "البرز",
        "امان",
        "دوشنبه",
        "رباط",
        "فارس",
        "مرکزی",
    };

    /// <summary>Every name once, in the order of first mention.</summary>
    /// <param name="text">Plain text as the paper keeps it: normalised, half-spaces in place.</param>
    public static IReadOnlyList<NewsName> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostLetters)
            text = text[..MostLetters];
        var spans = Persian.Words.Spans(text);
        var words = spans.ConvertAll(span => text.Substring(span.Start, span.Length));
        var found = new List<NewsName>();
        var known = new HashSet<NewsName>();
        for (var i = 0; i < words.Count; )
        {
            var near = Near(text, spans, i);
            var length = 1;
            if (PersonNames.At(words, i, near) is var (person, taken) && taken > 0)
                (length, _) = (taken, known.Add(new(NameKind.Person, person)) && Keep(found, new(NameKind.Person, person)));
            else if (PlaceAt(words, i, near) is var (place, count) && count > 0)
                (length, _) = (count, known.Add(new(NameKind.Place, place)) && Keep(found, new(NameKind.Place, place)));
            i += length;
        }
        return found;
    }

    private static bool Keep(List<NewsName> found, NewsName name)
    {
        found.Add(name);
        return true;
    }

    /// <summary>How many words from <paramref name="at"/> stand side by side with nothing but a space between them.</summary>
    private static int Near(string text, List<(int Start, int Length)> spans, int at)
    {
        var count = 1;
        while (
            count < 5
            && at + count < spans.Count
            && spans[at + count].Start == spans[at + count - 1].Start + spans[at + count - 1].Length + 1
            && text[spans[at + count].Start - 1] == ' '
        )
            count++;
        return count;
    }

    private static (string Name, int Words) PlaceAt(List<string> words, int at, int near)
    {
        for (var count = Math.Min(near, LongestPlace); count > 0; count--)
        {
            var name = count == 1 ? words[at] : string.Join(' ', words.GetRange(at, count));
            if (PlaceNames.Find(name) is not { } place)
                continue;
            if (Ordinary.Contains(name) && (at == 0 || words[at - 1] is not ("استان" or "شهر")))
                continue;
            if (name.Length <= ShortPlace && (at == 0 || !Leads.Contains(words[at - 1])))
                continue;
            return (place.Persian, count);
        }
        return ("", 0);
    }
}
