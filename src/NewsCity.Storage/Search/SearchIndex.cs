using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using NewsCity.Newsroom.Names;
using NewsCity.Storage.Metrics;

namespace NewsCity.Storage.Search;

/// <summary>The search index of the paper: derived from the store, local to this machine, and rebuilt from the store at any time.</summary>
public sealed class SearchIndex : IDisposable
{
    private const string SeqKey = "seq",
        FormKey = "form";

    /// <summary>What a document holds. An index of another form is made anew from the store.</summary>
    private const string Form = "2";

    private readonly TextIndex index;
    private readonly SemaphoreSlim catchingUp = new(1, 1);
    private long seq;

    /// <summary>Opens the index beside the database; one that cannot be read is thrown away and made anew from the store.</summary>
    public SearchIndex(string folder)
    {
        Folder = Path.Combine(folder, "index");
        try
        {
            index = new TextIndex(Folder);
        }
        catch (Exception e) when (e is IOException or IndexFormatTooOldException or IndexFormatTooNewException or ArgumentException)
        {
            Directory.Delete(Folder, true);
            index = new TextIndex(Folder);
        }
        if (
            index.Writer.CommitData.TryGetValue(FormKey, out var form)
            && form == Form
            && index.Writer.CommitData.TryGetValue(SeqKey, out var kept)
        )
            _ = long.TryParse(kept, NumberStyles.None, CultureInfo.InvariantCulture, out seq);
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>Articles in the index.</summary>
    public int Count => index.Writer.NumDocs;

    /// <summary>Takes over everything that changed in the store since the last time; also after a crash.</summary>
    public async Task CatchUpAsync(NewsStore store)
    {
        await catchingUp.WaitAsync();
        try
        {
            var before = seq;
            // What was removed goes first: a source that came back since has only changes after its removal.
            var removed = await store.RemovedAsync(seq);
            foreach (var (_, source) in removed)
                index.Writer.DeleteDocuments(new Term(SearchDocument.Source, source));
            while (await store.ChangedAsync(seq, 500) is { Count: > 0 } changed)
            {
                foreach (var news in changed)
                    index.Writer.UpdateDocument(
                        new Term(SearchDocument.Id, news.Id.ToString(CultureInfo.InvariantCulture)),
                        SearchDocument.Of(news)
                    );
                seq = changed[^1].Seq;
            }
            if (removed.Count > 0)
                seq = Math.Max(seq, removed[^1].Seq);
            if (seq == before)
                return;
            index.Writer.SetCommitData(
                new Dictionary<string, string> { [SeqKey] = seq.ToString(CultureInfo.InvariantCulture), [FormKey] = Form }
            );
            index.Writer.Commit();
            index.Searchers.MaybeRefreshBlocking();
        }
        finally
        {
            catchingUp.Release();
        }
    }

    /// <summary>Throws the index away and makes it anew from the store.</summary>
    public async Task RebuildAsync(NewsStore store)
    {
        index.Writer.DeleteAll();
        seq = 0;
        await CatchUpAsync(store);
    }

    /// <summary>Searches the paper. Never throws for what a reader typed.</summary>
    /// <param name="typed">Words, «phrases», and -words to leave out.</param>
    /// <param name="filter">Which articles count.</param>
    /// <param name="newestFirst">By time rather than by fit.</param>
    /// <param name="skip">Hits to pass over.</param>
    /// <param name="most">Hits to give.</param>
    public SearchResult Search(string typed, NewsFilter filter, bool newestFirst, int skip, int most)
    {
        var started = Stopwatch.GetTimestamp();
        var found = index.Search(typed, FilterOf(filter), newestFirst, skip, most);
        PaperMeter.SearchTime.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return found;
    }

    /// <summary>Articles that name a person or a place, the newest first.</summary>
    public SearchResult Named(NewsName name, NewsFilter filter, int skip, int most) =>
        index.Search(new TermQuery(new Term(SearchDocument.Name, SearchDocument.NameTerm(name))), FilterOf(filter), true, skip, most);

    /// <summary>The persons or places that most articles under a filter name, with how many, most first; those of one article are left out.</summary>
    public IReadOnlyList<(string Name, int Articles)> Names(NameKind kind, NewsFilter filter, int most) =>
        index.Names(SearchDocument.NameTerm(new(kind, "")), FilterOf(filter), most);

    /// <summary>
    /// What the reader may have meant by the first word that no article has: near ones that articles have, the commonest first. Empty when
    /// every word is known or nothing is near.
    /// </summary>
    public IReadOnlyList<Suggestion> Suggest(string typed, int most = 3) => Suggestions.Of(typed, index, most);

    public void Dispose()
    {
        index.Dispose();
        catchingUp.Dispose();
    }

    private static BooleanFilter? FilterOf(NewsFilter filter)
    {
        var all = new BooleanFilter();
        Add(SearchDocument.Source, filter.Source);
        Add(SearchDocument.Section, filter.Section?.ToString());
        Add(SearchDocument.Topic, filter.Topic?.ToString());
        Add(SearchDocument.Original, filter.Originals ? "1" : null);
        if (filter.From is not null || filter.Until is not null)
            all.Add(
                NumericRangeFilter.NewInt64Range(
                    SearchDocument.Published,
                    filter.From?.ToUnixTimeSeconds(),
                    filter.Until?.ToUnixTimeSeconds(),
                    true,
                    false
                ),
                Occur.MUST
            );
        return all.Clauses.Count == 0 ? null : all;

        void Add(string field, string? value)
        {
            if (value is not null)
                all.Add(new TermFilter(new Term(field, value)), Occur.MUST);
        }
    }
}
