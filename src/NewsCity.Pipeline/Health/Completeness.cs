using NewsCity.Reading.Articles;
using NewsCity.Reading.Feeds;
using NewsCity.Reading.Html;

namespace NewsCity.Pipeline.Health;

/// <summary>Whether a page gave what its feed told of it. Half-spaces, spelling of ي and ك, marks and mark-up do not matter.</summary>
public static class Completeness
{
    /// <summary>Shorter texts of a feed prove nothing, in letters.</summary>
    private const int Shortest = 160;

    /// <summary>Samples of so many letters are looked for, one after each so many.</summary>
    private const int Sample = 10,
        Step = 20;

    /// <summary>A page with fewer of the feed's samples is incomplete: widgets and credits of feeds stay below this.</summary>
    private const double Least = 0.6;

    /// <summary><c>article.empty</c>, <c>article.partial</c>, or null when the page gave at least what the feed told.</summary>
    public static string? Problem(Entry entry, Article article)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(article);
        var told = Letters(HtmlDoor.Text(entry.Content is { Length: > 0 } content ? content : entry.Summary ?? ""));
        if (told.Length < Shortest)
            return null;
        var read = Letters($"{article.Title}\n{article.Lead}\n{article.Text}");
        if (read.Length < Shortest / 4)
            return "article.empty";
        int found = 0,
            samples = 0;
        for (var at = 0; at + Sample <= told.Length; at += Step, samples++)
            if (read.AsSpan().IndexOf(told.AsSpan(at, Sample)) >= 0)
                found++;
        return found < Least * samples ? "article.partial" : null;
    }

    private static string Letters(string text) =>
        string.Create(
            text.Count(char.IsLetter),
            text,
            (letters, from) =>
            {
                var at = 0;
                foreach (var c in from)
                    if (char.IsLetter(c))
                        letters[at++] = c switch
                        {
                            'ي' or 'ى' => 'ی',
                            'ك' => 'ک',
                            _ => char.ToLowerInvariant(c),
                        };
            }
        );
}
