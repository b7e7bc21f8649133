using System.Diagnostics;
using System.Globalization;

namespace NewsCity.Load;

/// <summary>The measurements: each prints a line, and what is compared is measured in turns in one run.</summary>
internal static class Running
{
    private const int Connections = 16;
    private const int Turns = 5;

    public static int Usage()
    {
        Console.Error.WriteLine(
            """
            NewsCity.Load fill DIR COUNT        invents a paper of COUNT articles in DIR
            NewsCity.Load run DIR PORT [WHAT…]  measures it on PORT and PORT+1: kept fresh half search
            """
        );
        return 2;
    }

    public static async Task<int> RunAsync(string data, int port, string[] only)
    {
        bool Wanted(string what) => only.Length == 0 || only.Contains(what);
        using var paper = Start("serve", data, $"{port}");
        try
        {
            var last = await NewestAsync(port);
            var random = new Random(3);
            string News() => $"/news/{last - random.Next(90_000)}";
            if (Wanted("kept"))
                await KeptAsync(port, paper.Id);
            if (Wanted("fresh"))
            {
                await FreshAsync("news pages", _ => Readers.Get(News()));
                await FreshAsync("news pages, brotli", _ => Readers.Get(News(), "br"));
                var stories = await StoriesAsync(port);
                await FreshAsync("story pages", _ => Readers.Get($"/story/{stories[random.Next(stories.Count)]}"));
                await FreshAsync("API articles", _ => Readers.Get("/api/v1/articles/" + (last - random.Next(90_000))));
                // A host of its own for each request: the same page, but never a kept one.
                await FreshAsync("front page", i => Readers.Get("/", null, $"h{i}.example"));
                await FreshAsync("front page, brotli", i => Readers.Get("/", "br", $"h{i}.example"));
            }
            if (Wanted("half"))
            {
                var press = await Readers.PressAsync(port, paper.Id, Connections, 3, _ => Readers.Get(News()));
                var half = await Readers.StreamAsync(port, paper.Id, 64, 6, press.Rate / 2, _ => Readers.Get(News()));
                Console.WriteLine($"{"news pages at half that load", -32} {half}");
            }

            async Task FreshAsync(string name, Func<int, string> request)
            {
                await Readers.PressAsync(port, paper.Id, Connections, 2, request);
                Console.WriteLine($"{name, -32} {await Readers.PressAsync(port, paper.Id, Connections, 4, request)}");
            }
        }
        finally
        {
            Stop(paper);
        }
        if (Wanted("search"))
            await SearchAsync(data, port);
        return 0;
    }

    /// <summary>A kept page beside a bare Kestrel that sends the same bytes, turn by turn.</summary>
    private static async Task KeptAsync(int port, int pid)
    {
        foreach (var (path, encoding) in new[] { ("/", "br"), ("/", null), ("/about", "br") })
        {
            var file = Path.Combine(Path.GetTempPath(), $"newscity-load-{port.ToString(CultureInfo.InvariantCulture)}");
            await SaveAsync(port, path, encoding, file);
            using var bare = Start("bare", $"{port + 1}", file);
            try
            {
                var (ours, theirs) = (new List<Figures>(), new List<Figures>());
                for (var turn = 0; turn <= Turns; turn++)
                {
                    var mine = await Readers.PressAsync(port, pid, Connections, 2, _ => Readers.Get(path, encoding));
                    var other = await Readers.PressAsync(port + 1, bare.Id, Connections, 2, _ => Readers.Get(path, encoding));
                    // The first turn warms both.
                    if (turn == 0)
                        continue;
                    ours.Add(mine);
                    theirs.Add(other);
                }
                var name = $"{path} {encoding} {new FileInfo(file + ".body").Length} bytes";
                Console.WriteLine($"{"kept " + name, -32} {Middle(ours)}");
                Console.WriteLine($"{"bare " + name, -32} {Middle(theirs)}");
                Console.WriteLine(
                    $"{"", -32} ratio of rates {Median(ours.Zip(theirs, (a, b) => a.Rate / b.Rate)):F2}, of CPU {Median(ours.Zip(theirs, (a, b) => b.CpuEach / a.CpuEach)):F2}"
                );
            }
            finally
            {
                Stop(bare);
            }
        }
    }

    /// <summary>Fifty searches a second while news come in.</summary>
    private static async Task SearchAsync(string data, int port)
    {
        using var paper = Start("serve", data, $"{port}", "write");
        try
        {
            var invented = new Invented(11);
            var queries = Enumerable.Range(0, 2_000).Select(_ => Uri.EscapeDataString(invented.Query())).ToArray();
            await Readers.PressAsync(port, paper.Id, 2, 3, i => Readers.Get("/api/v1/search?limit=20&q=" + queries[i % 500]));
            var figures = await Readers.StreamAsync(
                port,
                paper.Id,
                16,
                15,
                50,
                i => Readers.Get("/api/v1/search?limit=20&q=" + queries[500 + (i % 1_500)])
            );
            Console.WriteLine($"{"search, 50/s while news come", -32} {figures}");
        }
        finally
        {
            paper.StandardInput.WriteLine();
            Console.WriteLine((await paper.StandardOutput.ReadToEndAsync()).Trim());
            paper.WaitForExit(10_000);
        }
    }

    private static async Task SaveAsync(int port, string path, string? encoding, string file)
    {
        using var client = new HttpClient();
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}");
            if (encoding is not null)
                request.Headers.Add("Accept-Encoding", encoding);
            using var answer = await client.SendAsync(request);
            await File.WriteAllBytesAsync(file + ".body", await answer.Content.ReadAsByteArrayAsync());
            var headers = answer
                .Headers.Concat(answer.Content.Headers)
                .Where(header => header.Key is not ("Date" or "Content-Length" or "Transfer-Encoding"));
            await File.WriteAllLinesAsync(file + ".head", headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
        }
    }

    private static async Task<long> NewestAsync(int port)
    {
        using var client = new HttpClient();
        var list = await client.GetFromJsonAsync<System.Text.Json.Nodes.JsonNode>(
            new Uri($"http://127.0.0.1:{port}/api/v1/articles?limit=1")
        );
        return (long)list!["items"]![0]!["id"]!;
    }

    /// <summary>Two thousand stories, the newest first.</summary>
    private static async Task<List<long>> StoriesAsync(int port)
    {
        using var client = new HttpClient();
        var stories = new List<long>();
        string? cursor = null;
        do
        {
            var address = new Uri($"http://127.0.0.1:{port}/api/v1/stories?limit=100{(cursor is null ? "" : "&cursor=" + cursor)}");
            var page = await client.GetFromJsonAsync<System.Text.Json.Nodes.JsonNode>(address);
            stories.AddRange(page!["items"]!.AsArray().Select(item => (long)item!["id"]!));
            cursor = (string?)page["next"];
        } while (cursor is not null && stories.Count < 2_000);
        return stories;
    }

    private static Process Start(params string[] arguments)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            },
        };
        process.Start();
        while (process.StandardOutput.ReadLine() is { } line && line != "ready") { }
        return process;
    }

    private static void Stop(Process process)
    {
        process.StandardInput.WriteLine();
        if (!process.WaitForExit(10_000))
            process.Kill();
    }

    private static Figures Middle(List<Figures> all) => all.OrderBy(one => one.CpuEach).ElementAt(all.Count / 2);

    private static double Median(IEnumerable<double> all) => all.Order().ElementAt(Turns / 2);
}
