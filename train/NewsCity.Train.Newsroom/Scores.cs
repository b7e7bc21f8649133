using System.Globalization;

namespace NewsCity.Train.Newsroom;

/// <summary>BCubed and pairwise F1 of a grouping, and what the kit asks beside.</summary>
internal sealed record Scores(double P, double R, double F, double PairF, double Apart, double Late)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"B3 {P:F3}/{R:F3}/{F:F3} pair {PairF:F3} apart {Apart:F3} late {Late:F3}");

    /// <summary>Scores the stories given to the reports of a stream.</summary>
    public static Scores Of(LabelledStream stream, IReadOnlyList<long> stories)
    {
        var rows = stream.Reports.Select((r, n) => (Story: stories[n], r.Event, r.Report.Published, r.Unsure)).ToList();
        var scored = rows.Where(r => !r.Unsure).ToList();
        var both = scored.CountBy(r => (r.Story, r.Event)).ToDictionary();
        var byStory = scored.CountBy(r => r.Story).ToDictionary();
        var byEvent = scored.CountBy(r => r.Event).ToDictionary();
        double n = scored.Count,
            p = both.Sum(b => (double)b.Value * b.Value / byStory[b.Key.Story]) / n,
            r = both.Sum(b => (double)b.Value * b.Value / byEvent[b.Key.Event]) / n;
        double pairs = both.Values.Sum(Pairs),
            said = byStory.Values.Sum(Pairs),
            real = byEvent.Values.Sum(Pairs);
        var of = scored.GroupBy(x => x.Event).ToDictionary(g => g.Key, g => g.Select(x => x.Story).ToHashSet());
        var alike = stream.LookAlikes.Where(a => of.ContainsKey(a.Item1) && of.ContainsKey(a.Item2)).ToList();
        int late = 0,
            found = 0;
        var first = new Dictionary<string, DateTimeOffset>();
        var seen = new Dictionary<long, List<string>>();
        foreach (var row in rows)
        {
            first.TryAdd(row.Event, row.Published);
            if (!seen.TryGetValue(row.Story, out var members))
                seen[row.Story] = members = [];
            if ((row.Published - first[row.Event]).TotalHours >= 6)
            {
                late++;
                if (members.Count > 0 && members.CountBy(e => e).MaxBy(c => c.Value).Key == row.Event)
                    found++;
            }
            members.Add(row.Event);
        }
        return new(
            p,
            r,
            F1(p, r),
            F1(said == 0 ? 1 : pairs / said, real == 0 ? 1 : pairs / real),
            alike.Count == 0 ? 1 : alike.Count(a => !of[a.Item1].Overlaps(of[a.Item2])) / (double)alike.Count,
            late == 0 ? 1 : found / (double)late
        );
    }

    private static double Pairs(int n) => n * (n - 1) / 2.0;

    private static double F1(double p, double r) => p + r == 0 ? 0 : 2 * p * r / (p + r);
}
