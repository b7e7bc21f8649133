using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsCity.Newsroom.Topics;
using NewsCity.Persian;
using NewsCity.Pipeline.Archive;
using NewsCity.Pipeline.Fetching;
using NewsCity.Pipeline.Health;
using NewsCity.Reading;
using NewsCity.Reading.Articles;
using NewsCity.Reading.Feeds;
using NewsCity.Reading.Html;
using NewsCity.Reading.Spelling;
using NewsCity.Reading.Telegram;
using NewsCity.Storage;
using NewsCity.Storage.Archive;

namespace NewsCity.Pipeline.Rounds;

/// <summary>From an entry to its article: fetches the page, reads it, cleans it, judges its topic.</summary>
public sealed class PageReading(
    Fetcher fetcher,
    RawPages raw,
    TimeProvider clock,
    IOptions<RoundOptions> rounds,
    IOptions<FetchOptions> fetching,
    HalfSpaceDictionary names
)
{
    private const string Accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    /// <summary>Longest texts that are kept, in characters. Agencies' longest reports stay far below.</summary>
    private const int LongestTitle = 500,
        LongestText = 400_000;

    /// <summary>Problems after which a page will never be read, and the entry must not be printed either.</summary>
    private static readonly HashSet<string> Hopeless = new(StringComparer.Ordinal)
    {
        "fetch.forbidden-address",
        "fetch.forbidden-port",
        "fetch.scheme",
        "http.404",
        "http.410",
    };

    /// <summary>Problems after which the page is not asked for again, while what the feed said may be printed.</summary>
    private static bool IsFinal(string problem) =>
        problem is "robots.disallowed" or "fetch.content-type" or "fetch.encoding" or "http.401" or "http.402" or "http.403" or "http.451"
        || problem.StartsWith("article.", StringComparison.Ordinal);

    internal async Task<PageRead> ReadAsync(Source source, WaitingEntry waiting, CancellationToken cancel)
    {
        var entry = JsonSerializer.Deserialize<Entry>(waiting.Json) ?? new Entry();
        if (!Uri.TryCreate(waiting.Url, UriKind.Absolute, out var address))
            return new PageRead(waiting, null, [], "fetch.scheme", null);
        if (entry.Whole)
            return ReadWhole(source, waiting, entry, address);
        if (!rounds.Value.ReadPages)
            return AsTold(source, entry, waiting, address);
        var request = new FetchRequest(address, Accept, fetching.Value.PageBytes) { TextOnly = true };
        return await fetcher.AskAsync(request, answer => Read(source, entry, waiting, address, answer), cancel);
    }

    private PageRead Read(Source source, Entry entry, WaitingEntry waiting, Uri address, Fetched answer)
    {
        raw.Keep(source.Key, answer);
        var problem = answer.Problem;
        Article? article = null;
        if (problem is null)
        {
            var parsed = Parse(answer, source, entry);
            if (!parsed.TryGet(out article))
                problem = parsed.Problem;
        }
        if (article is not null)
            return new PageRead(
                waiting,
                Compose(source, entry, article, answer, waiting.SeenAt, true),
                Addresses(waiting, answer, article),
                Completeness.Problem(entry, article),
                null
            );
        if (Hopeless.Contains(problem!))
            return new PageRead(waiting, null, [], problem, null);
        if (!IsFinal(problem!) && waiting.Attempts < rounds.Value.Pauses.Count)
            return new PageRead(waiting, null, [], problem, RetryAt(address, waiting.Attempts));
        var told = Told(entry);
        if (told.Title.Length == 0)
            return new PageRead(waiting, null, [], problem, null);
        return new PageRead(
            waiting,
            Compose(source, entry, told, answer, waiting.SeenAt, false),
            [Address.Of(waiting.Url)!],
            problem,
            null
        );
    }

    /// <summary>An entry as its feed told it, the page not being asked for.</summary>
    private PageRead AsTold(Source source, Entry entry, WaitingEntry waiting, Uri address)
    {
        var told = Told(entry);
        if (told.Title.Length == 0)
            return new PageRead(waiting, null, [], "entry.no-title", null);
        var nobody = new Fetched { Address = address, Permanent = address };
        var news = Compose(source, entry, told, nobody, waiting.SeenAt, false);
        return new PageRead(waiting, news, [Address.Of(waiting.Url)!], null, null);
    }

    internal Task<Reread> ReadAgainAsync(Source source, News before, CancellationToken cancel)
    {
        if (source.Cms == "telegram")
            return ReadPostAgainAsync(source, before, cancel);
        var request = new FetchRequest(new Uri(before.Url), Accept, fetching.Value.PageBytes)
        {
            Etag = before.PageEtag,
            LastModified = before.PageLastModified,
            TextOnly = true,
        };
        return fetcher.AskAsync(request, answer => Compare(source, before, answer), cancel);
    }

    private Reread Compare(Source source, News before, Fetched answer)
    {
        var now = clock.GetUtcNow();
        if (answer.Status is 404 or 410)
            return new Reread(before, before, true);
        var next = NextReread(before.FirstSeen, null, now);
        var kept = before with { RereadAt = next, Rereads = before.Rereads + 1 };
        if (answer.Problem is not null || answer.Cut)
            return new Reread(before, next > now.AddHours(1) ? kept with { RereadAt = now.AddHours(1) } : kept, false);
        // Sent to the front page: that is no edit.
        if (answer.NotModified || (answer.Address.PathAndQuery.Length <= 1 && new Uri(before.Url).PathAndQuery.Length > 1))
            return new Reread(before, kept, false);
        var hints = new Entry { Title = before.Title, Published = before.PublishedKnown ? before.Published : null };
        if (!Parse(answer, source, hints).TryGet(out var article))
            return new Reread(before, kept, false);
        var read = Compose(source, hints, article, answer, before.FirstSeen, true);
        var ours = Differs(before, read) && IsOurs(source, before, hints, read);
        raw.Keep(source.Key, answer);
        if (Differs(before, read) && !ours)
            kept = kept with { RereadAt = NextReread(before.FirstSeen, now, now) };
        return new Reread(
            before,
            read with
            {
                Id = before.Id,
                Url = before.Url,
                Published = before.Published,
                Modified = read.Modified ?? before.Modified,
                RereadAt = kept.RereadAt,
                Rereads = kept.Rereads,
            },
            false,
            ours
        );
    }

    /// <summary>An entry whose feed told all of it: no page is fetched, and none read again unless the feed tells of a change.</summary>
    private PageRead ReadWhole(Source source, WaitingEntry waiting, Entry entry, Uri address)
    {
        var told = Told(entry);
        if (told.Title.Length == 0)
            return new PageRead(waiting, null, [], "entry.no-words", null);
        var answer = new Fetched { Address = address, Permanent = address };
        var news = Compose(source, entry, told, answer, waiting.SeenAt, true) with { RereadAt = null };
        return new PageRead(waiting, news, [Address.Of(waiting.Url)!], null, null);
    }

    /// <summary>A post that its channel shows otherwise now, or no more: asked for alone.</summary>
    private async Task<Reread> ReadPostAgainAsync(Source source, News before, CancellationToken cancel)
    {
        var address = new Uri(before.Url);
        var answer = await fetcher.GetAsync(PostAddress.Alone(address), null, null, fetching.Value.PageBytes, Accept, cancel);
        var kept = before with { RereadAt = null, Rereads = before.Rereads + 1 };
        if (answer.Status is 404 or 410)
            return new Reread(before, before, true);
        if (answer.Problem is not null || answer.Cut)
            return new Reread(before, kept, false);
        var parsed = ChannelReader.Read(answer.Bytes, address, answer.ContentType);
        if (parsed.Problem == "post.gone")
            return new Reread(before, before, true);
        var entry = parsed.Value?.Posts.FirstOrDefault(post => Address.Of(post.Link) == Address.Of(before.Url))?.AsEntry();
        if (entry is null || Told(entry) is not { Title.Length: > 0 } told)
            return new Reread(before, kept, false);
        var read = Compose(source, entry, told, answer with { Address = address }, before.FirstSeen, true);
        return new Reread(
            before,
            read with
            {
                Id = before.Id,
                Url = before.Url,
                Published = before.Published,
                PageEtag = null,
                PageLastModified = null,
                RereadAt = null,
                Rereads = kept.Rereads,
            },
            false
        );
    }

    /// <summary>An archived page as today's extractor reads it; null when it finds no article.</summary>
    internal News? ReadArchived(Source source, News before, Entry? entry, RawPage page)
    {
        entry ??= new Entry { Title = before.Title, Published = before.PublishedKnown ? before.Published : null };
        var address = new Uri(page.Url);
        var answer = new Fetched
        {
            Address = address,
            Permanent = address,
            Bytes = page.Bytes,
            ContentType = page.ContentType,
        };
        return Parse(answer, source, entry).TryGet(out var article)
            ? Compose(source, entry, article, answer, before.FirstSeen, true)
            : null;
    }

    /// <summary>Whether the page as it was, read by today's extractor, gives the same text: then we changed, not the source.</summary>
    private bool IsOurs(Source source, News before, Entry hints, News read) =>
        raw.Newest([Address.Of(before.Url)!]) is { } page
        && ReadArchived(source, before, hints, page) is { } again
        && !Differs(again, read);

    private static bool Differs(News one, News other) => one.Title != other.Title || one.Lead != other.Lead || one.Text != other.Text;

    private Parsed<Article> Parse(Fetched answer, Source source, Entry entry)
    {
        var parsed = ArticleReader.Read(
            answer.Bytes,
            answer.Address,
            answer.ContentType,
            new ArticleHints
            {
                Title = entry.Title,
                Published = entry.Published,
                Language = entry.Language ?? source.Language,
                Summary = entry.Summary,
            }
        );
        return parsed.TryGet(out var article) ? PersianSpelling.Clean(article, names) : parsed;
    }

    /// <summary>What the feed itself told of the article.</summary>
    private Article Told(Entry entry)
    {
        var lead = HtmlDoor.Text(entry.Summary ?? "").Trim();
        var text = HtmlDoor.Text(entry.Content ?? "").Trim();
        return PersianSpelling.Clean(
            new Article
            {
                Title = entry.Title ?? "",
                Lead = lead.Length > 0 ? lead : null,
                Text = text.Length > lead.Length ? text : lead,
                Html = "",
                Published = entry.Published,
                Modified = entry.Updated,
                Authors = entry.Authors,
                Image = entry.Image,
                Language = entry.Language,
                Tags = entry.Categories,
            },
            names
        );
    }

    private News Compose(Source source, Entry entry, Article article, Fetched answer, DateTimeOffset seenAt, bool whole)
    {
        var now = clock.GetUtcNow();
        var published = Believable(article.Published, now) ?? Believable(entry.Published, now);
        var tags = article
            .Tags.Concat(entry.Categories)
            .Where(tag => tag.Length is > 0 and < 100)
            .Distinct(StringComparer.Ordinal)
            .Take(20)
            .ToArray();
        var title = article.Title.Length > 0 ? article.Title : PersianSpelling.Clean(entry.Title ?? "", names);
        var placement = TopicJudge.Place(title, article.Lead ?? "", article.Text, tags);
        return new News
        {
            Source = source.Key,
            Url = whole || entry.Link is null ? answer.Address.AbsoluteUri : entry.Link.Trim(),
            Kicker = article.Kicker,
            Title = Cut(title, LongestTitle),
            Lead = article.Lead is { } lead ? Cut(lead, LongestText) : null,
            Text = Cut(article.Text, LongestText),
            Html = article.Html.Length <= 2 * LongestText ? article.Html : "",
            Image = article.Image ?? entry.Image,
            ImageCaption = article.ImageCaption,
            Authors = JsonSerializer.Serialize(article.Authors),
            Tags = JsonSerializer.Serialize(tags),
            Language = article.Language ?? entry.Language ?? source.Language,
            Code = article.Code,
            Place = article.Place,
            Credit = article.Credit,
            Published = published ?? seenAt,
            PublishedKnown = published is not null,
            Modified = Believable(article.Modified, now),
            FirstSeen = seenAt,
            Whole = whole,
            Section = placement.Section,
            Topic = placement.Topic,
            TopicReason = placement.Reason,
            PageEtag = whole ? answer.Etag : null,
            PageLastModified = whole ? answer.LastModified : null,
            RereadAt = whole ? NextReread(seenAt, null, now) : null,
        };
    }

    /// <summary>The address the page was asked by, the one it came from, and the one it calls its own if that is of the same host.</summary>
    private static string[] Addresses(WaitingEntry waiting, Fetched answer, Article article)
    {
        var from = Address.Of(answer.Address.AbsoluteUri);
        var own =
            Uri.TryCreate(article.Canonical, UriKind.Absolute, out var canonical)
            && canonical.Authority == answer.Address.Authority
            && canonical.PathAndQuery.Length > 1
                ? Address.Of(article.Canonical)
                : null;
        return [.. new[] { Address.Of(waiting.Url), from, own }.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A date that can be true: nothing from before the web, nothing from the future beyond what clocks differ.</summary>
    private static DateTimeOffset? Believable(DateTimeOffset? stated, DateTimeOffset now) =>
        stated is { } time && time.Year > 1990 && time < now.AddMinutes(15) ? time.ToUniversalTime() : null;

    private DateTimeOffset? NextReread(DateTimeOffset firstSeen, DateTimeOffset? changed, DateTimeOffset now) =>
        RereadPlan.Next(rounds.Value.Ages, firstSeen, changed, now);

    private DateTimeOffset RetryAt(Uri address, int attempts)
    {
        var at = clock.GetUtcNow() + rounds.Value.Pauses[attempts];
        return fetcher.ClosedUntil(address) is { } closed && closed > at ? closed : at;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
