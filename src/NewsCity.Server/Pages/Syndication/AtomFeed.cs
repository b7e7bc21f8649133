using System.Globalization;
using System.Xml;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>Prints a channel as Atom 1.0 (RFC 4287).</summary>
public static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Print(Channel channel) =>
        Xml.Print(writer =>
        {
            writer.WriteStartElement("feed", Atom);
            writer.WriteAttributeString("xml", "lang", null, "fa");
            writer.WriteElementString("id", Atom, channel.Page);
            writer.WriteElementString("title", Atom, Xml.Clean(channel.Title));
            if (channel.Description.Length > 0)
                writer.WriteElementString("subtitle", Atom, Xml.Clean(channel.Description));
            writer.WriteElementString("updated", Atom, Rfc3339(channel.Updated));
            Link(writer, "alternate", "text/html", channel.Page);
            Link(writer, "self", "application/atom+xml", channel.Self);
            foreach (var item in channel.Items)
                Print(writer, item);
            writer.WriteEndElement();
        });

    private static void Print(XmlWriter writer, ChannelItem item)
    {
        writer.WriteStartElement("entry", Atom);
        writer.WriteElementString("id", Atom, item.Id);
        writer.WriteElementString("title", Atom, Xml.Clean(item.Title));
        writer.WriteElementString("updated", Atom, Rfc3339(item.Published));
        writer.WriteElementString("published", Atom, Rfc3339(item.Published));
        Link(writer, "alternate", "text/html", item.Page);
        Link(writer, "via", null, item.Original);
        if (item.Licence is not null)
            Link(writer, "license", null, item.Licence);
        writer.WriteStartElement("author", Atom);
        writer.WriteElementString("name", Atom, Xml.Clean(item.SourceName));
        writer.WriteElementString("uri", Atom, item.SourcePage);
        writer.WriteEndElement();
        foreach (var category in item.Categories)
        {
            writer.WriteStartElement("category", Atom);
            writer.WriteAttributeString("term", Xml.Clean(category));
            writer.WriteEndElement();
        }
        if (item.Summary.Length > 0)
            writer.WriteElementString("summary", Atom, Xml.Clean(item.Summary));
        if (item.Paragraphs.Count > 0)
        {
            writer.WriteStartElement("content", Atom);
            writer.WriteAttributeString("type", "html");
            writer.WriteString(Xml.Clean(ItemHtml.Of(item)));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Link(XmlWriter writer, string relation, string? type, string address)
    {
        writer.WriteStartElement("link", Atom);
        writer.WriteAttributeString("rel", relation);
        if (type is not null)
            writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("href", address);
        writer.WriteEndElement();
    }

    private static string Rfc3339(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
