using NewsCity.Reading.Articles.Body;
using NewsCity.Reading.Articles.Facts;
using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Charsets;

namespace NewsCity.Reading.Articles;

/// <summary>Reads a news page: its article, clean, and what the page says of it.</summary>
public static class ArticleReader
{
    /// <summary>Larger pages are refused as <c>article.too-large</c>: 8 MiB.</summary>
    public const int LargestPage = 8 << 20;

    /// <summary>
    /// Reads the bytes of a page that came from <paramref name="address"/> with this Content-Type. Problems: <c>article.empty</c>,
    /// <c>article.too-large</c>, <c>article.not-html</c>.
    /// </summary>
    public static Parsed<Article> Read(ReadOnlyMemory<byte> bytes, Uri address, string? contentType = null, ArticleHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (bytes.Length > LargestPage)
            return new Problem("article.too-large");
        if (IsOtherFormat(bytes.Span))
            return new Problem("article.not-html");
        var source = Charset.Decode(bytes.Span, contentType);
        if (string.IsNullOrWhiteSpace(source))
            return new Problem("article.empty");
        var root = TreeBuilder.Build(source);
        var blocks = BlockReader.Read(root);
        Surroundings.Mark(root, blocks);
        var facts = PageFacts.Read(root, address, source);
        var headline = Headline.Find(facts, blocks, hints);
        var (container, body, lead, kicker) = BodyReader.Read(root, blocks, headline, facts);
        var text = BodyWriter.Text(body);
        var language = LanguageOf(facts, text, hints);
        var (published, modified) = Dateline.Find(facts, blocks, container, language, hints);
        var picture = LeadPicture.Find(facts, root, container, headline.Block, body);
        var inText = BodyWriter.Pictures(body, facts, picture?.Address);
        var video = Surplus.Video(facts, container);
        return new Article
        {
            Title = headline.Text,
            Kicker = kicker?.Text ?? headline.Kicker,
            Lead = lead?.Text,
            Text = text,
            Html = BodyWriter.Html(body, facts, inText),
            Published = published,
            Modified = modified,
            Authors = Byline.Find(facts, blocks, headline.Block),
            Image = picture?.Address,
            ImageCaption = picture?.Caption,
            Pictures = [.. ShownFirst(picture), .. inText.Select(one => one.Picture)],
            Language = language,
            Direction = DirectionOf(headline.Text, text),
            Publisher = facts.Linked.Publisher ?? facts.Meta("og:site_name"),
            Canonical = facts.Canonical,
            Code = AgencyMarks.Code(blocks, address),
            Place = AgencyMarks.Place(text),
            Credit = AgencyMarks.Credit(text),
            Tags = Surplus.Tags(facts, blocks),
            Related = Surplus.Related(facts, blocks),
            Video = video,
            Doubt = Doubts.Find(facts, headline.Text, blocks, body, container, video, published is not null),
        };
    }

    private static IEnumerable<ArticlePicture> ShownFirst(LeadPicture? picture) =>
        picture is null ? [] : [new(picture.Address, picture.Caption, picture.Width, picture.Height)];

    /// <summary>By the first two hundred letters: Hebrew, Arabic and their neighbours against all others.</summary>
    private static string? DirectionOf(string title, string text)
    {
        int right = 0,
            left = 0;
        foreach (var c in title.Concat(text))
        {
            if (char.IsLetter(c))
                _ = c is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufefc') ? right++ : left++;
            if (right + left == 200)
                break;
        }
        return right + left == 0 ? null
            : right >= left ? "rtl"
            : "ltr";
    }

    /// <summary>Bytes that begin as a PDF, a picture, an archive or a film does.</summary>
    private static bool IsOtherFormat(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8)
        || bytes.StartsWith("PK\x03\x04"u8)
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b])
        || bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8)
        || bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8);

    private static string? LanguageOf(PageFacts facts, string text, ArticleHints? hints)
    {
        var declared =
            facts.Root["lang"] ?? facts.Linked.Language ?? facts.Meta("og:locale", "language", "content-language") ?? hints?.Language;
        var tag = declared?.Split('-', '_')[0].Trim().ToLowerInvariant();
        if (tag is { Length: 2 or 3 })
            return tag;
        return text.Any(c => c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک') ? "fa" : null;
    }
}
