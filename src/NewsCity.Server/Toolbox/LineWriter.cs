using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsCity.Server.Toolbox;

/// <summary>Writes one answer of a verb as a line of JSON; its buffer is used for the next one.</summary>
internal sealed class LineWriter
{
    /// <summary>A buffer that grew beyond this is let go, so that one huge record does not weigh on the rest.</summary>
    private const int LargestKept = 1024 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private ArrayBufferWriter<byte> buffer = new(64 * 1024);

    /// <summary>The line, its newline included; good until the next answer.</summary>
    public ReadOnlyMemory<byte> Line => buffer.WrittenMemory;

    public LineWriter Answer(string line, Action<JsonElement, Utf8JsonWriter> answer, string fault)
    {
        if (buffer.Capacity > LargestKept)
            buffer = new(64 * 1024);
        JsonElement id = default;
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                if (document.RootElement.TryGetProperty("id", out var found))
                    id = found.Clone();
                Write(writer => answer(document.RootElement, writer));
                return this;
            }
        }
#pragma warning disable CA1031 // one bad record never stops the rest
        catch (Exception e)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"{id}: {e.GetType().Name}: {e.Message}");
        }
        Write(writer =>
        {
            writer.WriteStartObject();
            if (id.ValueKind != JsonValueKind.Undefined)
            {
                writer.WritePropertyName("id");
                id.WriteTo(writer);
            }
            writer.WriteString("error", fault);
            writer.WriteEndObject();
        });
        return this;
    }

    private void Write(Action<Utf8JsonWriter> write)
    {
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        buffer.Write("\n"u8);
    }
}
