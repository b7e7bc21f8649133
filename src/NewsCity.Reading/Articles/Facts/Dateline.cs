using System.Text.RegularExpressions;
using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>Finds when the article was published and changed.</summary>
internal static partial class Dateline
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    public static (DateTimeOffset? Published, DateTimeOffset? Modified) Find(
        PageFacts facts,
        IReadOnlyList<Block> blocks,
        Node container,
        string? language,
        ArticleHints? hints
    )
    {
        var zone = hints?.Zone ?? (language is "fa" or "ps" ? Tehran : TimeZoneInfo.Utc);
        var monthFirst = IsMonthFirst(facts);
        var modified = DateSearch.Parse(facts.Linked.Modified, zone, monthFirst)?.Value;
        foreach (var name in ModifiedNames)
            modified ??= DateSearch.Parse(facts.Meta(name), zone, monthFirst)?.Value;
        FoundDate? published = null;
        foreach (var name in PublishedNames[..Plain])
            published ??= DateSearch.Parse(facts.Meta(name), zone, monthFirst);
        published ??= DateSearch.Parse(facts.Linked.Published, zone, monthFirst);
        foreach (var name in PublishedNames[Plain..])
            published ??= DateSearch.Parse(facts.Meta(name), zone, monthFirst);
        published ??= Marked(facts, zone, monthFirst);
        var inAddress = InAddress(facts.Address.AbsolutePath);
        if (published is null && facts.Source.Contains("\"datePublished\"", StringComparison.Ordinal))
            published = InScripts(facts.Source, zone); // linked data too broken to parse
        if (published is null)
        {
            published = Shown(facts.Root, blocks, container, zone, monthFirst);
            if (inAddress is { } named && (published is null || Math.Abs((published.Value.Value.Date - named.Value.Date).TotalDays) > 1))
                published = inAddress;
            published ??= InScripts(facts.Source, zone);
            if (published is null && modified is null && Uri.TryCreate(facts.Meta("og:image"), UriKind.Absolute, out var picture))
                published = InAddress(picture.AbsolutePath);
        }
        if (inAddress is { } first && published is { } later && (later.Value.Date - first.Value.Date).TotalDays > 2)
            published = first; // the address was made when the article was, whatever was done to it later
        var value = published?.Value ?? modified ?? hints?.Published;
        if (value is { } moment && inAddress is { } day && published is { HasZone: true })
            value = AtHome(moment, day.Value.Date);
        else if (published is { HasZone: true, HasTime: true } told && told.Value.Offset == TimeSpan.Zero)
        {
            value = AsShown(told.Value, Shown(facts.Root, blocks, container, TimeZoneInfo.Utc, monthFirst));
            if (
                value == told.Value
                && value.Value.Offset == TimeSpan.Zero
                && told.Value.Hour <= 12
                && InScripts(facts.Source, zone) is { HasZone: true } same
                && same.Value == told.Value
            )
                value = same.Value;
        }
        return (value, modified);
    }

    /// <summary>
    /// A moment told in another zone than the site's own: when the address names the day before or after, the same moment is told with
    /// the least offset that makes it that day.
    /// </summary>
    private static DateTimeOffset AtHome(DateTimeOffset moment, DateTime day)
    {
        if (moment.Date == day || Math.Abs((moment.Date - day).TotalDays) > 1)
            return moment;
        for (var hours = 1; hours <= 12; hours++)
            foreach (var sign in new[] { 1, -1 })
                if (moment.ToOffset(TimeSpan.FromHours(sign * hours)) is var local && local.Date == day)
                    return local;
        return moment;
    }

    /// <summary>A moment told in UTC, while the page shows the same moment in its own time: told with the page's offset.</summary>
    private static DateTimeOffset AsShown(DateTimeOffset moment, FoundDate? shown)
    {
        if (shown is not { HasTime: true, HasZone: false } local)
            return moment;
        var shift =
            new DateTime(local.Value.Year, local.Value.Month, local.Value.Day, local.Value.Hour, local.Value.Minute, 0) - moment.DateTime;
        var quarters = Math.Round(shift.TotalMinutes / 30);
        return Math.Abs(quarters) is > 0 and <= 26 && Math.Abs(shift.TotalMinutes - 30 * quarters) <= 1.5
            ? moment.ToOffset(TimeSpan.FromMinutes(30 * quarters))
            : moment;
    }

    private static FoundDate? Marked(PageFacts facts, TimeZoneInfo zone, bool monthFirst)
    {
        var left = PageLimits.Candidates;
        foreach (var node in facts.Root.Descendants())
            if (
                !node.IsText
                && (
                    (node["itemprop"] ?? node["property"]) is { } name
                        && (
                            name.Contains("datePublished", StringComparison.Ordinal)
                            || name.Contains("dateCreated", StringComparison.Ordinal)
                        )
                    || node["pubdate"] is not null
                )
                && left-- > 0
            )
                if (DateSearch.Parse(node["content"] ?? node["datetime"] ?? Words.Of(node), zone, monthFirst) is { } found)
                    return found;
        return null;
    }

    /// <summary>The date that the page shows nearest to the article's beginning; times of day, time elements and labels speak for it.</summary>
    private static FoundDate? Shown(Node root, IReadOnlyList<Block> blocks, Node container, TimeZoneInfo zone, bool monthFirst)
    {
        FoundDate? best = null;
        var least = double.MaxValue;
        var left = PageLimits.Candidates;
        foreach (var node in root.Descendants())
            if (
                node.Name == "time"
                && node["datetime"] is { } datetime
                && left-- > 0
                && node.Closest("blockquote") is null
                && DateSearch.Parse(datetime, zone, monthFirst) is { } time
            )
                Offer(
                    time,
                    Distance(node.BlockStart, container) + Penalty(node.Around | MarksAbove(node), Words.Of(node)) - 14,
                    ref best,
                    ref least
                );
        foreach (var block in blocks)
            if (block.Text.Length <= 400)
                foreach (var found in DateSearch.FindAll(block.Text, zone, monthFirst))
                    Offer(
                        found,
                        Distance(block.Index, container)
                            + Penalty(block.Marks, block.Text)
                            - (found.HasTime ? 6 : 0)
                            - ((block.Marks & Marks.Date) != 0 ? 8 : 0)
                            + (block.LinkShare > 0.5 ? 20 : 0)
                            + (block.Owner.Closest("blockquote") is not null ? 40 : 0)
                            + (block.IsProse && (block.Marks & Marks.Date) == 0 ? 25 : 0)
                            + Math.Min(found.Index, 200) / 10.0,
                        ref best,
                        ref least
                    );
        return best;
    }

    private static void Offer(FoundDate found, double cost, ref FoundDate? best, ref double least)
    {
        if (cost >= least)
            return;
        least = cost;
        best = found;
    }

    private static Marks MarksAbove(Node node)
    {
        var marks = Marks.None;
        for (var at = node.Parent; at is not null; at = at.Parent)
            marks |= at.Marks & (Marks.Comment | Marks.Related | Marks.Aside | Marks.Chrome);
        return marks;
    }

    private static double Distance(int index, Node container) =>
        index < container.BlockStart ? container.BlockStart - index
        : index >= container.BlockEnd ? 3 * (index - container.BlockEnd + 3)
        : index - container.BlockStart;

    private static double Penalty(Marks marks, string text)
    {
        var penalty = 0.0;
        if ((marks & Marks.Comment) != 0)
            penalty += 90;
        if ((marks & Marks.Related) != 0)
            penalty += 40;
        if ((marks & (Marks.Chrome | Marks.Aside)) != 0)
            penalty += 30;
        foreach (var (word, cost) in Labels)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                penalty += cost;
        return penalty;
    }

    private static FoundDate? InAddress(string path)
    {
        foreach (Match match in DayInAddress().Matches(path))
            if (DateSearch.Parse($"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}", TimeZoneInfo.Utc) is { } found)
                return found with { Value = new(found.Value.Date, TimeSpan.Zero) };
        foreach (Match match in DayFirstInAddress().Matches(path))
            if (
                DateSearch.Parse($"{match.Groups[3].Value}-{match.Groups[2].Value}-{match.Groups[1].Value}", TimeZoneInfo.Utc) is
                { } dayFirst
            )
                return dayFirst;
        foreach (var part in path.Split('/', '-', '_'))
            if (
                part.Length == 8
                && part.StartsWith("20", StringComparison.Ordinal)
                && DateSearch.Parse(part, TimeZoneInfo.Utc) is { } compact
            )
                return compact;
        return null;
    }

    /// <summary>Data for scripts often says what the page does not show.</summary>
    private static FoundDate? InScripts(string source, TimeZoneInfo zone)
    {
        var match = DayInScript().Match(source);
        for (var left = 40; match.Success && left > 0; left--, match = match.NextMatch())
            if (DateSearch.Parse(match.Groups[1].Value, zone) is { } found)
                return found;
        return null;
    }

    [GeneratedRegex(@"[/~_-](1[34]\d\d|(?:19|20)\d\d)[/_-]?(1[0-2]|0?[1-9])[/_-](3[01]|[12]\d|0?[1-9])(?=[/_.-]|$)")]
    private static partial Regex DayInAddress();

    [GeneratedRegex(@"[/~_-](3[01]|[12]\d|0?[1-9])[_-](1[0-2]|0?[1-9])[_-]((?:19|20)\d\d)(?=[/_.-]|$)")]
    private static partial Regex DayFirstInAddress();

    [GeneratedRegex(
        """["\\](?:datePublished|published_?at|publish_?date|publication_?date|date_?published|created_?at|first_?published(?:_?at)?)\\?"\s*:\s*\\?"([^"\\]{8,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DayInScript();

    private static bool IsMonthFirst(PageFacts facts) =>
        facts.Root["lang"] is { } lang
            ? lang.StartsWith("en-US", StringComparison.OrdinalIgnoreCase)
                || lang.Equals("en", StringComparison.OrdinalIgnoreCase) && !IsBritish(facts.Address.Host)
            : facts.Meta("og:locale") is "en_US" && !IsBritish(facts.Address.Host);

    private static bool IsBritish(string host) =>
        host.EndsWith(".uk", StringComparison.Ordinal)
        || host.EndsWith(".au", StringComparison.Ordinal)
        || host.EndsWith(".in", StringComparison.Ordinal)
        || host.EndsWith(".ie", StringComparison.Ordinal)
        || host.EndsWith(".nz", StringComparison.Ordinal);
}
