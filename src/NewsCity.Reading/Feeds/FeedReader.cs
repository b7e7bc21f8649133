using System.Buffers;
using NewsCity.Reading.Charsets;
using NewsCity.Reading.Feeds.Markup;
using NewsCity.Reading.Html;
using NewsCity.Reading.Sitemaps;

namespace NewsCity.Reading.Feeds;

/// <summary>
/// Reads a feed of any format: RSS 0.9x, 1.0, 2.0, Atom 0.3 and 1.0, RDF, CDF, JSON Feed, sitemaps. Detects once; the formats differ only
/// inside their adapter. Pure, bounded, safe on any bytes; many threads may read at once.
/// </summary>
public static class FeedReader
{
    [ThreadStatic]
    private static MarkupTree? spare;

    /// <summary>The feed, or the key of the reason why there is none: <c>feed.empty</c>, <c>feed.too-large</c>, <c>feed.is-page</c>,
    /// <c>feed.not-json</c>, <c>feed.unknown-format</c>.</summary>
    /// <param name="bytes">The body as it came, unpacked.</param>
    /// <param name="address">Where it came from: what relative addresses are resolved against.</param>
    /// <param name="contentType">The HTTP header, for its charset.</param>
    public static Parsed<Feed> Read(ReadOnlyMemory<byte> bytes, Uri? address, string? contentType, FeedLimits? limits = null)
    {
        limits ??= FeedLimits.Default;
        if (bytes.Length > limits.Bytes)
            return new Problem("feed.too-large");
        var read = bytes.Span[..Math.Min(bytes.Length, limits.ReadBytes)];
        var characters = Charset.Rent(read, contentType, out var length);
        try
        {
            return Read(characters.AsMemory(0, length), Address.Base(address?.OriginalString), limits, read.Length < bytes.Length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static Parsed<Feed> Read(Memory<char> document, Address? address, FeedLimits limits, bool cut)
    {
        document = document[..Controls.Remove(document.Span)];
        var start = document.Span.TrimStart(" \t\r\n\ufeff\0");
        if (start.IsEmpty)
            return new Problem("feed.empty");
        if (start[0] is '{' or '[')
            return cut ? new Problem("feed.too-large") : JsonFeedAdapter.Read(document[^start.Length..], address, limits);
        var tree = spare ?? new MarkupTree();
        spare = null;
        try
        {
            tree.Start(document, address);
            MarkupParser.Parse(tree, limits.Entries, limits.SitemapEntries);
            return Adapt(tree, limits);
        }
        finally
        {
            tree.Release();
            spare = tree;
        }
    }

    private static Parsed<Feed> Adapt(MarkupTree tree, FeedLimits limits)
    {
        for (var index = 0; index < tree.Count; index++)
        {
            ref var node = ref tree[index];
            switch (node.Word)
            {
                case Word.Rss or Word.Rdf or Word.Channel or Word.Feed or Word.Item or Word.Entry:
                    return new XmlFeedAdapter(tree, limits).Read(index);
                case Word.UrlSet:
                    return SitemapAdapter.Read(tree, index);
                case Word.SiteMapIndex:
                    return SitemapAdapter.ReadIndex(tree, index);
            }
            if (node.Parent < 0 && tree.Name(index).Equals("html", StringComparison.OrdinalIgnoreCase))
                return new Problem("feed.is-page");
        }
        return new Problem("feed.unknown-format");
    }
}
