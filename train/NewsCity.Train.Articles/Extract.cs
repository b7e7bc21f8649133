using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsCity.Reading.Articles;

namespace NewsCity.Train.Articles;

/// <summary>Speaks the contract of <c>newscity extract</c> without the server around it, so that a trainer's round is short.</summary>
internal static class Extract
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static int Run(string manifest)
    {
        using var output = Console.OpenStandardOutput();
        var folder = Path.GetDirectoryName(Path.GetFullPath(manifest))!;
        foreach (
            var line in File.ReadLines(manifest)
                .AsParallel()
                .AsOrdered()
                .Select(line => Answer(JsonDocument.Parse(line).RootElement, folder))
        )
            output.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, Options), (byte)'\n']);
        return 0;
    }

    private static object Answer(JsonElement record, string folder)
    {
        var id = record.GetProperty("id").GetString();
        var address = Uri.TryCreate(record.GetProperty("url").GetString(), UriKind.Absolute, out var found)
            ? found
            : new Uri("about:blank");
        var bytes = File.ReadAllBytes(Path.Combine(folder, record.GetProperty("file").GetString()!));
        var type = record.TryGetProperty("contentType", out var header) ? header.GetString() : null;
        var read = ArticleReader.Read(bytes, address, type);
        if (!read.TryGet(out var a))
            return new { id, error = read.Problem };
        return new
        {
            id,
            a.Kicker,
            a.Title,
            a.Lead,
            a.Text,
            a.Published,
            a.Modified,
            a.Authors,
            a.Image,
            a.Language,
            a.Publisher,
            a.Code,
            a.Place,
            a.Credit,
            a.Tags,
            a.Html,
        };
    }
}
