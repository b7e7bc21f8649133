using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsCity.Storage.Search;

/// <summary>What a reader may have meant who typed words that no article has: near words (one letter in short ones, two in long ones) that articles do have.</summary>
internal static class Suggestions
{
    /// <summary>Words of a query that are looked at: a search cannot be made to cost more.</summary>
    private const int MostWords = 6;

    /// <summary>Near words of one that are looked at.</summary>
    private const int MostNear = 200;

    /// <summary>Shorter words are near to too many.</summary>
    private const int Shortest = 3;

    /// <summary>Words from so many letters on may have two wrong.</summary>
    private const int Long = 7;

    private static readonly string[] Fields = [SearchDocument.Title, SearchDocument.Body];

    /// <summary>The suggestions for a query, best first.</summary>
    public static IReadOnlyList<Suggestion> Of(string typed, TextIndex index, int most)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords)
            return [];
        var searcher = index.Searchers.Acquire();
        try
        {
            var reader = searcher.IndexReader;
            var terms = words.Select(word => Terms(word, index)).ToList();
            // A word of which nothing is known first; then one whose dictionary form is known, but not as it was typed.
            var at = terms.FindIndex(forms => forms.Count > 0 && forms.TrueForAll(term => !Known(term, reader)));
            if (at < 0)
                at = terms.FindIndex(forms => forms.Count > 0 && !Known(forms[^1], reader));
            // One word is put right; with two of them no guess is worth much.
            return at < 0
                ? []
                : [.. Near(terms[at][^1], reader).Take(most).Select(near => new Suggestion(at, near, Article(near, searcher)))];
        }
        finally
        {
            index.Searchers.Release(searcher);
        }
    }

    /// <summary>The terms of a word, the longest, which is the word as typed, last.</summary>
    private static List<string> Terms(string word, TextIndex index) =>
        [
            .. SearchQuery
                .Positions(word.Trim('"', '«', '»', '“', '”', '-'), index.Analyzer)
                .SelectMany(position => position)
                .OrderBy(term => term.Length),
        ];

    private static bool Known(string term, IndexReader reader) => Array.Exists(Fields, field => reader.DocFreq(new Term(field, term)) > 0);

    /// <summary>Terms of the index near to one that it does not have, the commonest of the nearest first.</summary>
    private static List<string> Near(string term, IndexReader reader)
    {
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var edits = 1; edits <= (term.Length >= Long ? 2 : 1) && near.Count == 0; edits++)
            foreach (var field in Fields)
            {
                if (term.Length < Shortest || MultiFields.GetTerms(reader, field) is not { } terms)
                    continue;
                var all = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, term), edits, 0, true);
                for (var count = 0; count < MostNear && all.MoveNext(); count++)
                {
                    var found = all.Term.Utf8ToString();
                    near[found] = near.GetValueOrDefault(found) + all.DocFreq;
                }
            }
        return
        [
            .. near.OrderByDescending(found => found.Value).ThenBy(found => found.Key, StringComparer.Ordinal).Select(found => found.Key),
        ];
    }

    private static long Article(string term, IndexSearcher searcher)
    {
        var either = new BooleanQuery();
        foreach (var field in Fields)
            either.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
        var found = searcher.Search(either, 1);
        var id = found.ScoreDocs is [var hit, ..] ? searcher.Doc(hit.Doc).Get(SearchDocument.Id, CultureInfo.InvariantCulture) : null;
        return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var article) ? article : 0;
    }
}
