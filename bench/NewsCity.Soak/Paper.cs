using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NewsCity.Soak;

/// <summary>One life of <c>newscity serve</c>, watched from outside.</summary>
internal sealed class Paper : IDisposable
{
    private readonly Process process;
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly string address;

    private Paper(Process process, string address)
    {
        this.process = process;
        this.address = address;
    }

    /// <summary>True when the program ended by itself, which it must not.</summary>
    public bool Ended => process.HasExited;

    public static Paper Start(SoakSettings settings, StreamWriter log)
    {
        const string address = "http://127.0.0.1:9795";
        var process = Run(settings, ["serve", "--urls", address, .. settings.Arguments]);
        process.OutputDataReceived += (_, line) => Write(log, line.Data);
        process.ErrorDataReceived += (_, line) => Write(log, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Paper(process, address);
    }

    /// <summary>Runs one verb to its end; the result is its exit code and standard output.</summary>
    public static async Task<(int Code, string Output)> RunToEndAsync(SoakSettings settings, IReadOnlyList<string> verb)
    {
        using var process = Run(settings, verb);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>Resident memory in MiB; 0 when the program is gone.</summary>
    public double Mebibytes()
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>Articles that <c>/healthz</c> counts; −1 while it does not answer.</summary>
    public async Task<long> ArticlesAsync()
    {
        try
        {
            using var health = JsonDocument.Parse(await client.GetStringAsync(address + "/healthz"));
            return health.RootElement.GetProperty("articles").GetInt64();
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or JsonException or KeyNotFoundException)
        {
            return -1;
        }
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
        client.Dispose();
    }

    private static Process Run(SoakSettings settings, IReadOnlyList<string> verb) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [settings.Program, .. verb, "--data", settings.Data, "--allow-network", "127.0.1.0/24", "--allow-network", "127.0.2.0/24"]
            )
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;

    private static void Write(StreamWriter log, string? line)
    {
        if (line is not null)
            lock (log)
                log.WriteLine(line);
    }
}
