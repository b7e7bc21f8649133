using NewsCity.Storage.Search;

namespace NewsCity.Server.Pages.SearchPage;

/// <summary>Marks in a text the words that a query found, by the same analysis that found them: «کتاب» marks «کتاب‌ها».</summary>
public sealed class Highlight(string query)
{
    /// <summary>Letters of a snippet.</summary>
    private const int SnippetLength = 240;

    /// <summary>Letters of a text that are looked at.</summary>
    private const int MostLetters = 20_000;

    private readonly FoundWords words = new(query);

    /// <summary>The whole text in pieces.</summary>
    public IReadOnlyList<Piece> Mark(string text) => Cut(text, words.In(text), 0, text.Length);

    /// <summary>The stretch of the text that holds most of the found words, in pieces.</summary>
    public IReadOnlyList<Piece> Snippet(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Length > MostLetters ? text[..MostLetters] : text;
        text = text.Replace('\n', ' ');
        var spans = words.In(text);
        var (best, most) = (0, 0);
        for (var i = 0; i < spans.Count; i++)
        {
            var count = spans.Skip(i).TakeWhile(span => span.End <= spans[i].Start + SnippetLength - 60).Count();
            if (count > most)
                (best, most) = (i, count);
        }
        var from = spans.Count == 0 ? 0 : Back(text, Math.Max(0, spans[best].Start - 60));
        var until = Math.Min(text.Length, from + SnippetLength);
        while (until < text.Length && !char.IsWhiteSpace(text[until]))
            until++;
        var pieces = Cut(text, spans, from, until);
        if (from > 0)
            pieces.Insert(0, new("… ", false));
        if (until < text.Length)
            pieces.Add(new("…", false));
        return pieces;
    }

    /// <summary>The beginning of the sentence or word near a place.</summary>
    private static int Back(string text, int at)
    {
        for (var i = at; i > Math.Max(0, at - 80); i--)
            if (text[i - 1] is '.' or '؟' or '!' or '؛')
                return Forward(text, i);
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    private static int Forward(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static List<Piece> Cut(string text, IReadOnlyList<(int Start, int End)> spans, int from, int until)
    {
        var pieces = new List<Piece>();
        var at = from;
        foreach (var (start, end) in spans)
        {
            if (start < at || end > until)
                continue;
            if (start > at)
                pieces.Add(new(text[at..start], false));
            pieces.Add(new(text[start..end], true));
            at = end;
        }
        if (at < until)
            pieces.Add(new(text[at..until], false));
        return pieces;
    }
}
