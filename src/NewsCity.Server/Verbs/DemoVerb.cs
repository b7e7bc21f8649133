using System.CommandLine;
using System.Globalization;
using NewsCity.Pipeline;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Demo;
using NewsCity.Server.Hosting;
using NewsCity.Storage;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity demo</c>: the same program and the same rounds over a small city of invented agencies.</summary>
public static class DemoVerb
{
    /// <summary>A minute of the news to come lasts so long, so that a watcher sees stories grow.</summary>
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(5);

    /// <summary>A city nearby can be asked more often than the world.</summary>
    private static readonly Dictionary<string, string?> Pace = new(StringComparer.Ordinal)
    {
        ["Fetching:HostPause"] = "00:00:00",
        ["Fetching:Timeout"] = "00:00:05",
        ["Rounds:Every"] = "00:00:04",
        ["Rounds:Tick"] = "00:00:00.250",
        ["Rounds:RereadAges:0"] = "00:00:30",
        ["Rounds:RereadAges:1"] = "00:01:00",
        ["Rounds:RereadAges:2"] = "00:02:00",
        ["Rounds:RereadAges:3"] = "00:05:00",
        ["Rounds:RereadAges:4"] = "00:10:00",
    };

    private static readonly string[] Derived = ["index", "pictures"];

    public static Command Create()
    {
        var urls = CommandLine.Urls();
        var verb = new Command(
            "demo",
            "Prints a paper from a small invented city on this machine: ten agencies, no internet. Every demo begins anew, in the folder «demo» of --data."
        )
        {
            urls,
        };
        verb.SetAction((parsed, cancel) => RunAsync(CommandLine.Settings(parsed) with { Urls = parsed.GetValue(urls) }, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(PaperSettings settings, CancellationToken cancel)
    {
        var data = Path.Combine(settings.Data, "demo");
        using var only = PaperLock.TryTake(data);
        if (only is null)
        {
            await Console.Error.WriteLineAsync($"newscity: another demo is running in «{data}»");
            return CommandLine.Failed;
        }
        Clear(data);
        var city = new City(TimeProvider.System.GetUtcNow(), Minute);
        await using var server = await CityServer.StartAsync(city, TimeProvider.System);
        var catalogue = CatalogueOf(city, server.Ports);
        await using var site = PaperHost.Site(
            settings with
            {
                Data = data,
                AllowNetworks = [.. server.Ports.Select(port => $"127.0.0.1/32#{port.ToString(CultureInfo.InvariantCulture)}")],
                Values = Pace,
            }
        );
        await Planting.PlantAsync(
            site.Services.GetRequiredService<NewsStore>(),
            catalogue,
            site.Services.GetRequiredService<TimeProvider>(),
            cancel
        );
        await Console.Error.WriteLineAsync($"A city of {city.Agencies.Count} invented agencies with {city.Reports} reports is open.");
        return await ServeVerb.RunAsync(site, cancel);
    }

    private static Catalogue CatalogueOf(City city, IReadOnlyList<int> ports) =>
        new()
        {
            Sources =
            [
                .. city
                    .Agencies.Zip(ports)
                    .Select(pair => new CatalogueSource
                    {
                        Key = pair.First.Key,
                        NameFa = pair.First.NameFa,
                        NameEn = pair.First.NameEn,
                        Home = $"http://127.0.0.1:{pair.Second}/",
                        Kind = pair.First.Kind,
                        Inside = pair.First.Inside,
                        Licence = pair.First.Licence,
                        LicenceSeen = "the demo city, invented",
                        Feeds = [new CatalogueFeed { Url = $"http://127.0.0.1:{pair.Second}{CityFeeds.PathOf(pair.First)}" }],
                    }),
            ],
        };

    /// <summary>Removes what an earlier demo left, and nothing else.</summary>
    private static void Clear(string data)
    {
        foreach (var file in Directory.GetFiles(data, "newscity.db*"))
            File.Delete(file);
        foreach (var folder in Derived.Select(name => Path.Combine(data, name)).Where(Directory.Exists))
            Directory.Delete(folder, true);
    }
}
