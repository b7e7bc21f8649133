using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using System.Threading.Channels;

namespace NewsCity.Server.Toolbox;

/// <summary>JSON Lines in and out: UTF-8 without a byte order mark, one record a line, in input order, streamed.</summary>
public static class JsonLines
{
    /// <summary>camelCase, nothing null, Persian letters as they are.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>
    /// Answers every line of <paramref name="manifest"/> with one line on <paramref name="output"/>. <paramref name="answer"/> runs on all
    /// cores; the order stays. A line that is not a JSON object, or whose answer throws, becomes <c>{"id","error"}</c> with
    /// <paramref name="fault"/> as its key.
    /// </summary>
    public static async Task AnswerAsync(
        string manifest,
        Stream output,
        Func<JsonObject, object> answer,
        string fault,
        CancellationToken cancel
    )
    {
        var pending = Channel.CreateBounded<Task<byte[]>>(4 * Environment.ProcessorCount);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    await foreach (var line in File.ReadLinesAsync(manifest, cancel))
                        if (!string.IsNullOrWhiteSpace(line))
                            await pending.Writer.WriteAsync(Task.Run(() => Answer(line, answer, fault), cancel), cancel);
                }
                finally
                {
                    pending.Writer.Complete();
                }
            },
            cancel
        );
        await foreach (var line in pending.Reader.ReadAllAsync(cancel))
        {
            await output.WriteAsync(await line, cancel);
            if (pending.Reader.Count == 0)
                await output.FlushAsync(cancel);
        }
        await reading;
        await output.FlushAsync(cancel);
    }

    /// <summary>
    /// As <see cref="AnswerAsync"/> for large answers: <paramref name="answer"/> writes its record itself, into buffers that are used again.
    /// </summary>
    public static async Task WriteAsync(
        string manifest,
        Stream output,
        Action<JsonElement, Utf8JsonWriter> answer,
        string fault,
        CancellationToken cancel
    )
    {
        var pending = Channel.CreateBounded<Task<LineWriter>>(Environment.ProcessorCount);
        using var crew = new LineCrew(Environment.ProcessorCount, answer, fault);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    await foreach (var line in File.ReadLinesAsync(manifest, cancel))
                        if (!string.IsNullOrWhiteSpace(line))
                            await pending.Writer.WriteAsync(crew.Answer(line), cancel);
                }
                finally
                {
                    pending.Writer.Complete();
                }
            },
            cancel
        );
        await foreach (var answered in pending.Reader.ReadAllAsync(cancel))
        {
            var writer = await answered;
            await output.WriteAsync(writer.Line, cancel);
            crew.TakeBack(writer);
            if (pending.Reader.Count == 0)
                await output.FlushAsync(cancel);
        }
        await reading;
        await output.FlushAsync(cancel);
    }

    /// <summary>One record as a line of UTF-8 bytes, its newline included.</summary>
    public static byte[] Line(object record) => [.. JsonSerializer.SerializeToUtf8Bytes(record, Options), (byte)'\n'];

    private static byte[] Answer(string line, Func<JsonObject, object> answer, string fault)
    {
        JsonNode? id = null;
        try
        {
            if (JsonNode.Parse(line) is not JsonObject record)
                return Line(new { error = fault });
            id = record["id"];
            return Line(answer(record));
        }
#pragma warning disable CA1031 // one bad record never stops the rest
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"{id}: {e.GetType().Name}: {e.Message}");
            return Line(new { id, error = fault });
        }
    }
}
