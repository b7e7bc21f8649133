using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using NewsCity.Newsroom;
using NewsCity.Newsroom.Stories;

namespace NewsCity.Server.Toolbox;

/// <summary>Reads the documents of <c>stories</c> and <c>frontpage</c>: each line becomes a report, numbered from 1, with its sketch.</summary>
public static class ReportLines
{
    private const int Batch = 32;

    /// <summary>
    /// The documents of <paramref name="manifest"/> in its order. Lines are read and sketched on all cores. Letters are folded by the sketch
    /// itself, so that texts need no normalising before.
    /// </summary>
    public static async IAsyncEnumerable<ReportLine> ReadAsync(
        string manifest,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        var pending = Channel.CreateBounded<Task<ReportLine[]>>(4 * Environment.ProcessorCount);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    long number = 0;
                    var batch = new List<string>(Batch);
                    using var file = new StreamReader(manifest, Encoding.UTF8, true, 1 << 16);
                    while (await file.ReadLineAsync(cancel) is { } line)
                    {
                        if (string.IsNullOrWhiteSpace(line))
                            continue;
                        batch.Add(line);
                        if (batch.Count < Batch)
                            continue;
                        await Post(batch, number);
                        number += batch.Count;
                        batch = new List<string>(Batch);
                    }
                    if (batch.Count > 0)
                        await Post(batch, number);
                }
                finally
                {
                    pending.Writer.Complete();
                }
            },
            cancel
        );
        await foreach (var batch in pending.Reader.ReadAllAsync(cancel))
        foreach (var line in await batch)
            yield return line;
        await reading;

        async ValueTask Post(List<string> lines, long before) =>
            await pending.Writer.WriteAsync(
                Task.Run(() => lines.Select((line, n) => Parse(line, before + n + 1)).ToArray(), cancel),
                cancel
            );
    }

    private static ReportLine Parse(string line, long number)
    {
        var start = Stopwatch.GetTimestamp();
        JsonElement? id = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            if (record.ValueKind != JsonValueKind.Object)
                return new(null, null, null, 0);
            if (record.TryGetProperty("id", out var given))
                id = given.Clone();
            if (!TryDate(Text(record, "published"), out var published))
                return new(id, null, null, 0);
            var report = new Report
            {
                Id = number,
                Source = Text(record, "source"),
                Published = published,
                Title = Text(record, "title"),
                Lead = Text(record, "lead"),
                Text = Text(record, "text"),
                Language = Text(record, "language"),
            };
            var sketch = Sketch.Of(report);
            return new(id, report, sketch, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
        catch (JsonException)
        {
            return new(id, null, null, 0);
        }
    }

    private static string Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static bool TryDate(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
}
