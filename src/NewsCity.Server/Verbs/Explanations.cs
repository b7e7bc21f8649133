namespace NewsCity.Server.Verbs;

/// <summary>Reason keys as sentences for the operator.</summary>
public static class Explanations
{
    /// <summary>Sorted by key; a key that ends with a dot stands for all that begin with it.</summary>
    private static readonly (string Key, string Sentence)[] Sentences =
    [
        ("article.", "The page was fetched, but no article was found in it."),
        ("article.empty", "The page gave next to nothing of what its feed told."),
        ("article.partial", "The page gave far less than its feed told."),
        ("feed.", "What the address gave cannot be read as a feed."),
        ("feed.bad-address", "The feed's address is no address."),
        ("feed.empty", "The address gave an empty answer."),
        ("feed.no-channel", "What the address gave is no page of a Telegram channel."),
        ("feed.unknown-format", "What the address gave is no feed, sitemap or list that we know."),
        ("fetch.", "The server could not be asked."),
        ("fetch.broken-off", "The connection broke off."),
        ("fetch.closed", "The host asked to be left alone for a while."),
        ("fetch.content-type", "What the address gives is a picture, a film or an archive, not a text."),
        ("fetch.encoding", "The answer is packed in a way that we did not ask for and cannot open."),
        ("fetch.forbidden-address", "The address lies in a private network that may not be fetched (see --allow-network)."),
        ("fetch.forbidden-port", "No web server lives behind that port (see --allow-network)."),
        ("fetch.headers-too-long", "The server's headers are absurdly long."),
        ("fetch.host-down", "The host could not be reached several times in a row; it is left alone for a while."),
        ("fetch.no-connection", "The server does not take our call."),
        ("fetch.no-such-host", "The name of the host is not known in the net."),
        ("fetch.redirect-nowhere", "The server sends us to an address that is none."),
        ("fetch.redirects", "The server sends us from address to address without end."),
        ("fetch.scheme", "Only http and https addresses are fetched."),
        ("fetch.timeout", "The server did not answer in time."),
        ("fetch.tls", "The server's certificate is not valid, or it speaks no TLS that we speak."),
        ("fetch.too-slow", "The answer came drop by drop and was left."),
        ("http.", "The server answered with an error."),
        ("http.401", "The server wants a login."),
        ("http.403", "The server does not let us in."),
        ("http.404", "There is nothing at this address."),
        ("http.410", "The server says that this feed is gone for ever."),
        ("http.429", "The server asks us to come less often."),
        ("http.5", "The server itself has failed."),
        ("paper.cut-off", "Most sources fail at once: likely our own network or name server does."),
        ("picture.", "The picture cannot be shown."),
        ("picture.no-library", "libvips is not there for this platform: no pictures are shown."),
        ("robots.disallowed", "The site's robots.txt forbids it."),
        ("robots.unreachable", "The site's robots.txt cannot be had, which means that nothing may be read."),
        ("post.gone", "The post was taken away."),
        ("source.bad-address", "That is no address of a site, a feed or a channel."),
        ("source.failing", "None of its feeds can be read."),
        ("source.no-feed", "No feed, sitemap or list of articles was found."),
        ("source.nothing", "Its feeds can be read, but nothing ever came of them."),
        ("source.partial", "Its pages give less than its feeds tell: the extractor does not know them well."),
        ("source.refused", "It does not let its pages be read; what the feed says is printed."),
        ("source.silent", "It has fallen silent, against its habit."),
        ("source.unread", "Pages of it could not be read, or hold no article."),
    ];

    /// <summary>The sentence for a key; the longest that fits.</summary>
    public static string Of(string problem)
    {
        var best = Sentences
            .Where(one => problem.StartsWith(one.Key, StringComparison.Ordinal))
            .OrderByDescending(one => one.Key.Length)
            .FirstOrDefault();
        return best.Sentence ?? "It could not be read.";
    }
}
