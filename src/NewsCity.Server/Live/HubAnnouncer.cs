using System.Threading.Channels;
using NewsCity.Pipeline.Publishing;
using NewsCity.Pipeline.Rounds;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Live;

/// <summary>Tells the WebSub hubs which feeds changed, once for all rounds of a while.</summary>
internal sealed class HubAnnouncer(Rounds rounds, Hub hub, Press press) : BackgroundService
{
    private static readonly string[] Always = ["/", "/iran/", "/world/", .. Rubric.Topics.Select(pair => pair.Rubric.Path + "/")];
    private static readonly string[] Files = ["feed.xml", "atom.xml", "feed.json"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!hub.IsWanted || press.Options.Address is not { } root)
            return;
        var sources = Channel.CreateUnbounded<string>();
        void Keep(RoundResult result) => sources.Writer.TryWrite(result.Source);
        rounds.Changed += Keep;
        try
        {
            while (await sources.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(hub.Every, stoppingToken);
                var lists = new HashSet<string>(Always, StringComparer.Ordinal);
                while (sources.Reader.TryRead(out var source))
                    lists.Add($"/source/{Uri.EscapeDataString(source)}/");
                await hub.PingAsync([.. lists.SelectMany(list => Files.Select(file => new Uri(root, list + file)))], stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            rounds.Changed -= Keep;
        }
    }
}
