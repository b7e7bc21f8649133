using System.CommandLine;
using NewsCity.Pipeline.Health;
using NewsCity.Pipeline.Pictures;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using NewsCity.Storage.Archive;

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
        if (!PictureScaler.Ready)
            await Console.Out.WriteLineAsync($"the paper\tpicture.no-library\t{Explanations.Of("picture.no-library")}");
        var states = await desk.Services.GetRequiredService<Examination>().ExamineAsync();
        if (Examination.IsCutOff(states))
            await Console.Out.WriteLineAsync($"the paper\tpaper.cut-off\t{Explanations.Of("paper.cut-off")}");
        foreach (var state in states)
        foreach (var ailment in state.Ailments)
            await Console.Out.WriteLineAsync(
                $"{state.Source.Key}\t{ailment.Problem}\t{Explanations.Of(ailment.Problem)}\tsince {ailment.Since:yyyy-MM-dd HH:mm}Z\t{ailment.Detail}".TrimEnd()
            );
        ill += states.Count(state => state.IsIll);
        var archive = desk.Services.GetRequiredService<PageArchive>().Size();
        await Console.Error.WriteLineAsync(
            $"{states.Count} sources, {states.Count(state => state.IsIll)} ill. {archive.Pages} pages archived ({archive.Bytes >> 20} MiB)."
        );
        return ill == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
