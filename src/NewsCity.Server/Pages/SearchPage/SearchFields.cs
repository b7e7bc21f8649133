using NewsCity.Newsroom;
using NewsCity.Persian;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.SearchPage;

/// <summary>What a reader asks of the search, every field read with tolerance and none believed.</summary>
public sealed record SearchFields
{
    /// <summary>Names of the fields in an address: the only ones that make another answer.</summary>
    public static readonly string[] Names = ["q", "from", "to", "source", "section", "topic", "sort", "page"];

    /// <summary>Letters of a query that are read.</summary>
    internal const int MostLetters = 200;

    /// <summary>Words, «phrases» and -words.</summary>
    public string Query { get; init; } = "";

    /// <summary>First and last day; null where the reader set no bound.</summary>
    public JalaliDate? From { get; init; }
    public JalaliDate? To { get; init; }

    /// <summary>Days as typed that were not understood; empty when all were.</summary>
    public string BadFrom { get; init; } = "";
    public string BadTo { get; init; } = "";

    /// <summary>Key of a source; null for all.</summary>
    public string? Source { get; init; }
    public Section? Section { get; init; }
    public Topic? Topic { get; init; }

    /// <summary>By time rather than by fit.</summary>
    public bool Newest { get; init; }

    /// <summary>Whether anything is asked at all.</summary>
    public bool IsEmpty => Query.Length == 0 && !IsNarrowed;

    /// <summary>Whether anything but words narrows the search.</summary>
    public bool IsNarrowed => From is not null || To is not null || Source is not null || Section is not null || Topic is not null;

    /// <summary>The fields as the store and the index understand them.</summary>
    public NewsFilter Filter =>
        new()
        {
            From = From?.ToDateTimeOffset(),
            Until = To?.AddDays(1).ToDateTimeOffset(),
            Source = Source,
            Section = Section,
            Topic = Topic,
        };

    internal static SearchFields Read(IQueryCollection query, Ranked ranked, DateTimeOffset now)
    {
        var (from, to) = (Day(query["from"], now), Day(query["to"], now));
        var source = Text(query["source"]);
        return new()
        {
            Query = Text(query["q"]),
            From = from.Days?.First,
            To = to.Days?.Last,
            BadFrom = from.Days is null ? from.Typed : "",
            BadTo = to.Days is null ? to.Typed : "",
            Source = ranked.Sources.ContainsKey(source) ? source : null,
            Section = Text(query["section"]) switch
            {
                "iran" => NewsCity.Newsroom.Section.Iran,
                "world" => NewsCity.Newsroom.Section.World,
                _ => null,
            },
            Topic = Rubric.TopicOf(Text(query["topic"])),
            Newest = Text(query["sort"]) == "new",
        };
    }

    /// <summary>The fields as the query of an address, in one order, with a mark before each; empty for none.</summary>
    public string ToQuery()
    {
        (string Name, string? Value)[] fields =
        [
            ("q", Query),
            ("from", From is { } from ? DayInput.Print(from, false) : null),
            ("to", To is { } to ? DayInput.Print(to, false) : null),
            ("source", Source),
            ("section", Section is { } section ? Rubric.Of(section).Key : null),
            ("topic", Topic is { } topic ? Rubric.Of(topic).Key : null),
            ("sort", Newest ? "new" : null),
        ];
        var set = fields
            .Where(field => !string.IsNullOrEmpty(field.Value))
            .Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}");
        var query = string.Join('&', set);
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>What a reader typed, without control characters and beyond a length.</summary>
    internal static string Text(string? typed)
    {
        var text = new string([.. (typed ?? "").Trim().Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return text.Length <= MostLetters ? text : text[..MostLetters];
    }

    private static (string Typed, (JalaliDate First, JalaliDate Last)? Days) Day(string? typed, DateTimeOffset now)
    {
        var text = Text(typed);
        return (text, text.Length == 0 ? null : DayInput.Read(text, now));
    }
}
