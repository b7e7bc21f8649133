using System.Globalization;
using System.Text.Json.Nodes;
using NewsCity.Newsroom.Words;

namespace NewsCity.Train.Newsroom;

/// <summary>Counts in how many of many texts each Persian word stands and writes <c>background.tsv</c>.</summary>
internal static class BackgroundTable
{
    private const int SentencesOfAText = 5;
    private const int Fewest = 3;

    /// <summary>Writes the table from the training texts of the Persian kit.</summary>
    public static void Write(string kit, string target)
    {
        var texts = new List<string>();
        foreach (var file in new[] { "perdt.txt", "seraji.txt" })
            texts.AddRange(
                File.ReadLines(Path.Combine(kit, ".data", "train", file)).Chunk(SentencesOfAText).Select(lines => string.Join('\n', lines))
            );
        texts.AddRange(
            File.ReadLines(Path.Combine(kit, ".data", "search", "docs.jsonl"))
                .Select(line => JsonNode.Parse(line)!)
                .Select(d => (string)d["title"]! + "\n" + (string)d["text"]!)
        );
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Span<char> buffer = stackalloc char[48];
        foreach (var text in texts)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var scanner = new WordScanner(text, buffer);
            while (scanner.Next())
                if (scanner.Word.Length > 1 && !char.IsAsciiDigit(scanner.Word[0]) && seen.Add(scanner.Word.ToString()))
                    counts[scanner.Word.ToString()] = counts.GetValueOrDefault(scanner.Word.ToString()) + 1;
        }
        using var output = new StreamWriter(target) { NewLine = "\n" };
        output.WriteLine("# Folded Persian words and in how many of 10,000 texts they stand. Counted by train/NewsCity.Train.Newsroom in");
        output.WriteLine(
            "# UD Persian PerDT and Seraji (CC BY-SA 4.0), five sentences a text, and in articles of Fars and Varzesh3. No text is kept."
        );
        foreach (var (word, count) in counts.Where(c => c.Value >= Fewest).OrderBy(c => c.Key, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word}\t{10_000.0 * count / texts.Count:0.0}"));
        Console.WriteLine($"{texts.Count} texts, {counts.Count(c => c.Value >= Fewest)} words");
    }
}
