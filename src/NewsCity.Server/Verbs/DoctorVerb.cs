using System.CommandLine;
using NewsCity.Server.Hosting;
using NewsCity.Storage;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity doctor</c>: what is ill and why.</summary>
public static class DoctorVerb
{
    public static Command Create()
    {
        var verb = new Command("doctor", "Says what is ill and why. Exit code 0 when all is well, 1 when something is ill.");
        verb.SetAction((parsed, _) => RunAsync(CommandLine.Settings(parsed)));
        return verb;
    }

    private static async Task<int> RunAsync(PaperSettings settings)
    {
        if (!File.Exists(Path.Combine(settings.Data, "newscity.db")))
        {
            await Console.Out.WriteLineAsync($"There is no paper in «{settings.Data}» yet: newscity serve, or newscity import FILE.");
            return CommandLine.Failed;
        }
        using var desk = PaperHost.Desk(settings);
        var store = desk.Services.GetRequiredService<NewsStore>();
        var ill = 0;
        if (await store.DamageAsync() is { } damage)
        {
            ill++;
            await Console.Out.WriteLineAsync($"The database is damaged: {damage}");
        }
        var health = await store.HealthAsync();
        foreach (var (source, feeds, articles, _, waiting, unread) in health)
        {
            var troubles = feeds.Where(feed => feed.Problem is not null).ToList();
            foreach (var feed in troubles)
                await Console.Out.WriteLineAsync(
                    $"{source.Key}\t{feed.Problem}\t{Explanations.Of(feed.Problem!)}\t{feed.Url}\t{(feed.Gone ? "never asked again" : $"next try {feed.DueAt:yyyy-MM-dd HH:mm}Z")}"
                );
            if (feeds.Count == 0)
                await Console.Out.WriteLineAsync($"{source.Key}\tsource.no-feed\tIt has no feed.");
            if (feeds.Count > 0 && troubles.Count == 0 && articles == 0 && waiting == 0 && feeds.All(feed => feed.GoodAt is not null))
                await Console.Out.WriteLineAsync($"{source.Key}\tsource.silent\tIts feeds can be read, but nothing ever came of them.");
            if (unread > 0)
                await Console.Out.WriteLineAsync(
                    $"{source.Key}\tsource.unread\t{unread} of its pages could not be read and will not be tried again."
                );
            if (troubles.Count == feeds.Count)
                ill++;
        }
        await Console.Error.WriteLineAsync($"{health.Count} sources, {ill} ill.");
        return ill == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
