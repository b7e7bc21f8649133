using System.Globalization;
using System.Xml;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>Prints a channel as RSS 2.0.</summary>
public static class RssFeed
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Core = "http://purl.org/dc/elements/1.1/";
    private const string CreativeCommons = "http://backend.userland.com/creativeCommonsRssModule";

    public static byte[] Print(Channel channel) =>
        Xml.Print(writer =>
        {
            writer.WriteStartElement("rss");
            writer.WriteAttributeString("version", "2.0");
            writer.WriteAttributeString("xmlns", "atom", null, Atom);
            writer.WriteAttributeString("xmlns", "content", null, Content);
            writer.WriteAttributeString("xmlns", "cc", null, CreativeCommons);
            writer.WriteAttributeString("xmlns", "dc", null, Core);
            writer.WriteStartElement("channel");
            writer.WriteElementString("title", Xml.Clean(channel.Title));
            writer.WriteElementString("link", channel.Page);
            writer.WriteElementString("description", Xml.Clean(channel.Description));
            writer.WriteElementString("language", "fa");
            writer.WriteElementString("lastBuildDate", Rfc822(channel.Updated));
            writer.WriteStartElement("link", Atom);
            writer.WriteAttributeString("href", channel.Self);
            writer.WriteAttributeString("rel", "self");
            writer.WriteAttributeString("type", "application/rss+xml");
            writer.WriteEndElement();
            foreach (var item in channel.Items)
                Print(writer, item);
            writer.WriteEndElement();
            writer.WriteEndElement();
        });

    private static void Print(XmlWriter writer, ChannelItem item)
    {
        writer.WriteStartElement("item");
        writer.WriteElementString("title", Xml.Clean(item.Title));
        writer.WriteElementString("link", item.Page);
        writer.WriteStartElement("guid");
        writer.WriteAttributeString("isPermaLink", "true");
        writer.WriteString(item.Id);
        writer.WriteEndElement();
        writer.WriteElementString("pubDate", Rfc822(item.Published));
        writer.WriteElementString("creator", Core, Xml.Clean(item.SourceName));
        writer.WriteElementString("source", Core, item.Original);
        foreach (var category in item.Categories)
            writer.WriteElementString("category", Xml.Clean(category));
        if (item.Summary.Length > 0)
            writer.WriteElementString("description", Xml.Clean(item.Summary));
        if (item.Paragraphs.Count > 0)
            writer.WriteElementString("encoded", Content, Xml.Clean(ItemHtml.Of(item)));
        if (item.Licence is not null)
            writer.WriteElementString("license", CreativeCommons, item.Licence);
        writer.WriteEndElement();
    }

    private static string Rfc822(DateTimeOffset instant) => instant.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);
}
