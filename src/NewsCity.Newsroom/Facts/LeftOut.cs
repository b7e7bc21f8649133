using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Facts;

/// <summary>What one side left out and the other tells.</summary>
/// <param name="Silent">The side that has none of it.</param>
/// <param name="Words">Words of the other side, the most telling first.</param>
/// <param name="Sentence">A sentence of the other side that holds most of them; null when none stands by itself.</param>
public sealed record LeftOut(Side Silent, IReadOnlyList<string> Words, TellingSentence? Sentence)
{
    private const int Most = 6;
    private const int LeastSources = 2;

    /// <summary>Empty unless both sides report. A word counts when two sources of a side have it: what one alone has is its own way of telling.</summary>
    internal static IReadOnlyList<LeftOut> Of(IReadOnlyList<ReadReport> reports)
    {
        var sides = reports.Where(r => r.Report.Side is not null).ToLookup(r => r.Report.Side!.Value);
        if (!sides.Contains(Side.Inside) || !sides.Contains(Side.Outside))
            return [];
        var found = new List<LeftOut>();
        foreach (var silent in Enum.GetValues<Side>())
        {
            var tellers = sides[1 - silent].ToList();
            var known = sides[silent].SelectMany(r => r.Terms.Keys).ToHashSet();
            var telling = tellers
                .SelectMany(r => r.Terms.Select(term => (term.Key, Word: term.Value, r.Report.Source)))
                .Where(term => !known.Contains(term.Key))
                .GroupBy(term => term.Key)
                .Select(g => (Term: g.Key, g.First().Word, Sources: g.Select(t => t.Source).Distinct(StringComparer.Ordinal).Count()))
                .Where(term => term.Sources >= LeastSources)
                .Select(term => (term.Term, term.Word, Worth: term.Sources / (1 + (Background.Share(term.Term) * 100))))
                .OrderByDescending(term => term.Worth)
                .ThenBy(term => term.Word, StringComparer.Ordinal)
                .Take(Most)
                .ToList();
            if (telling.Count == 0)
                continue;
            var worth = telling.ToDictionary(term => term.Term, term => term.Worth);
            var best = tellers
                .SelectMany(r =>
                    r.Sentences.Where(s => s.Stands).Select(s => (r.Report, Sentence: s, Worth: s.Terms.Sum(worth.GetValueOrDefault)))
                )
                .Where(s => s.Worth > 0)
                .OrderByDescending(s => s.Worth)
                .Select(s => new TellingSentence(s.Report.Id, s.Report.Source, s.Sentence.Text))
                .FirstOrDefault();
            found.Add(new(silent, [.. telling.Select(term => term.Word)], best));
        }
        return found;
    }
}
