using System.Buffers;
using NewsCity.Reading.Charsets;
using NewsCity.Reading.Dates;
using NewsCity.Reading.Feeds;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.ListPages;

/// <summary>
/// Reads a news site's list page as a feed: the links that look like articles, in the page's order, with their headlines, the dates that stand
/// beside them and their pictures. Menus, footers and "most read" boxes are passed over by rule (<see cref="ListRegions"/>).
/// </summary>
public static class ListPageReader
{
    private const int Largest = 16 * 1024 * 1024;

    /// <summary>Shorter ones are buttons: «ادامه مطلب».</summary>
    private const int ShortestHeadline = 12;
    private const int LongestHeadline = 300;

    /// <summary>The page as a feed of format <c>list</c>, or <c>feed.too-large</c>, <c>feed.empty</c>, <c>feed.no-articles</c>.</summary>
    public static Parsed<Feed> Read(ReadOnlyMemory<byte> bytes, Uri? address, string? contentType)
    {
        if (bytes.Length > Largest)
            return new Problem("feed.too-large");
        if (bytes.IsEmpty)
            return new Problem("feed.empty");
        var characters = Charset.Rent(bytes.Span, contentType, out var length);
        try
        {
            var against = Address.Base(address?.OriginalString);
            var walk = PageWalk.Over(characters.AsSpan(0, Controls.Remove(characters.AsSpan(0, length))), against);
            return Read(walk, against);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static Parsed<Feed> Read(PageWalk walk, Address? against)
    {
        var articles = walk.Links.Where(link => IsOurs(link, against)).ToList();
        var own = articles.Where(link => !link.Element.Aside).ToList();
        if (own.Count == 0)
            own = articles;
        var groups = own.GroupBy(link => WithoutFragment(link.Address), StringComparer.Ordinal).ToList();
        var items = groups
            .Select(group => (Links: group.ToList(), Address: group.Key, Headline: Headline(group), Score: Score(group.Key)))
            .Where(item => item.Headline is not null && item.Score + Evidence(item.Headline) >= ArticleAddress.Sure)
            .ToList();
        if (items.Count == 0)
            return new Problem("feed.no-articles");
        foreach (var item in items)
        foreach (var link in item.Links)
            link.Element.Claim(item.Address);
        var persian =
            walk.Language?.StartsWith("fa", StringComparison.OrdinalIgnoreCase) == true
            || against?.Host.EndsWith(".ir", StringComparison.Ordinal) == true;
        var dates = Dates(walk, persian ? TehranTime.Zone : null);
        return new Feed
        {
            Format = "list",
            Title = walk.Title,
            Link = against?.ToString(),
            Language = walk.Language,
            Entries =
            [
                .. items.Select(item => new Entry
                {
                    Id = item.Address,
                    Link = item.Address,
                    Title = item.Headline,
                    Published = dates.TryGetValue(item.Address, out var date) ? date : null,
                    Image = item.Links.Select(link => link.Image).FirstOrDefault(image => image is not null),
                }),
            ],
        };
    }

    /// <summary>An article of this site, as far as its address tells: the same host, with or without <c>www</c>, or a part of it.</summary>
    private static bool IsOurs(PageLink link, Address? against)
    {
        if (Address.Base(link.Address) is not { } target)
            return false;
        if (against is null || Site(target.Host).Equals(Site(against.Host), StringComparison.OrdinalIgnoreCase))
            return Score(link.Address) > 0;
        return target.Host.EndsWith("." + Site(against.Host), StringComparison.OrdinalIgnoreCase) && Score(link.Address) > 0;
    }

    private static string Site(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private static int Score(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var path = start < 0 ? address.AsSpan() : address.AsSpan(start + 3);
        var slash = path.IndexOfAny('/', '?');
        return slash < 0 ? 0 : ArticleAddress.Score(path[slash..]);
    }

    private static string WithoutFragment(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? address : address[..hash];
    }

    /// <summary>A text of headline length speaks for an address that alone would not be sure.</summary>
    private static int Evidence(string headline)
    {
        var words = headline.AsSpan().Count(' ') + 1;
        return headline.Length >= 25 && words >= 4 ? 2
            : headline.Length >= 15 && words >= 3 ? 1
            : 0;
    }

    /// <summary>The text of a link in a heading, else the longest; of links around pictures what the picture is called.</summary>
    private static string? Headline(IEnumerable<PageLink> links)
    {
        string? best = null;
        var bestRank = 0;
        foreach (var link in links)
        {
            var text = link.Text.Split('\n').OrderByDescending(line => line.Length).First().Trim();
            var rank =
                InHeading(link.Element) || link.Text.Contains('\n', StringComparison.Ordinal) && text.Length < LongestHeadline ? 3 : 2;
            if (!IsHeadline(text))
                (text, rank) = (link.Title?.Trim() ?? link.ImageText ?? "", 1);
            if (IsHeadline(text) && (rank > bestRank || rank == bestRank && text.Length > best!.Length))
                (best, bestRank) = (text, rank);
        }
        return best;
    }

    private static bool InHeading(PageElement element)
    {
        var above = element;
        for (var steps = 0; above is not null && steps < 3; steps++, above = above.Parent)
            if (above.IsHeading)
                return true;
        return false;
    }

    private static bool IsHeadline(string text) =>
        text.Length is >= ShortestHeadline and <= LongestHeadline && text.Contains(' ', StringComparison.Ordinal);

    /// <summary>A date belongs to the article whose box it stands in: the nearest element that holds one article and no other.</summary>
    private static Dictionary<string, DateTimeOffset> Dates(PageWalk walk, TimeZoneInfo? zone)
    {
        var dates = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (element, text) in walk.Dates)
        {
            var box = element;
            while (box is not null && box.Address is null)
                box = box.Parent;
            if (box is null || box.Several || dates.ContainsKey(box.Address!))
                continue;
            if (DateText.TryRead(text, zone, out var date))
                dates.Add(box.Address!, date);
        }
        return dates;
    }
}
