using System.Text.Json;
using System.Text.RegularExpressions;
using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Train.Articles;

/// <summary>A page of the extraction kit with the text that its collectors say is the article, and which blocks of the page are that text.</summary>
internal sealed partial class Gold(string id, string file, Uri address, string text, string[] wanted, string[] unwanted)
{
    private readonly string[] words = Split(text);
    private HashSet<(string, string, string, string)>? grams;

    public string Id { get; } = id;

    /// <summary>The set of the kit that the page is of.</summary>
    public string Set => Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>
    /// The registrable part of the host, as far as it shows without a list. fundus' ids name the publisher, which stands for the host where the
    /// address is missing.
    /// </summary>
    public string Site
    {
        get
        {
            var parts = Address.Host.Split('.');
            if (parts.Length < 2)
                return Id[(Id.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var twoPart = parts.Length > 2 && parts[^1].Length == 2 && parts[^2] is "co" or "com" or "ac" or "org" or "net" or "gov";
            return string.Join('.', parts[^(twoPart ? 3 : 2)..]);
        }
    }
    public string File { get; } = file;
    public Uri Address { get; } = address;

    /// <summary>Pages of the sets whose gold is the whole body text.</summary>
    public static IEnumerable<Gold> Read(string data, params string[] sets)
    {
        var golds = sets.ToDictionary(
            set => set,
            set => JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(data, "gold", set + ".json"))).RootElement
        );
        foreach (var line in System.IO.File.ReadLines(Path.Combine(data, "manifest.jsonl")))
        {
            var record = JsonDocument.Parse(line).RootElement;
            var id = record.GetProperty("id").GetString()!;
            var slash = id.IndexOf('/', StringComparison.Ordinal);
            if (!golds.TryGetValue(id[..slash], out var gold))
                continue;
            var address = Uri.TryCreate(record.GetProperty("url").GetString(), UriKind.Absolute, out var found)
                ? found
                : new Uri("about:blank");
            var entry = gold.GetProperty(id[(slash + 1)..]);
            yield return new(
                id,
                Path.Combine(data, record.GetProperty("file").GetString()!),
                address,
                entry.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "",
                Segments(entry, "with"),
                Segments(entry, "without")
            );
        }
    }

    /// <summary>
    /// Share of each block's words that are the article's: its 4-grams for long blocks; short ones must stand in the gold as a whole
    /// and between blocks that do.
    /// </summary>
    public double[] Label(IReadOnlyList<Block> blocks)
    {
        if (!IsWhole)
            return
            [
                .. blocks.Select(block =>
                    Has(block, wanted) ? 1.0
                    : Has(block, unwanted) ? 0.0
                    : -1
                ),
            ];
        grams ??= [.. Enumerable.Range(0, Math.Max(0, words.Length - 3)).Select(i => (words[i], words[i + 1], words[i + 2], words[i + 3]))];
        var joined = " " + string.Join(' ', words) + " ";
        var labels = new double[blocks.Count];
        var shortOnes = new List<int>();
        for (var b = 0; b < blocks.Count; b++)
        {
            var own = Split(blocks[b].Text);
            if (own.Length < 6)
            {
                shortOnes.Add(b);
                continue;
            }
            var hits = 0;
            for (var i = 0; i + 3 < own.Length; i++)
                if (grams.Contains((own[i], own[i + 1], own[i + 2], own[i + 3])))
                    hits++;
            labels[b] = (double)hits / (own.Length - 3);
        }
        var first = Array.FindIndex(labels, label => label > 0.6);
        var last = Array.FindLastIndex(labels, label => label > 0.6);
        foreach (var b in shortOnes)
        {
            var own = Split(blocks[b].Text);
            labels[b] =
                own.Length > 0
                && b >= first - 3
                && b <= last + 3
                && joined.Contains(" " + string.Join(' ', own) + " ", StringComparison.Ordinal)
                    ? 1
                    : 0;
        }
        return labels;
    }

    /// <summary>How many of the wanted segments stand in the text, how many do not, and how many unwanted ones do: as the kit counts.</summary>
    public (int Hits, int Missed, int Wrong) Segmented(string text)
    {
        var flat = Even(text);
        var hits = wanted.Count(segment => flat.Contains(Even(segment), StringComparison.Ordinal));
        return (hits, wanted.Length - hits, unwanted.Count(segment => flat.Contains(Even(segment), StringComparison.Ordinal)));
    }

    private static string Even(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The whole text is known, not only some segments that must or must not be in it.</summary>
    public bool IsWhole => words.Length > 0;

    private static bool Has(Block block, string[] segments) =>
        segments.Any(segment => block.Text.Contains(segment, StringComparison.Ordinal));

    private static string[] Segments(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    /// <summary>Precision and recall of a text against the gold, by multisets of 4-grams of words, as the kit measures.</summary>
    public (double Precision, double Recall) Compare(string text)
    {
        var own = Count(Split(text));
        var gold = Count(words);
        var common = own.Sum(gram => Math.Min(gram.Value, gold.GetValueOrDefault(gram.Key)));
        return ((double)common / Math.Max(1, own.Values.Sum()), (double)common / Math.Max(1, gold.Values.Sum()));
    }

    private static Dictionary<string, int> Count(string[] words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 3 < words.Length || i == 0 && words.Length > 0; i++)
        {
            var gram = string.Join(' ', words.Skip(i).Take(4));
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }
        return counts;
    }

    private static string[] Split(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
