using System.Globalization;
using NewsCity.Reading.Charsets;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Telegram;

/// <summary>
/// Reads the web page of a public Telegram channel (<c>t.me/s/NAME</c>), or of one post alone. It knows the page by the names of its classes
/// (<c>tgme_widget_message</c> …, seen on t.me since 2018) and passes over whatever it does not know. Never throws; bounded.
/// </summary>
public static class ChannelReader
{
    /// <summary>Longest title in characters; a longer first line is cut at a word.</summary>
    public const int LongestTitle = 140;

    private const int Largest = 8 << 20;

    /// <summary>Posts beyond are left out; the page shows 20.</summary>
    private const int MostPosts = 200;

    /// <summary>Characters of a post's HTML that are read; Telegram allows 4,096 letters of text.</summary>
    private const int LongestPost = 200_000;

    /// <summary>Whether a page is one of a channel.</summary>
    public static bool IsChannel(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("tgme_channel_info"u8) >= 0 || bytes.IndexOf("tgme_widget_message_wrap"u8) >= 0;

    /// <summary>The channel, or <c>feed.too-large</c>, <c>feed.empty</c>, <c>feed.no-channel</c>, or <c>post.gone</c> of a post that was taken away.</summary>
    /// <param name="bytes">The body, unpacked.</param>
    /// <param name="address">Where it came from.</param>
    /// <param name="contentType">The header, for its charset.</param>
    public static Parsed<Channel> Read(ReadOnlyMemory<byte> bytes, Uri address, string? contentType)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (bytes.IsEmpty)
            return new Problem("feed.empty");
        if (bytes.Length > Largest)
            return new Problem("feed.too-large");
        var html = Charset.Decode(bytes.Span, contentType);
        var against = Address.Base(address.OriginalString);
        var channel = Head(html);
        var posts = Posts(html, against);
        if (posts.Count > 0)
            return channel with { Name = posts[^1].Id.Split('/')[0], Posts = posts };
        if (html.Contains("tgme_widget_message_error", StringComparison.Ordinal))
            return new Problem("post.gone");
        var name = address.AbsolutePath.Trim('/').Split('/')[^1];
        return html.Contains("tgme_channel_info", StringComparison.Ordinal) && name.Length > 0
            ? channel with
            {
                Name = name,
            }
            : new Problem("feed.no-channel");
    }

    private static Channel Head(string html)
    {
        var channel = new Channel { Name = "" };
        var walk = new TagWalk(html);
        while (walk.Next() && walk.Post.IsEmpty)
            if (walk.Name.Equals("meta", StringComparison.OrdinalIgnoreCase))
                channel = walk.Property switch
                {
                    "og:title" => channel with { Title = Said(walk.Content) },
                    "og:description" => channel with { Description = Said(walk.Content) },
                    "og:image" => channel with { Image = Said(walk.Content) },
                    _ => channel,
                };
            else if (!walk.Closes && walk.Is("tgme_channel_info_header_title"))
                channel = channel with { Title = PlainText.Of(walk.Inside().ToString()).Trim() };
        return channel;
    }

    private static string? Said(ReadOnlySpan<char> value) => value.IsWhiteSpace() ? null : References.Decode(value.ToString()).Trim();

    /// <summary>A post reaches from its own tag to the next one's.</summary>
    private static List<ChannelPost> Posts(string html, Address? against)
    {
        var starts = new List<(int At, string Id, bool Service)>();
        var walk = new TagWalk(html);
        while (starts.Count <= MostPosts && walk.Next())
            if (!walk.Closes && !walk.Post.IsEmpty && walk.Is("tgme_widget_message"))
                starts.Add((walk.End, walk.Post.ToString(), walk.Is("service_message")));
        var posts = new Dictionary<string, ChannelPost>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(starts.Count, MostPosts); i++)
        {
            var (at, id, service) = starts[i];
            var end = i + 1 < starts.Count ? starts[i + 1].At : html.Length;
            if (!service && IsId(id))
                posts[id] = Post(html.AsSpan(at, Math.Min(end - at, LongestPost)), id, against);
        }
        return [.. posts.Values];
    }

    private static bool IsId(string id) =>
        id.Split('/') is [{ Length: > 0 and <= 64 } name, { Length: > 0 and <= 18 } number]
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && number.All(char.IsAsciiDigit);

    private static ChannelPost Post(ReadOnlySpan<char> html, string id, Address? against)
    {
        var post = new ChannelPost { Id = id, Link = "" };
        var text = "";
        var walk = new TagWalk(html);
        while (walk.Next())
        {
            if (walk.Closes)
                continue;
            if (post.Image is null && IsPicture(walk) && Background(walk.Style, against) is { } image)
                post = post with { Image = image };
            if (walk.Is("tgme_widget_message_text") && !walk.Is("js-message_reply_text"))
                text = text.Length == 0 ? walk.Inside().ToString() : text;
            else if (walk.Is("tgme_widget_message_reply"))
                walk.Inside();
            else if (walk.Is("tgme_widget_message_forwarded_from_name"))
                post = post with
                {
                    ForwardedLink = walk.Href.IsEmpty ? null : Address.Resolve(against, References.Decode(walk.Href.ToString())),
                    ForwardedFrom = PlainText.Of(walk.Inside().ToString()).Trim(),
                };
            else if (walk.Is("tgme_widget_message_meta") && IsEdited(walk.Text))
                post = post with { Edited = true };
            else if (walk.Is("tgme_widget_message_date") && Address.Resolve(against, References.Decode(walk.Href.ToString())) is { } link)
                post = post with { Link = link.Split('?')[0] };
            else if (walk.Is("time") && Date(walk.DateTime) is { } date)
                post = post with { Published = date };
        }
        if (post.Link.Length == 0)
            post = post with { Link = $"https://t.me/{id}" };
        return Words(post, HtmlDoor.Clean(text, Uri.TryCreate(post.Link, UriKind.Absolute, out var own) ? own : null));
    }

    private static ChannelPost Words(ChannelPost post, string html)
    {
        var (title, rest, hashtags) = PostText.Split(html, LongestTitle);
        return post with { Title = title, Html = rest, Hashtags = hashtags };
    }

    private static bool IsPicture(TagWalk walk) =>
        walk.Is("tgme_widget_message_photo_wrap") || walk.Is("tgme_widget_message_video_thumb") || walk.Is("link_preview_image");

    /// <summary>The word before the time says it, in the language of the page: nothing but white space stands there otherwise.</summary>
    private static bool IsEdited(ReadOnlySpan<char> before) => !References.Decode(before.ToString()).AsSpan().Trim().IsEmpty;

    private static string? Background(ReadOnlySpan<char> style, Address? against)
    {
        var at = style.IndexOf("url(", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = style[(at + 4)..];
        var end = rest.IndexOf(')');
        if (end < 0)
            return null;
        var link = References.Decode(rest[..end].ToString()).Trim().Trim('\'', '"');
        return Address.Resolve(against, link) is { } address && Address.Base(address) is not null ? address : null;
    }

    private static DateTimeOffset? Date(ReadOnlySpan<char> text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
        && date.Year is > 2012 and < 2096
            ? date
            : null;
}
