using NewsCity.Persian;
using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.FrontPage;

/// <summary>Chooses the other voices that stand under a headline.</summary>
public static class Voices
{
    /// <summary>So many stand under a headline.</summary>
    private const int Most = 3;

    /// <summary>Headlines that share more of their words than this say the same.</summary>
    private const double SameAbove = 0.6;

    /// <summary>
    /// Up to three reports of other sources whose headlines differ most from the printed one and from each other
    /// (farthest first by the share of common words). Copies are no voices.
    /// </summary>
    public static IReadOnlyList<Voice> Of(NewsRow lead, IReadOnlyList<NewsRow> rows, Func<string, SourceName> name)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(name);
        var others = rows.Where(row => row.DuplicateOf is null && row.DeletedAt is null && row.Source != lead.Source)
            .DistinctBy(row => row.Source)
            .Select(row => (Row: row, Words: WordsOf(row.Title)))
            .ToList();
        var chosen = new List<HashSet<string>> { WordsOf(lead.Title) };
        var voices = new List<Voice>();
        while (voices.Count < Most && others.Count > 0)
        {
            var (row, words) = others.MinBy(other => chosen.Max(set => Likeness(set, other.Words)));
            if (chosen.Max(set => Likeness(set, words)) > SameAbove)
                break;
            voices.Add(new(row.Id, name(row.Source), row.Title, row.Language));
            chosen.Add(words);
            others.RemoveAll(other => other.Row.Id == row.Id);
        }
        return voices;
    }

    private static HashSet<string> WordsOf(string title) => [.. Words.Of(title)];

    private static double Likeness(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        return common == 0 ? 0 : common / (double)(a.Count + b.Count - common);
    }
}
