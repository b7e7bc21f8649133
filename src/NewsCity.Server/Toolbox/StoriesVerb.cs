using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using NewsCity.Newsroom.Stories;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity stories --manifest M.jsonl</c>.</summary>
public static class StoriesVerb
{
    /// <summary>What the desk remembers, by the documents' own dates.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(14);

    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "JSON Lines, one record a line.",
            Required = true,
            HelpName = "M.jsonl",
        };
        var verb = new Command("stories", "Groups reports into stories and finds copies, one by one, in order of publication.")
        {
            manifest,
        };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                await using var output = Console.OpenStandardOutput();
                await RunAsync(parsed.GetValue(manifest)!, output, cancel);
                return 0;
            }
        );
        return verb;
    }

    /// <summary>Judges every document of <paramref name="manifest"/>, a line an answer, in its order.</summary>
    public static async Task RunAsync(string manifest, Stream output, CancellationToken cancel)
    {
        var desk = new Desk();
        var ids = new Dictionary<long, string>();
        using var buffer = new MemoryStream();
        await using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonLines.Options.Encoder });
        await foreach (var line in ReportLines.ReadAsync(manifest, cancel))
        {
            var start = Stopwatch.GetTimestamp();
            writer.WriteStartObject();
            if (line.Id is { } id)
            {
                writer.WritePropertyName("id");
                id.WriteTo(writer);
            }
            if (line.Sketch is { } sketch)
            {
                desk.Forget(sketch.Published - Memory);
                var judgement = desk.Judge(sketch);
                if (line.Id is { } known)
                    ids[sketch.Id] = known.GetRawText();
                writer.WriteNumber("story", judgement.Story);
                if (judgement.DuplicateOf is { } original && ids.TryGetValue(original, out var name))
                {
                    writer.WritePropertyName("duplicateOf");
                    writer.WriteRawValue(name);
                }
                writer.WriteNumber("micros", Math.Round(line.Micros + Stopwatch.GetElapsedTime(start).TotalMicroseconds));
            }
            else
                writer.WriteString("error", "stories.not-a-document");
            writer.WriteEndObject();
            await writer.FlushAsync(cancel);
            writer.Reset();
            buffer.WriteByte((byte)'\n');
            if (buffer.Length > 1 << 14)
            {
                await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancel);
                buffer.SetLength(0);
            }
        }
        await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancel);
        await output.FlushAsync(cancel);
    }
}
