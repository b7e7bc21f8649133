using System.CommandLine;
using System.IO.Compression;
using System.Text.Json.Nodes;
using NewsCity.Reading.Articles;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity extract --manifest M.jsonl</c>: saved pages in, articles out, one JSON record a line.</summary>
public static class ExtractVerb
{
    private static readonly Uri Nowhere = new("about:blank");

    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "JSON Lines, one record a line.",
            Required = true,
            HelpName = "M.jsonl",
        };
        var verb = new Command("extract", "Reads saved news pages and prints their articles, one JSON record a line.") { manifest };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                var path = parsed.GetValue(manifest)!;
                var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
                await using var output = Console.OpenStandardOutput();
                await JsonLines.AnswerAsync(path, output, record => Answer(record, folder), "extract.fault", cancel);
                return 0;
            }
        );
        return verb;
    }

    private static object Answer(JsonObject record, string folder)
    {
        var id = record["id"]?.DeepClone();
        if (record["file"]?.GetValue<string>() is not { } file)
            return new { id, error = "article.no-file" };
        byte[] bytes;
        try
        {
            bytes = Bytes(Path.Combine(folder, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new { id, error = "article.no-file" };
        }
        var address = Uri.TryCreate(record["url"]?.GetValue<string>(), UriKind.Absolute, out var found) ? found : Nowhere;
        var read = ArticleReader.Read(bytes, address, record["contentType"]?.GetValue<string>());
        if (!read.TryGet(out var article))
            return new { id, error = read.Problem };
        return new
        {
            id,
            article.Kicker,
            article.Title,
            article.Lead,
            article.Text,
            article.Published,
            article.Modified,
            article.Authors,
            article.Image,
            article.ImageCaption,
            article.Pictures,
            article.Language,
            article.Direction,
            article.Publisher,
            article.Canonical,
            article.Code,
            article.Place,
            article.Credit,
            article.Tags,
            article.Video,
            article.Related,
            article.Doubt,
            article.Html,
        };
    }

    /// <summary>The file's bytes, unpacked when its name ends in .gz; never more than one byte beyond the largest page.</summary>
    private static byte[] Bytes(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return new FileInfo(path).Length > ArticleReader.LargestPage
                ? new byte[ArticleReader.LargestPage + 1]
                : File.ReadAllBytes(path);
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        var part = new byte[81920];
        for (int read; whole.Length <= ArticleReader.LargestPage && (read = packed.Read(part)) > 0; )
            whole.Write(part, 0, read);
        return whole.ToArray();
    }
}
