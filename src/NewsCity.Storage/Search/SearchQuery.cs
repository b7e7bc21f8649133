using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsCity.Storage.Search;

/// <summary>
/// Makes a query of what a reader typed: words, «phrases in quotes», and -words to leave out. Any text is a query; none is an error.
/// A document must have most of the words; the title counts twice; more of the words, and close together, count more.
/// </summary>
internal static class SearchQuery
{
    /// <summary>Words beyond this are ignored: a search cannot be made to cost more.</summary>
    public const int MostWords = 32;

    private const float TitleBoost = 2f;

    public static Query? Of(string typed, Analyzer analyzer)
    {
        var query = new BooleanQuery();
        var wanted = new BooleanQuery();
        var words = 0;
        foreach (var (part, phrase, without) in Parts(typed))
        {
            var positions = Positions(part, analyzer);
            if (positions.Count == 0 || (words += positions.Count) > MostWords)
                continue;
            if (phrase || without)
                query.Add(Phrase(positions), without ? Occur.MUST_NOT : Occur.MUST);
            else
                foreach (var terms in positions)
                    wanted.Add(AnyOf(terms), Occur.SHOULD);
        }
        if (wanted.Clauses.Count > 0)
        {
            wanted.MinimumNumberShouldMatch = wanted.Clauses.Count <= 2 ? wanted.Clauses.Count : (wanted.Clauses.Count + 1) / 2;
            query.Add(wanted, Occur.MUST);
        }
        return query.Clauses.Any(clause => clause.Occur == Occur.MUST) ? query : null;
    }

    /// <summary>The terms of a text, those of one position together.</summary>
    public static List<List<string>> Positions(string text, Analyzer analyzer)
    {
        var positions = new List<List<string>>();
        using var tokens = analyzer.GetTokenStream(SearchDocument.Body, text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        var increment = tokens.GetAttribute<IPositionIncrementAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            if (increment.PositionIncrement > 0 || positions.Count == 0)
                positions.Add([]);
            positions[^1].Add(term.ToString());
        }
        tokens.End();
        return positions;
    }

    private static DisjunctionMaxQuery AnyOf(List<string> terms)
    {
        var any = new DisjunctionMaxQuery(0.1f);
        foreach (var term in terms)
        {
            any.Add(new TermQuery(new Term(SearchDocument.Title, term)) { Boost = TitleBoost });
            any.Add(new TermQuery(new Term(SearchDocument.Body, term)));
        }
        return any;
    }

    private static DisjunctionMaxQuery Phrase(List<List<string>> positions)
    {
        var any = new DisjunctionMaxQuery(0.1f);
        foreach (var field in new[] { SearchDocument.Title, SearchDocument.Body })
        {
            var phrase = new MultiPhraseQuery();
            foreach (var terms in positions)
                phrase.Add([.. terms.Select(term => new Term(field, term))]);
            any.Add(phrase);
        }
        return any;
    }

    /// <summary>Cuts at quotes of any kind; a minus before a word or a quote leaves it out.</summary>
    private static IEnumerable<(string Text, bool Phrase, bool Without)> Parts(string typed)
    {
        var pieces = typed.Split(['"', '«', '»', '“', '”'], 40);
        for (var i = 0; i < pieces.Length; i++)
        {
            var without = i > 0 && pieces[i - 1].EndsWith('-');
            if (i % 2 == 1)
                yield return (pieces[i], true, without);
            else
                foreach (var word in pieces[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    if (word.Length > 1 && word[0] == '-')
                        yield return (word[1..], false, true);
            if (i % 2 == 0)
                yield return (string.Join(' ', pieces[i].Split(' ').Where(word => word.Length == 0 || word[0] != '-')), false, false);
        }
    }
}
