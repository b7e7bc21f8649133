using System.Diagnostics;

namespace NewsCity.Soak;

/// <summary>Serves a paper over a world for an hour, kills it again and again, and keeps what it weighed.</summary>
internal sealed class Soak(SoakSettings settings, TextWriter words)
{
    private readonly List<Sample> samples = [];
    private readonly Stopwatch time = new();

    /// <summary>The result is 0 when no life ended by itself and the last round worked.</summary>
    public async Task<int> RunAsync()
    {
        Directory.CreateDirectory(settings.Output);
        if (!await ImportAsync())
            return 1;
        var failures = 0;
        await using (var log = new StreamWriter(Path.Combine(settings.Output, "serve.log")) { AutoFlush = true })
        {
            time.Start();
            for (var life = 1; time.Elapsed < settings.Length; life++)
                if (!await LiveAsync(life, log))
                    failures++;
        }
        await FreezeAsync();
        var (code, summary) = await Paper.RunToEndAsync(settings, ["round", "--once", .. settings.Arguments]);
        await words.WriteLineAsync(summary);
        await File.WriteAllLinesAsync(Path.Combine(settings.Output, "soak.csv"), [Sample.Header, .. samples.Select(s => s.ToString())]);
        await File.WriteAllTextAsync(Path.Combine(settings.Output, "soak.svg"), Plot.Svg(samples));
        await words.WriteLineAsync(
            $"{samples.Max(s => s.Life)} lives, {failures} ended by themselves; most memory {samples.Max(s => s.Mebibytes):0} MiB"
        );
        return failures == 0 ? code : 1;
    }

    /// <summary>One life, ended by SIGKILL; false when the program ended before.</summary>
    private async Task<bool> LiveAsync(int life, StreamWriter log)
    {
        using var paper = Paper.Start(settings, log);
        var until = time.Elapsed + settings.KillEvery;
        if (until > settings.Length)
            until = settings.Length;
        while (time.Elapsed < until)
        {
            await Task.Delay(settings.SampleEvery);
            if (paper.Ended)
            {
                await words.WriteLineAsync($"life {life} ended by itself after {time.Elapsed}");
                return false;
            }
            samples.Add(new Sample(time.Elapsed.TotalSeconds, life, paper.Mebibytes(), await paper.ArticlesAsync()));
        }
        await words.WriteLineAsync($"life {life}: {samples[^1]}");
        paper.Kill();
        return true;
    }

    private async Task<bool> ImportAsync()
    {
        using var client = new HttpClient();
        var catalogue = Path.Combine(settings.Output, "catalogue.json");
        await File.WriteAllTextAsync(catalogue, await client.GetStringAsync(new Uri(settings.World, "/catalogue.json")));
        var (code, _) = await Paper.RunToEndAsync(settings, ["import", catalogue]);
        return code == 0;
    }

    /// <summary>Stops the world's clock, so that the last round can catch up.</summary>
    private async Task FreezeAsync()
    {
        using var client = new HttpClient();
        await client.GetStringAsync(new Uri(settings.World, "/ctl?speed=0"));
    }
}
