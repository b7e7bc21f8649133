using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsCity.Farm;

/// <summary>One feed: its newest items, packed once for each state of the farm.</summary>
public sealed class Field(int number, FarmOptions options, string home, DateTimeOffset born)
{
    private readonly Lock making = new();
    private int grown = -1;

    public byte[] Packed { get; private set; } = [];
    public string Etag { get; private set; } = "";

    /// <summary>Brings the feed to <paramref name="total"/> items published in all.</summary>
    public void Grow(int total)
    {
        if (Volatile.Read(ref grown) == total)
            return;
        lock (making)
        {
            if (grown == total)
                return;
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
                gzip.Write(Encoding.UTF8.GetBytes(Text(total)));
            Packed = packed.ToArray();
            Etag = $"\"{number}-{total}\"";
            Volatile.Write(ref grown, total);
        }
    }

    /// <summary>The page of one of its items.</summary>
    public string Page(int item)
    {
        var title = Grower.Title(number, item);
        var text = string.Join("\n", Grower.Paragraphs(number, item, options.Words).Select(paragraph => $"<p>{paragraph}</p>"));
        var menu = string.Join("", Enumerable.Range(1, 20).Select(i => $"<li><a href=\"/service/{i}\">بخش {i}</a></li>"));
        var others = string.Join(
            "",
            Enumerable
                .Range(1, 12)
                .Select(i =>
                    $"<li><a href=\"/news/{number}/{Math.Max(1, item - i)}\">{Grower.Title(number, Math.Max(1, item - i))}</a></li>"
                )
        );
        return $"""
            <!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>{title} - مزرعه {number}</title>
            <link rel="canonical" href="{home}/news/{number}/{item}"><meta property="article:published_time" content="{Date(
                item
            ):yyyy-MM-ddTHH:mm:ssK}">
            </head><body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{title}</h1>
            <time datetime="{Date(item):yyyy-MM-ddTHH:mm:ssK}"></time><div class="body">{text}</div></article>
            <aside><h3>آخرین اخبار</h3><ul>{others}</ul></aside></main><footer>همه حقوق محفوظ است</footer></body></html>
            """;
    }

    private DateTimeOffset Date(int item) => born.AddMinutes(item - 600);

    private string Text(int total)
    {
        var feed = new StringBuilder(
            $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>مزرعه {number}</title><link>{home}/</link><description>خبرهای ساختگی</description>"""
        );
        for (var item = total; item > Math.Max(0, total - options.Items); item--)
        {
            feed.Append("<item><title>")
                .Append(Grower.Title(number, item))
                .Append("</title><link>")
                .Append(home)
                .Append("/news/")
                .Append(number)
                .Append('/')
                .Append(item);
            feed.Append("</link><guid>").Append(home).Append("/news/").Append(number).Append('/').Append(item).Append("</guid><pubDate>");
            feed.Append(Date(item).ToString("r", CultureInfo.InvariantCulture)).Append("</pubDate><description>");
            feed.Append(Grower.Paragraphs(number, item, 30).First()).Append("</description><content:encoded><![CDATA[");
            foreach (var paragraph in Grower.Paragraphs(number, item, options.Words))
                feed.Append("<p>").Append(paragraph).Append("</p>");
            feed.Append("]]></content:encoded></item>");
        }
        return feed.Append("</channel></rss>").ToString();
    }
}
