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
        if (SearchQuery.Of(typed, Analyzer) is not { } query)
            return SearchResult.Nothing;
        var searcher = Searchers.Acquire();
        try
        {
            var found = newestFirst
                ? searcher.Search(query, filter, skip + most, new Sort(new SortField(SearchDocument.Published, SortFieldType.INT64, true)))
                : searcher.Search(query, filter, skip + most);
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
            );
        }
        finally
        {
            Searchers.Release(searcher);
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
