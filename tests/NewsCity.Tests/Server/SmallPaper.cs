using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsCity.Newsroom.Stories;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Tests.Server;

/// <summary>A site of its own for one test: a few reports, and whatever configuration the test wants.</summary>
internal sealed class SmallPaper : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscity-small-").FullName;
    private WebApplication site = null!;

    public HttpClient Reader { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public IServiceProvider Services => site.Services;

    /// <summary>Ids of the reports, in the order of writing; each opens a story.</summary>
    public List<long> Ids { get; } = [];

    public static async Task<SmallPaper> StartAsync(
        IEnumerable<News> news,
        Dictionary<string, string?>? values = null,
        string licence = "cc-by-4.0"
    )
    {
        var paper = new SmallPaper();
        paper.site = PaperHost.Site(
            new PaperSettings
            {
                Data = paper.folder,
                Urls = "http://127.0.0.1:0",
                Values = values ?? [],
            }
        );
        var store = paper.Services.GetRequiredService<NewsStore>();
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            foreach (var some in news)
            {
                writing.PutSource(
                    new Source
                    {
                        Key = some.Source,
                        NameFa = some.Source == "one" ? "یک" : some.Title,
                        Licence = licence,
                    }
                );
                var id = writing.Add(some with { FirstSeen = some.Published });
                writing.Place(id, new Judgement(id, null, some.Title));
                paper.Ids.Add(id);
            }
            writing.Commit();
        }
        await paper.Services.GetRequiredService<SearchIndex>().CatchUpAsync(store);
        await paper.site.StartAsync();
        paper.Reader.BaseAddress = new Uri(paper.site.Urls.First());
        return paper;
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, true);
    }
}
