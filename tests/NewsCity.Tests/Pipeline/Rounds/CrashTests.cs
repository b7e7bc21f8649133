using System.Diagnostics;
using System.Text.Json;
using NewsCity.Server.Demo;
using Xunit;

namespace NewsCity.Tests.Pipeline.Rounds;

/// <summary>The whole program, killed in the middle of its rounds over a city of our own, and started again.</summary>
public sealed class CrashTests
{
    /// <summary>Moments after the start of the program at which it is killed: while it starts, polls, reads, writes.</summary>
    private static readonly int[] Moments = [350, 700, 1000, 1300, 1700, 2200, 2800];

    [Fact]
    public async Task A_program_killed_in_the_middle_of_its_rounds_loses_nothing_and_doubles_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("newscity-crash-").FullName;
        try
        {
            var city = new City(TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(1));
            await using var server = await CityServer.StartAsync(city, TimeProvider.System);
            var homes = city.Agencies.Zip(server.Ports, (agency, port) => (agency, Home: $"http://127.0.0.1:{port}")).ToList();
            var catalogue = Path.Combine(folder, "catalogue.json");
            await File.WriteAllTextAsync(
                catalogue,
                JsonSerializer.Serialize(
                    new
                    {
                        sources = homes.Select(one => new
                        {
                            key = one.agency.Key,
                            name_fa = one.agency.NameFa,
                            feeds = new[] { new { url = one.Home + CityFeeds.PathOf(one.agency) } },
                        }),
                    }
                ),
                cancel
            );
            Assert.Equal(0, (await RunAsync(folder, null, "import", catalogue)).Code);
            var killed = 0;
            foreach (var moment in Moments)
                killed += (await RunAsync(folder, moment, "round", "--once")).Code != 0 ? 1 : 0;
            Assert.True(killed >= 2, $"only {killed} rounds were killed before their end");
            Assert.Equal(0, (await RunAsync(folder, null, "round", "--once")).Code);

            var kept = (await RunAsync(folder, null, "export"))
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("url").GetString()!)
                .Order(StringComparer.Ordinal);
            var now = TimeProvider.System.GetUtcNow();
            var published = homes
                .SelectMany(one => city.Shown(one.agency, now).Select(article => one.Home + article.Path))
                .Order(StringComparer.Ordinal);
            Assert.Equal(published, kept);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>Runs a verb of the program, or kills it (SIGKILL) after so many milliseconds.</summary>
    private static async Task<(int Code, string Output)> RunAsync(string folder, int? killAfter, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "newscity.dll"),
                "--data",
                Path.Combine(folder, "paper"),
                "--allow-network",
                "127.0.0.1/32",
            },
        };
        foreach (var word in verb)
            start.ArgumentList.Add(word);
        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync();
        var words = program.StandardError.ReadToEndAsync();
        if (killAfter is { } milliseconds)
        {
            await Task.WhenAny(program.WaitForExitAsync(), Task.Delay(milliseconds));
            if (!program.HasExited)
                program.Kill();
        }
        await program.WaitForExitAsync();
        await words;
        return (program.ExitCode, await output);
    }
}
