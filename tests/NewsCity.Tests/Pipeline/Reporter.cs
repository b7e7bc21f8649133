using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsCity.Pipeline.Fetching;
using NewsCity.Pipeline.Rounds;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Hosting;
using NewsCity.Storage;

namespace NewsCity.Tests.Pipeline;

/// <summary>A paper in a folder of its own with one source, and its rounds by hand. Pages are not read unless the settings say so.</summary>
internal sealed class Reporter : IDisposable
{
    public const string Key = "agency";

    private readonly IHost host;
    private readonly bool keepsFolder;

    private Reporter(IHost host, string folder, bool keepsFolder)
    {
        this.host = host;
        Folder = folder;
        this.keepsFolder = keepsFolder;
        Store = host.Services.GetRequiredService<NewsStore>();
        Round = host.Services.GetRequiredService<Round>();
        Fetcher = host.Services.GetRequiredService<Fetcher>();
    }

    public string Folder { get; }
    public NewsStore Store { get; }
    public Round Round { get; }
    public Fetcher Fetcher { get; }
    public IServiceProvider Services => host.Services;

    /// <summary>Opens a paper whose source has these feeds.</summary>
    /// <param name="folder">An existing paper, to play a restart; it is then left to whoever made it.</param>
    public static async Task<Reporter> OpenAsync(
        IEnumerable<string> feeds,
        string? folder = null,
        params (string Key, string Value)[] settings
    )
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Fetching:HostPause"] = "00:00:00",
            ["Rounds:ReadPages"] = "false",
        };
        foreach (var (key, value) in settings)
            values[key] = value;
        var home = folder ?? Directory.CreateTempSubdirectory("newscity-reporter-").FullName;
        var host = PaperHost.Desk(
            new PaperSettings
            {
                Data = home,
                AllowNetworks = ["127.0.0.0/8"],
                Values = values,
            }
        );
        var reporter = new Reporter(host, home, folder is not null);
        await Planting.PlantAsync(
            reporter.Store,
            new Catalogue
            {
                Sources =
                [
                    new CatalogueSource
                    {
                        Key = Key,
                        NameFa = "آزمون",
                        Feeds = [.. feeds.Select(url => new CatalogueFeed { Url = url })],
                    },
                ],
            },
            TimeProvider.System,
            CancellationToken.None
        );
        return reporter;
    }

    /// <summary>One round over everything.</summary>
    public async Task<RoundResult> RunAsync() =>
        await Round.RunAsync((await Store.SourcesAsync()).Single(), RoundScope.Everything(_ => true), CancellationToken.None);

    public async Task<FeedState> FeedAsync() => (await Store.FeedsAsync(Key))[0];

    /// <summary>How long until the feed is polled next.</summary>
    public async Task<TimeSpan> PauseAsync()
    {
        var feed = await FeedAsync();
        return feed.DueAt - feed.PolledAt!.Value;
    }

    /// <summary>Asks one address.</summary>
    public Task<Fetched> GetAsync(string address, int most = 1 << 20) =>
        Fetcher.AskAsync(new FetchRequest(new Uri(address), "*/*", most) { TextOnly = true }, answer => answer, CancellationToken.None);

    public void Dispose()
    {
        host.Dispose();
        if (!keepsFolder)
            Directory.Delete(Folder, true);
    }
}
