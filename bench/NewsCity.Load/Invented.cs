using System.Globalization;
using System.Text;
using NewsCity.Newsroom;
using NewsCity.Storage;

namespace NewsCity.Load;

/// <summary>
/// Articles that nobody wrote, of words that Persian news use, as often as they use them: the words of the newsroom's background list in
/// the order of their frequency, drawn by Zipf's law. The same seed gives the same articles.
/// </summary>
internal sealed class Invented
{
    private const int Sources = 40;

    private readonly string[] words;
    private readonly double[] chances;
    private readonly Random random;

    public Invented(int seed)
    {
        random = new Random(seed);
        using var stream = typeof(Report).Assembly.GetManifestResourceStream("background.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        words =
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split('\t'))
                .OrderByDescending(line => double.Parse(line[1], CultureInfo.InvariantCulture))
                .Select(line => line[0]),
        ];
        chances = new double[words.Length];
        var sum = 0.0;
        for (var i = 0; i < words.Length; i++)
            chances[i] = sum += 1.0 / (i + 2.7);
        for (var i = 0; i < words.Length; i++)
            chances[i] /= sum;
    }

    /// <summary>The sources, half of which let their whole text be shown.</summary>
    public static IEnumerable<Source> AllSources() =>
        Enumerable
            .Range(0, Sources)
            .Select(i => new Source
            {
                Key = $"agency-{i}",
                NameFa = $"خبرگزاری شماره {i}",
                Home = $"https://agency-{i}.example/",
                Kind = "agency",
                Inside = i % 5 != 0,
                Licence = i % 2 == 0 ? "cc-by-4.0" : "unknown",
            });

    /// <summary>One of the more frequent words, as readers search for.</summary>
    public string Query() =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[60 + (int)(Math.Pow(random.NextDouble(), 2) * 4_000)]));

    /// <summary>An article: a headline, a lead, six paragraphs.</summary>
    public News Article(int number, DateTimeOffset published)
    {
        var source = random.Next(Sources);
        var text = string.Join('\n', Enumerable.Range(0, 6).Select(_ => Sentence(38, 60) + " " + Sentence(8, 20)));
        return new()
        {
            Source = $"agency-{source}",
            Url = $"https://agency-{source}.example/news/{number}",
            Title = Sentence(7, 13).TrimEnd('.'),
            Lead = Sentence(22, 40),
            Text = text,
            Html = "<p>" + text.Replace("\n", "</p>\n<p>", StringComparison.Ordinal) + "</p>",
            Authors = "[]",
            Tags = "[\"خبر\"]",
            Language = "fa",
            Published = published,
            FirstSeen = published,
            Section = random.Next(3) == 0 ? Section.World : Section.Iran,
            Topic = (Topic)random.Next(8),
            TopicReason = "واژه‌های موضوع.",
        };
    }

    /// <summary>How many further reports a story gets: most none, some many.</summary>
    public int Followers() => random.NextDouble() < 0.6 ? 0 : Math.Min(40, (int)(-6 * Math.Log(1 - random.NextDouble())));

    private string Sentence(int least, int most)
    {
        var text = new StringBuilder();
        for (var i = random.Next(least, most); i > 0; i--)
        {
            var at = Array.BinarySearch(chances, random.NextDouble());
            text.Append(words[Math.Min(words.Length - 1, at < 0 ? ~at : at)]).Append(i == 1 ? '.' : ' ');
        }
        return text.ToString();
    }
}
