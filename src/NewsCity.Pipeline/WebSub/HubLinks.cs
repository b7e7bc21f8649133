using NewsCity.Pipeline.Fetching;
using NewsCity.Reading.Feeds;

namespace NewsCity.Pipeline.WebSub;

/// <summary>Which hub a feed names, and how that hub knows it (WebSub 1.0, section 4): the <c>Link</c> header first, then the feed itself.</summary>
internal static class HubLinks
{
    public static string? Hub(Fetched answer, Feed feed) =>
        Web(answer.Address, Linked(answer.Link, "hub") ?? (feed.Hubs is [var hub, ..] ? hub : null));

    public static string Topic(Fetched answer, Feed feed) =>
        Web(answer.Address, Linked(answer.Link, "self") ?? feed.Self) ?? answer.Address.AbsoluteUri;

    /// <summary>The first target of a relation in a <c>Link</c> header (RFC 8288).</summary>
    public static string? Linked(string? header, string relation)
    {
        for (var rest = header.AsSpan(); ; )
        {
            var start = rest.IndexOf('<');
            var end = start < 0 ? -1 : rest[start..].IndexOf('>') + start;
            if (start < 0 || end < start)
                return null;
            var target = rest[(start + 1)..end];
            rest = rest[(end + 1)..];
            var next = rest.IndexOf('<');
            if (Has(next < 0 ? rest : rest[..next], relation))
                return target.Trim().ToString();
        }
    }

    private static bool Has(ReadOnlySpan<char> parameters, string relation)
    {
        var at = parameters.IndexOf("rel", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var value = parameters[(at + 3)..].TrimStart();
        if (value.IsEmpty || value[0] != '=')
            return false;
        value = value[1..].TrimStart();
        if (!value.IsEmpty && value[0] == '"')
            value = value[1..(value[1..].IndexOf('"') is var end and >= 0 ? end + 1 : value.Length)];
        else
            value = value[..(value.IndexOfAny(";, ") is var end and >= 0 ? end : value.Length)];
        foreach (var part in value.Split(' '))
            if (value[part].Equals(relation, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static string? Web(Uri from, string? link) =>
        !string.IsNullOrWhiteSpace(link) && Uri.TryCreate(from, link, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;
}
