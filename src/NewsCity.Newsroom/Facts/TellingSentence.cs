using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Facts;

/// <summary>A sentence chosen from a report.</summary>
/// <param name="Report">The report that it stands in.</param>
/// <param name="Source">Key of its source.</param>
/// <param name="Text">The sentence as printed there.</param>
public sealed record TellingSentence(long Report, string Source, string Text)
{
    private const int Most = 3;

    /// <summary>
    /// The sentences that hold most of what the reports have in common, divided by the root of their length. What a chosen sentence said
    /// counts a quarter from then on, and a second sentence of one source half, so that the three say different things.
    /// </summary>
    internal static IReadOnlyList<TellingSentence> Of(IReadOnlyList<ReadReport> reports)
    {
        var sources = new Dictionary<uint, HashSet<string>>();
        foreach (var report in reports)
        foreach (var term in report.Terms.Keys)
        {
            if (!sources.TryGetValue(term, out var who))
                sources[term] = who = new(StringComparer.Ordinal);
            who.Add(report.Report.Source);
        }
        // A word common in all news says little of this one.
        var worth = sources.ToDictionary(
            term => term.Key,
            term => Math.Log2(1 + term.Value.Count) / (1 + (Background.Share(term.Key) * 100))
        );
        var waiting = reports
            .SelectMany(report => report.Sentences.Where(s => s.Stands).Select(s => (report.Report, Sentence: s)))
            .ToList();
        var chosen = new List<TellingSentence>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        while (chosen.Count < Most && waiting.Count > 0)
        {
            var best = waiting.MaxBy(s =>
                s.Sentence.Terms.Sum(term => worth[term])
                / Math.Sqrt(4 + s.Sentence.Terms.Length)
                * (used.Contains(s.Report.Source) ? 0.5 : 1)
            );
            chosen.Add(new(best.Report.Id, best.Report.Source, best.Sentence.Text));
            used.Add(best.Report.Source);
            foreach (var term in best.Sentence.Terms)
                worth[term] /= 4;
            waiting.RemoveAll(s => string.Equals(s.Sentence.Text, best.Sentence.Text, StringComparison.Ordinal));
        }
        return chosen;
    }
}
