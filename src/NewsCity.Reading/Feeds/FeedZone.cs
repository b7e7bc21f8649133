using System.Buffers;
using NewsCity.Reading.Dates;

namespace NewsCity.Reading.Feeds;

/// <summary>Whose clock a date without a zone was read from.</summary>
internal static class FeedZone
{
    private const int Sample = 10;
    private static readonly SearchValues<char> Persian = SearchValues.Create("پچژگکی");

    /// <summary>
    /// Tehran for a feed that calls itself Persian, of a host under .ir, or whose titles are Persian whatever it calls itself (feeds made by
    /// software whose template says <c>en-us</c>); else null, which is UTC.
    /// </summary>
    public static TimeZoneInfo? Of(string? language, string? host, EntryDraft feed, List<EntryDraft> entries)
    {
        if (IsPersian(language) || IsIranian(host) || IsIranian(feed.Link.Value) || LooksPersian(feed.Title.Value))
            return TehranTime.Zone;
        for (var i = 0; i < Math.Min(entries.Count, Sample); i++)
            if (LooksPersian(entries[i].Title.Value) || IsIranian(entries[i].Link.Value))
                return TehranTime.Zone;
        return null;
    }

    private static bool IsPersian(string? language) =>
        language is not null
        && language.StartsWith("fa", StringComparison.OrdinalIgnoreCase)
        && (language.Length == 2 || language[2] is '-' or '_')
        && !language.EndsWith("AF", StringComparison.OrdinalIgnoreCase);

    private static bool IsIranian(string? addressOrHost)
    {
        if (addressOrHost is null)
            return false;
        var host = addressOrHost.AsSpan();
        var scheme = host.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            host = host[(scheme + 3)..];
        var end = host.IndexOfAny('/', '?', ':');
        if (end >= 0)
            host = host[..end];
        return host.EndsWith(".ir", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".ایران", StringComparison.Ordinal);
    }

    /// <summary>Letters that Arabic does not have: پ چ ژ گ ک ی; one in a title of Arabic letters is enough.</summary>
    private static bool LooksPersian(string? text) => text is not null && text.AsSpan().ContainsAny(Persian);
}
