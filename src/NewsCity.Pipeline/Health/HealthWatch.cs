using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCity.Storage;
using NewsCity.Storage.Health;

namespace NewsCity.Pipeline.Health;

/// <summary>
/// Looks at the health of all sources again and again, and tells the editor of each illness once when it begins and once when it is over;
/// what could not be told is told at the next look, also after a restart.
/// </summary>
public sealed class HealthWatch(
    Examination examination,
    NewsStore store,
    HealthStore health,
    IEnumerable<IMessenger> messengers,
    TimeProvider clock,
    IOptions<HealthOptions> options,
    ILogger<HealthWatch> log
) : BackgroundService
{
    /// <summary>The name by which the paper signs.</summary>
    private const string Paper = "NewsCity";

    /// <summary>Looks once: keeps what began and what ended, and tells what is untold.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        var found = Illnesses(await examination.ExamineAsync());
        var open = await health.OpenAlertsAsync();
        var now = clock.GetUtcNow();
        var begun = found.Where(one => !open.Any(alert => alert.EndedAt is null && IsSame(alert, one))).ToList();
        var over = open.Where(alert => alert.EndedAt is null && !found.Any(one => IsSame(alert, one))).ToList();
        if (begun.Count + over.Count > 0)
        {
            using var writing = await store.WriteAsync(cancel);
            foreach (var (source, ailment) in begun)
                writing.OpenAlert(source, ailment.Problem, ailment.Since, now);
            foreach (var alert in over)
                writing.CloseAlert(alert.Id, now);
            writing.Commit();
        }
        await TellAsync(await health.OpenAlertsAsync(), cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(options.Value.Every, clock, stoppingToken);
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (System.Data.Common.DbException e)
            {
                log.LogError(e, "the health of the sources could not be looked at");
            }
        }
    }

    /// <summary>When everything fails at once it is we who are cut off: one illness, not a hundred.</summary>
    private static List<(string? Source, Ailment Ailment)> Illnesses(IReadOnlyList<SourceState> states)
    {
        if (Examination.IsCutOff(states))
        {
            var since = states.Select(state => state.GoodAt).Max();
            return [(null, new("paper.cut-off", since ?? DateTimeOffset.UnixEpoch, true, ""))];
        }
        return [.. from state in states from ailment in state.Ailments where ailment.IsIll select ((string?)state.Source.Key, ailment)];
    }

    private static bool IsSame(Alert alert, (string? Source, Ailment Ailment) illness) =>
        alert.Source == illness.Source && alert.Problem == illness.Ailment.Problem;

    private async Task TellAsync(IReadOnlyList<Alert> alerts, CancellationToken cancel)
    {
        var message = new AlertMessage(
            Paper,
            [.. alerts.Where(alert => alert.EndedAt is null && alert.ToldAt is null)],
            [.. alerts.Where(alert => alert.EndedAt is not null && alert.EndToldAt is null)]
        );
        if (message.Began.Count + message.Ended.Count == 0)
            return;
        log.LogWarning("{Message}", message.Text.Trim().ReplaceLineEndings("; "));
        var ways = messengers.Where(messenger => messenger.IsOpen).ToList();
        var arrived = ways.Count == 0;
        foreach (var way in ways)
            if (await way.TellAsync(message, cancel) is { } problem)
                log.LogWarning("the editor could not be told by {Way}: {Problem}", way.GetType().Name, problem);
            else
                arrived = true;
        if (!arrived)
            return;
        using var writing = await store.WriteAsync(cancel);
        foreach (var alert in message.Began.Concat(message.Ended))
            writing.MarkTold(alert.Id, clock.GetUtcNow());
        writing.Commit();
    }
}
