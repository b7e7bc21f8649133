namespace NewsCity.Newsroom.Facts;

/// <summary>The headline of a report, cut where it says what the story's first headline does not.</summary>
public sealed record Headline(long Report, string Source, IReadOnlyList<HeadlinePart> Parts)
{
    private const int Most = 12;

    internal static IReadOnlyList<Headline> Of(IReadOnlyList<FactReport> reports)
    {
        if (reports.Count == 0)
            return [];
        var first = ReadReport.TermsOf(reports[0].Title).Select(term => term.Term).ToHashSet();
        return
        [
            .. reports
                .DistinctBy(report => report.Title, StringComparer.Ordinal)
                .Take(Most)
                .Select((report, n) => new Headline(report.Id, report.Source, Cut(report.Title, n == 0 ? null : first))),
        ];
    }

    /// <summary>Parts whose texts, joined, are the headline again.</summary>
    private static List<HeadlinePart> Cut(string title, HashSet<uint>? first)
    {
        if (first is null)
            return [new(title, false)];
        var parts = new List<HeadlinePart>();
        foreach (var piece in title.Split(' '))
        {
            var terms = ReadReport.TermsOf(piece);
            var isNew = terms.Count > 0 && !terms.Exists(term => first.Contains(term.Term));
            if (parts.Count > 0 && parts[^1].IsNew == isNew)
                parts[^1] = new(parts[^1].Text + " " + piece, isNew);
            else
            {
                if (parts.Count > 0)
                    parts[^1] = parts[^1].IsNew ? parts[^1] : parts[^1] with { Text = parts[^1].Text + " " };
                parts.Add(new(parts.Count > 0 && parts[^1].IsNew ? " " + piece : piece, isNew));
            }
        }
        return parts;
    }
}
