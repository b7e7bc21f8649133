using NewsCity.Newsroom;

namespace NewsCity.Train.Newsroom;

/// <summary>Labelled reports in order of publication, and the pairs of events that look alike.</summary>
internal sealed record LabelledStream(string Name, IReadOnlyList<LabelledReport> Reports, IReadOnlyList<(string, string)> LookAlikes)
{
    /// <summary>The same stream with its bodies cut to so many letters, 0 for headlines alone.</summary>
    public LabelledStream Cut(int letters) =>
        this with
        {
            Name = $"{Name}-{letters}",
            Reports =
            [
                .. Reports.Select(r => new LabelledReport(
                    r.Name,
                    r.Report with
                    {
                        Lead = "",
                        Text = r.Report.Text[..Math.Min(letters, r.Report.Text.Length)],
                    },
                    r.Event,
                    r.Unsure
                )),
            ],
        };

    /// <summary>The reports whose event satisfies <paramref name="keep"/>.</summary>
    public LabelledStream Where(Func<string, bool> keep) => this with { Reports = [.. Reports.Where(r => keep(r.Event))] };

    /// <summary>Two streams as one, both begun at the same time and told in a share of their time: more events at once than either has.</summary>
    public static LabelledStream Crowd(LabelledStream a, LabelledStream b, double pace)
    {
        var zero = a.Reports[0].Report.Published;
        var rows = new[] { ("a:", a), ("b:", b) }.SelectMany(of =>
            of.Item2.Reports.Select(r =>
                (
                    of.Item1 + r.Name,
                    r.Report with
                    {
                        Published = zero + ((r.Report.Published - of.Item2.Reports[0].Report.Published) * pace),
                    },
                    of.Item1 + r.Event,
                    r.Unsure
                )
            )
        );
        return Of(
            "crowd",
            rows,
            [.. a.LookAlikes.Select(p => ("a:" + p.Item1, "a:" + p.Item2)), .. b.LookAlikes.Select(p => ("b:" + p.Item1, "b:" + p.Item2))]
        );
    }

    /// <summary>Numbers the reports in order of publication.</summary>
    public static LabelledStream Of(
        string name,
        IEnumerable<(string Name, Report Report, string Event, bool Unsure)> rows,
        IReadOnlyList<(string, string)> alike
    ) =>
        new(
            name,
            [
                .. rows.OrderBy(r => r.Report.Published)
                    .Select((r, n) => new LabelledReport(r.Name, r.Report with { Id = n + 1 }, r.Event, r.Unsure)),
            ],
            alike
        );
}
