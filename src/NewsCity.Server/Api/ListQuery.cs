using System.Globalization;
using NewsCity.Newsroom;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;

namespace NewsCity.Server.Api;

/// <summary>What a program asks of a list. Every value is bounded; one that is wrong is a problem, never ignored.</summary>
internal sealed record ListQuery
{
    /// <summary>Query keys that every list understands.</summary>
    public static readonly string[] Keys = ["section", "topic", "source", "from", "until", "originals", "limit", "cursor"];

    private const int UsualLimit = 30,
        MostLimit = 100;

    public NewsFilter Filter { get; private init; } = new();
    public int Limit { get; private init; } = UsualLimit;
    public string? Cursor { get; private init; }
    public ApiProblem? Problem { get; private init; }

    public static ListQuery Of(HttpContext context, Ranked ranked)
    {
        var asked = context.Request.Query;
        var filter = new NewsFilter();
        if (asked["section"] is [{ } section, ..])
        {
            if (section is not ("iran" or "world"))
                return new() { Problem = ApiProblem.BadSection };
            filter = filter with { Section = section == "iran" ? Section.Iran : Section.World };
        }
        if (asked["topic"] is [{ } topic, ..])
        {
            if (Rubric.TopicOf(topic) is not { } known)
                return new() { Problem = ApiProblem.BadTopic };
            filter = filter with { Topic = known };
        }
        if (asked["source"] is [{ } source, ..])
        {
            if (!ranked.Sources.ContainsKey(source))
                return new() { Problem = ApiProblem.BadSource };
            filter = filter with { Source = source };
        }
        if (asked["from"] is [{ } from, ..])
        {
            if (Instant(from) is not { } instant)
                return new() { Problem = ApiProblem.BadTime };
            filter = filter with { From = instant };
        }
        // News dated in the future wait for their minute, as on every page.
        filter = filter with
        {
            Until = ranked.Made.AddMinutes(1),
        };
        if (asked["until"] is [{ } until, ..])
        {
            if (Instant(until) is not { } instant)
                return new() { Problem = ApiProblem.BadTime };
            filter = filter with { Until = instant < filter.Until ? instant : filter.Until };
        }
        if (asked["originals"] is [{ } originals, ..])
        {
            if (originals is not ("true" or "false"))
                return new() { Problem = ApiProblem.BadFlag };
            filter = filter with { Originals = originals == "true" };
        }
        var limit = UsualLimit;
        if (asked["limit"] is [{ } wanted, ..])
        {
            if (!int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MostLimit)
                return new() { Problem = ApiProblem.BadLimit };
        }
        return new()
        {
            Filter = filter,
            Limit = limit,
            Cursor = asked["cursor"] is [{ } cursor, ..] ? cursor : null,
        };
    }

    /// <summary>An instant with its offset, or a minute of the Solar Hijri calendar in Tehran; null when it is neither.</summary>
    public static DateTimeOffset? Instant(string text)
    {
        if (text.Length > 40)
            return null;
        if (TimeMachine.Parse(text) is { } jalali)
            return jalali;
        // A plus in a query that was not escaped arrives as a space.
        var exact = DateTimeOffset.TryParseExact(
            text.Replace(' ', '+'),
            ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        );
        return exact && instant.Year is > 1900 and < 2300 ? instant : null;
    }
}
