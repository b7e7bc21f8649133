using System.Text;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
using NewsCity.Reading;
using NewsCity.Reading.Feeds;
using NewsCity.Reading.ListPages;
using NewsCity.Reading.Telegram;

namespace NewsCity.Pipeline.Sources;

/// <summary>Finds what can be read of a site by its address alone: its feeds, name, language, sign, content system.</summary>
public sealed class SourceFinder(Fetcher fetcher, IOptions<FetchOptions> options)
{
    /// <summary>Addresses that are asked at most.</summary>
    private const int MostTries = 30;

    /// <summary>Good feeds after which no more are looked for.</summary>
    private const int EnoughFeeds = 12;

    private const string Accept = "text/html, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5";

    /// <summary>
    /// Looks at what was typed: a site, a page, a feed, a Telegram channel. The feeds that the page states come first, then its links, the
    /// places where its content system has them, common places, the sitemaps of robots.txt, and at last the page itself as a list.
    /// </summary>
    /// <param name="typed">Such as <c>tasnimnews.com</c>, an address, <c>t.me/NAME</c> or <c>@NAME</c>.</param>
    /// <param name="tried">Told of each address before it is asked.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <returns>What was found; or <c>source.bad-address</c>, <c>source.no-feed</c>, or why the site could not be read.</returns>
    public async Task<Parsed<FoundSource>> FindAsync(string typed, Action<Uri> tried, CancellationToken cancel)
    {
        var search = new Search(fetcher, options.Value, tried, cancel);
        if (PostAddress.Channel(typed) is { } channel)
            return await ChannelAsync(search, channel);
        if (AddressOf(typed) is not { } address)
            return new Problem("source.bad-address");
        var page = await search.AskAsync(address);
        if (page.Problem is "fetch.no-connection" or "fetch.tls" or "fetch.timeout" && !typed.Contains("://", StringComparison.Ordinal))
            page = await search.AskAsync(new UriBuilder(address) { Scheme = "http", Port = address.IsDefaultPort ? -1 : address.Port }.Uri);
        if (page.Problem is { } problem)
            return new Problem(problem);
        if (ChannelReader.IsChannel(page.Bytes.Span))
            return await ChannelAsync(search, page.Address);
        // What was typed may be a feed; then its site tells of itself.
        if (Read(page) is { } direct)
        {
            search.Found.Add(new FoundFeed(page.Address, KindOf(direct), direct, "given"));
            var home =
                Uri.TryCreate(direct.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"
                    ? link
                    : new Uri(page.Address, "/");
            return Conclude(search, await search.AskAsync(home), home);
        }
        await LookAroundAsync(search, page);
        return Conclude(search, page, page.Address);
    }

    private static async Task<Parsed<FoundSource>> ChannelAsync(Search search, Uri address)
    {
        var page = await search.AskAsync(address);
        if (page.Problem is { } problem)
            return new Problem(problem);
        var parsed = ChannelReader.Read(page.Bytes, page.Address, page.ContentType);
        if (!parsed.TryGet(out var channel))
            return new Problem(parsed.Problem!);
        var feed = channel.AsFeed();
        var found = new FoundFeed(page.Address, "telegram", feed, "given");
        var source = new CatalogueSource
        {
            Key = "tg-" + CatalogueSource.KeyOf(channel.Name),
            NameFa = channel.Title is { Length: > 0 } title ? title : channel.Name,
            NameEn = channel.Name,
            Home = page.Address.AbsoluteUri,
            Kind = "site",
            Inside = false,
            Language = LanguageOf(null, [found]),
            Cms = "telegram",
            Icon = channel.Image,
            Feeds = [new CatalogueFeed { Url = page.Address.AbsoluteUri, Kind = "telegram" }],
        };
        return new FoundSource { Source = source, Feeds = [found] };
    }

    private static async Task LookAroundAsync(Search search, Fetched page)
    {
        var links = FeedLinks.Find(page.Bytes.Span, page.ContentType, page.Address);
        foreach (var link in links.Where(link => link.Kind is not FeedLinkKind.Guessed))
            await TryAsync(search, link.Address, Words(link.Kind), deeper: true);
        foreach (var link in links.Where(link => link.Kind is FeedLinkKind.Guessed))
            if (search.Found.Count == 0)
                await TryAsync(search, link.Address, Words(link.Kind), deeper: true);
        if (search.Found.Count == 0)
            await SitemapsAsync(search, page.Address);
        if (ListPageReader.Read(page.Bytes, page.Address, page.ContentType).TryGet(out var list))
            search.Found.Add(new FoundFeed(page.Address, "list", list, "the page itself"));
    }

    /// <summary>Asks an address; a page of links to feeds is followed one step.</summary>
    private static async Task TryAsync(Search search, string address, string why, bool deeper)
    {
        if (search.Found.Count >= EnoughFeeds || !Uri.TryCreate(address, UriKind.Absolute, out var url) || !search.MayAsk(url))
            return;
        var answer = await search.AskAsync(url);
        if (answer.Problem is { } problem)
            search.Failed.Add((url, problem));
        else if (Read(answer) is { } feed)
            search.Add(new FoundFeed(answer.Permanent, KindOf(feed), feed, why));
        else if (deeper)
            foreach (var link in FeedLinks.Find(answer.Bytes.Span, answer.ContentType, answer.Address))
                if (link.Kind is FeedLinkKind.Stated or FeedLinkKind.Linked)
                    await TryAsync(search, link.Address, $"{Words(link.Kind)} at {url.AbsolutePath}", deeper: false);
    }

    /// <summary>The sitemaps that robots.txt names, news first; of an index those of its children that sound of news.</summary>
    private static async Task SitemapsAsync(Search search, Uri site)
    {
        var robots = await search.AskAsync(new Uri(site, "/robots.txt"));
        var named = Encoding
            .UTF8.GetString(robots.Problem is null ? robots.Bytes.Span : [])
            .Split('\n', 2000)
            .Where(line => line.TrimStart().StartsWith("sitemap:", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
            .Append(new Uri(site, "/sitemap.xml").AbsoluteUri)
            .Distinct(StringComparer.Ordinal);
        foreach (var address in named.OrderByDescending(SoundsOfNews).Take(6))
        {
            if (!Uri.TryCreate(site, address, out var url) || url.Scheme is not ("http" or "https") || !search.MayAsk(url))
                continue;
            var answer = await search.AskAsync(url);
            if (answer.Problem is not null || Read(answer) is not { } map)
                continue;
            if (map.Entries.Count > 0)
                search.Add(new FoundFeed(answer.Permanent, "sitemap", map, "robots.txt"));
            foreach (var child in map.Children.OrderByDescending(SoundsOfNews).Take(2))
                await TryAsync(search, child, "sitemap index", deeper: false);
            if (search.Found.Count > 0)
                return;
        }
    }

    private static bool SoundsOfNews(string address) => address.Contains("news", StringComparison.OrdinalIgnoreCase);

    private static Parsed<FoundSource> Conclude(Search search, Fetched home, Uri address)
    {
        var (chosen, spare) = FeedChoice.Of(search.Found);
        if (chosen.Count == 0)
            return new Problem("source.no-feed");
        var facts =
            home.Problem is null && !home.Bytes.IsEmpty
                ? SiteFacts.Of(home.Bytes.Span, home.ContentType, home.Address)
                : new SiteFacts(null, null, null, null);
        var language = LanguageOf(facts.Language, chosen);
        var name = facts.Name ?? chosen[0].Feed.Title;
        var source = new CatalogueSource
        {
            Key = KeyOf(address),
            NameFa =
                string.IsNullOrWhiteSpace(name) ? address.Host
                : name.Length <= 200 ? name
                : name[..200],
            Home = new Uri(address, "/").AbsoluteUri,
            Inside =
                address.Host.EndsWith(".ir", StringComparison.OrdinalIgnoreCase) || facts.Family is "nastooh" or "iransamaneh" or "asam",
            Language = language,
            Cms = facts.Family,
            Icon = facts.Icon,
            Feeds = [.. chosen.Select(feed => new CatalogueFeed { Url = feed.Url.AbsoluteUri, Kind = feed.Kind })],
        };
        return new FoundSource
        {
            Source = source,
            Feeds = chosen,
            Spare = spare,
            Failed = search.Failed,
        };
    }

    /// <summary>The name of the host without what all have: <c>www.tasnimnews.com</c> gives <c>tasnimnews</c>, <c>news.example.co.uk</c> gives <c>news.example</c>.</summary>
    internal static string KeyOf(Uri address)
    {
        var key = CatalogueSource.KeyOf(address.Authority);
        if (address.HostNameType != UriHostNameType.Dns)
            return key;
        var parts = CatalogueSource.KeyOf(address.IdnHost).Split('.').ToList();
        var endings = 0;
        while (parts.Count > 1 && endings < 2 && (endings == 0 || parts[^1].Length <= 3))
        {
            parts.RemoveAt(parts.Count - 1);
            endings++;
        }
        return string.Join('.', parts);
    }

    /// <summary>What the page states, unless the headlines are plainly of the other alphabet.</summary>
    private static string LanguageOf(string? stated, List<FoundFeed> feeds)
    {
        var headlines = string.Concat(feeds.SelectMany(feed => feed.Feed.Entries).Take(40).Select(entry => entry.Title));
        var persian = headlines.Count(c => c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی');
        var arabic = headlines.Count(c => c is >= '\u0600' and <= '\u06ff');
        var latin = headlines.Count(char.IsAsciiLetter);
        if (arabic > latin)
            return persian * 50 > arabic ? "fa" : "ar";
        var tag = (stated ?? feeds[0].Feed.Language ?? "en").Split('-', '_')[0].ToLowerInvariant();
        return tag.Length is 2 or 3 && tag.All(char.IsAsciiLetterLower) && tag is not ("fa" or "ar") ? tag : "en";
    }

    private static Uri? AddressOf(string typed)
    {
        typed = typed.Trim();
        if (typed.Length is 0 or > 2000)
            return null;
        var text = typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed;
        return
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.Host.Contains('.', StringComparison.Ordinal)
            ? address
            : null;
    }

    private static Feed? Read(Fetched answer) =>
        FeedReader.Read(answer.Bytes, answer.Address, answer.ContentType).TryGet(out var feed)
        && feed.Entries.Count + feed.Children.Count > 0
            ? feed
            : null;

    private static string KindOf(Feed feed) => feed.Format is "sitemap" or "news-sitemap" ? "sitemap" : "feed";

    private static string Words(FeedLinkKind kind) =>
        kind switch
        {
            FeedLinkKind.Stated => "stated by the page",
            FeedLinkKind.Linked => "linked by the page",
            FeedLinkKind.Family => "usual for its content system",
            _ => "common place",
        };

    /// <summary>What was asked and found so far.</summary>
    private sealed class Search(Fetcher fetcher, FetchOptions options, Action<Uri> tried, CancellationToken cancel)
    {
        private readonly HashSet<string> asked = new(StringComparer.Ordinal);

        public List<FoundFeed> Found { get; } = [];
        public List<(Uri Url, string Problem)> Failed { get; } = [];

        public bool MayAsk(Uri address) => asked.Count < MostTries && !asked.Contains(address.AbsoluteUri);

        public Task<Fetched> AskAsync(Uri address)
        {
            asked.Add(address.AbsoluteUri);
            tried(address);
            return fetcher.GetAsync(address, null, null, options.FeedBytes, Accept, cancel);
        }

        /// <summary>A feed of articles that is not found already under another address; an index alone is none.</summary>
        public void Add(FoundFeed feed)
        {
            if (feed.Feed.Entries.Count > 0 && !Found.Exists(known => known.Url == feed.Url))
                Found.Add(feed);
        }
    }
}
