using System.CommandLine;
using NewsCity.Pipeline;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Hosting;
using NewsCity.Storage;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity import FILE</c>: sources from a catalogue (JSON) or an OPML file.</summary>
public static class ImportVerb
{
    /// <summary>Most bytes of a catalogue.</summary>
    private const long Longest = 50 << 20;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A catalogue as JSON, or an OPML file; - for standard input." };
        var verb = new Command("import", "Adds sources and their feeds. What is known already is corrected, never doubled.") { file };
        verb.SetAction((parsed, cancel) => RunAsync(CommandLine.Settings(parsed), parsed.GetValue(file)!, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(PaperSettings settings, string file, CancellationToken cancel)
    {
        if (file != "-" && !File.Exists(file))
            return await FailAsync($"there is no file «{file}»");
        if (file != "-" && new FileInfo(file).Length > Longest)
            return await FailAsync($"«{file}» is longer than {Longest >> 20} MiB: catalogue.too-long");
        var text = file == "-" ? await Console.In.ReadToEndAsync(cancel) : await File.ReadAllTextAsync(file, cancel);
        var parsed = Catalogue.Read(text);
        if (!parsed.TryGet(out var catalogue))
            return await FailAsync($"«{file}» cannot be read: {parsed.Problem}");
        using var only = PaperLock.TryTake(settings.Data);
        if (only is null)
            return await FailAsync($"another newscity is working on the paper in «{settings.Data}»");
        using var desk = PaperHost.Desk(settings);
        var (sources, feeds) = await Planting.PlantAsync(
            desk.Services.GetRequiredService<NewsStore>(),
            catalogue,
            desk.Services.GetRequiredService<TimeProvider>(),
            cancel
        );
        await Console.Error.WriteLineAsync($"{sources} sources with {feeds} feeds are in the paper now.");
        return CommandLine.Done;
    }

    private static async Task<int> FailAsync(string why)
    {
        await Console.Error.WriteLineAsync($"newscity: {why}");
        return CommandLine.Failed;
    }
}
