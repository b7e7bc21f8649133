using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsCity.Storage.Search;

/// <summary>Where in a text the words of a query stand, by the same analysis that found them: «کتاب» stands in «کتاب‌ها».</summary>
public sealed class FoundWords
{
    private static readonly PersianAnalyzer Analyzer = new();
    private readonly HashSet<string> terms;

    /// <summary>The words of what a reader typed.</summary>
    public FoundWords(string typed) => terms = [.. Tokens(typed).Select(token => token.Term)];

    /// <summary>Stretches of the text that are found words, in order, none twice.</summary>
    public IReadOnlyList<(int Start, int End)> In(string text) =>
        terms.Count == 0
            ? []
            : [.. Tokens(text).Where(token => terms.Contains(token.Term)).Select(token => (token.Start, token.End)).Distinct().Order()];

    private static List<(string Term, int Start, int End)> Tokens(string text)
    {
        var found = new List<(string, int, int)>();
        if (text.Length == 0)
            return found;
        using TokenStream tokens = Analyzer.GetTokenStream(SearchDocument.Body, text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        var offset = tokens.GetAttribute<IOffsetAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
            if (offset.StartOffset >= 0 && offset.EndOffset <= text.Length)
                found.Add((term.ToString(), offset.StartOffset, offset.EndOffset));
        tokens.End();
        return found;
    }
}
