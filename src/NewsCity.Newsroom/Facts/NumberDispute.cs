namespace NewsCity.Newsroom.Facts;

/// <summary>A number that reports of one story give differently, such as the dead of an accident.</summary>
/// <param name="Counted">What is counted, one Persian word: کشته, زخمی, ریشتر …</param>
/// <param name="Values">Each value with the reports that give it, in the order of their first report; two or more.</param>
public sealed record NumberDispute(string Counted, IReadOnlyList<NumberClaim> Values)
{
    /// <summary>A report speaks by the first number that it gives, headline before lead before body.</summary>
    internal static IReadOnlyList<NumberDispute> Of(IReadOnlyList<ReadReport> reports)
    {
        var claims = new Dictionary<string, List<(decimal Value, FactReport Report)>>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            var said = new HashSet<string>(StringComparer.Ordinal);
            foreach (var text in report.Sentences.Select(s => s.Text).Prepend(report.Report.Title))
            foreach (var (counted, value) in CountedNumbers.In(text))
                if (said.Add(counted))
                {
                    if (!claims.TryGetValue(counted, out var all))
                        claims[counted] = all = [];
                    all.Add((value, report.Report));
                }
        }
        return
        [
            .. claims
                .Where(claim => claim.Value.DistinctBy(c => c.Value).Count() > 1)
                .OrderByDescending(claim => claim.Value.Count)
                .ThenBy(claim => claim.Key, StringComparer.Ordinal)
                .Select(claim => new NumberDispute(
                    claim.Key,
                    [.. claim.Value.GroupBy(c => c.Value).Select(g => new NumberClaim(g.Key, [.. g.Select(c => c.Report.Id)]))]
                )),
        ];
    }
}
