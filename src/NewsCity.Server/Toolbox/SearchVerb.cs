using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsCity.Storage.Search;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity search --manifest DOCS.jsonl --queries Q.jsonl</c>.</summary>
public static class SearchVerb
{
    private const int Most = 10;

    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "Documents, JSON Lines: {\"id\",\"title\",\"text\",\"published\"}.",
            Required = true,
            HelpName = "DOCS.jsonl",
        };
        var queries = new Option<string>("--queries")
        {
            Description = "Queries, JSON Lines: {\"id\",\"q\"}.",
            Required = true,
            HelpName = "Q.jsonl",
        };
        var verb = new Command("search", "Indexes documents and answers queries, a line a query.") { manifest, queries };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                using var search = new DocumentSearch();
                await Parallel.ForEachAsync(
                    File.ReadLinesAsync(parsed.GetValue(manifest)!, cancel),
                    cancel,
                    (line, _) => Add(search, line)
                );
                search.Ready();
                await using var output = Console.OpenStandardOutput();
                await JsonLines.AnswerAsync(
                    parsed.GetValue(queries)!,
                    output,
                    record => new { id = record["id"], hits = search.Search(record["q"]?.GetValue<string>() ?? "", Most) },
                    "search.bad-query",
                    cancel
                );
                return 0;
            }
        );
        return verb;
    }

    /// <summary>A bad document is said on standard error and left out.</summary>
    private static ValueTask Add(DocumentSearch search, string line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return ValueTask.CompletedTask;
        try
        {
            if (JsonNode.Parse(line) is JsonObject { } record && record["id"] is { } id)
                search.Add(id.ToString(), record["title"]?.GetValue<string>() ?? "", record["text"]?.GetValue<string>() ?? "");
            else
                Console.Error.WriteLine("search.bad-document: a document needs an id");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Console.Error.WriteLine($"search.bad-document: {e.Message}");
        }
        return ValueTask.CompletedTask;
    }
}
