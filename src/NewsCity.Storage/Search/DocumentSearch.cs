namespace NewsCity.Storage.Search;

/// <summary>Search over documents of one run, in memory: the same analysis and the same queries as the paper's.</summary>
public sealed class DocumentSearch : IDisposable
{
    private readonly TextIndex index = new(null);

    public void Add(string id, string title, string text) => index.Writer.AddDocument(SearchDocument.Of(id, title, text));

    /// <summary>Makes what was added searchable.</summary>
    public void Ready() => index.Searchers.MaybeRefreshBlocking();

    /// <summary>Ids of the best documents, best first.</summary>
    public IReadOnlyList<string> Search(string typed, int most) =>
        [.. index.Search(typed, null, false, 0, most).Hits.Select(hit => hit.Id)];

    public void Dispose() => index.Dispose();
}
