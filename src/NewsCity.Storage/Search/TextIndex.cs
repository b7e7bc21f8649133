using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsCity.Storage.Search;

/// <summary>A Lucene index over documents with a title and a body, in memory or in a folder.</summary>
internal sealed class TextIndex : IDisposable
{
    /// <summary>A search may cost so much of the processor; analysis, rewriting and printing come to it.</summary>
    private static readonly TimeSpan MostCost = TimeSpan.FromMilliseconds(40);

    private readonly Lucene.Net.Store.Directory directory;

    /// <summary>Opens (and makes, where it is new) an index.</summary>
    /// <param name="folder">Where it lies; null keeps it in memory.</param>
    public TextIndex(string? folder)
    {
        directory = folder is null ? new RAMDirectory() : FSDirectory.Open(folder);
        Writer = new IndexWriter(
            directory,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, Analyzer) { Similarity = new BM25Similarity(), RAMBufferSizeMB = 32 }
        );
        Searchers = new SearcherManager(Writer, true, new Factory());
    }

    public PersianAnalyzer Analyzer { get; } = new();

    public IndexWriter Writer { get; }

    public SearcherManager Searchers { get; }

    /// <summary>Runs a query and gives the best, or the newest.</summary>
    public SearchResult Search(string typed, Filter? filter, bool newestFirst, int skip, int most)
    {
        return SearchQuery.Of(typed, Analyzer) is { } query ? Search(query, filter, newestFirst, skip, most) : SearchResult.Nothing;
    }

    /// <summary>Runs a query and gives the best, or the newest.</summary>
    public SearchResult Search(Query query, Filter? filter, bool newestFirst, int skip, int most)
    {
        var searcher = Searchers.Acquire();
        try
        {
            TopDocs found;
            var whole = true;
            if (newestFirst)
            {
                var sort = new Sort(new SortField(SearchDocument.Published, SortFieldType.INT64, true)).Rewrite(searcher);
                var collector = TopFieldCollector.Create(sort, skip + most, true, false, false, false);
                whole = Collect(searcher, query, filter, collector);
                found = collector.GetTopDocs();
            }
            else
            {
                var collector = TopScoreDocCollector.Create(skip + most, false);
                whole = Collect(searcher, query, filter, collector);
                found = collector.GetTopDocs();
            }
            return new SearchResult(
                found.TotalHits,
                [
                    .. found
                        .ScoreDocs.Skip(skip)
                        .Select(hit => new SearchHit(
                            searcher.Doc(hit.Doc).Get(SearchDocument.Id, CultureInfo.InvariantCulture),
                            hit.Score
                        )),
                ]
            )
            {
                Whole = whole,
            };
        }
        finally
        {
            Searchers.Release(searcher);
        }
    }

    /// <summary>Terms of names that begin so, without that beginning, with how many documents under a filter hold them; most first, none of one.</summary>
    public IReadOnlyList<(string Name, int Count)> Names(string prefix, Filter? filter, int most)
    {
        var searcher = Searchers.Acquire();
        try
        {
            if (MultiFields.GetTerms(searcher.IndexReader, SearchDocument.Name) is not { } terms)
                return [];
            var all = terms.GetEnumerator();
            var found = new List<(string Term, int Count)>();
            var first = new BytesRef(prefix);
            for (var status = all.SeekCeil(first); status != TermsEnum.SeekStatus.END && StringHelper.StartsWith(all.Term, first); )
            {
                if (all.DocFreq > 1)
                    found.Add((all.Term.Utf8ToString(), all.DocFreq));
                if (!all.MoveNext())
                    break;
            }
            // The commonest of all time are the only ones that can be the commonest of some time, but for a few: four times as many are counted.
            return
            [
                .. found
                    .OrderByDescending(term => term.Count)
                    .Take(4 * most)
                    .Select(term => (term.Term[prefix.Length..], Count(searcher, term.Term, filter)))
                    .Where(term => term.Item2 > 1)
                    .OrderByDescending(term => term.Item2)
                    .ThenBy(term => term.Item1, StringComparer.Ordinal)
                    .Take(most),
            ];
        }
        finally
        {
            Searchers.Release(searcher);
        }
    }

    private static int Count(IndexSearcher searcher, string term, Filter? filter)
    {
        var counter = new TotalHitCountCollector();
        searcher.Search(new TermQuery(new Term(SearchDocument.Name, term)), filter, counter);
        return counter.TotalHits;
    }

    /// <summary>Whether all documents were looked at before the search had cost enough.</summary>
    private static bool Collect(IndexSearcher searcher, Query query, Filter? filter, ICollector collector)
    {
        try
        {
            searcher.Search(query, filter, new BoundedCollector(collector, new Budget(MostCost)));
            return true;
        }
        catch (BudgetSpentException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        Searchers.Dispose();
        Writer.Dispose();
        directory.Dispose();
        Analyzer.Dispose();
    }

    private sealed class Factory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}
