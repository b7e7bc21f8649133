using NewsCity.Server.Pages.Rights;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Sets stored rows as lines of lists.</summary>
public static class Lines
{
    /// <summary>A report as a line.</summary>
    /// <param name="row">The report.</param>
    /// <param name="source">Its source as printed.</param>
    /// <param name="leadWords">Words of the lead to show; 0 for none.</param>
    public static ReportLine Of(NewsRow row, SourceName source, int leadWords = 0)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new()
        {
            NewsId = row.Id,
            Source = source,
            Headline = row.Title,
            Language = row.Language,
            Published = row.Published,
            Lead = leadWords == 0 || row.Lead is null ? "" : Excerpt.Of(row.Lead, leadWords),
            Edits = Math.Max(0, row.Versions - 1),
            Deleted = row.DeletedAt,
        };
    }

    /// <summary>Reports of one story as lines in the order of time, the first marked, copies folded under what they republish.</summary>
    public static IReadOnlyList<ReportLine> Folded(IReadOnlyList<NewsRow> rows, Func<string, SourceName> name, int leadWords)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(name);
        var byId = rows.ToDictionary(row => row.Id);
        var copies = rows.ToLookup(row => Root(row, byId));
        var first = rows.Count == 0 ? 0 : rows[0].Id;
        return
        [
            .. rows.Where(row => Root(row, byId) == row.Id)
                .Select(row =>
                    Of(row, name(row.Source), leadWords) with
                    {
                        IsFirst = row.Id == first,
                        Copies = [.. copies[row.Id].Where(copy => copy.Id != row.Id).Select(copy => Of(copy, name(copy.Source)))],
                    }
                ),
        ];
    }

    /// <summary>The report whose text it is, among those of the story: a copy of a copy counts for the original.</summary>
    private static long Root(NewsRow row, Dictionary<long, NewsRow> byId)
    {
        for (var steps = 0; steps < byId.Count && row.DuplicateOf is { } of && byId.TryGetValue(of, out var original); steps++)
            row = original;
        return row.Id;
    }
}
