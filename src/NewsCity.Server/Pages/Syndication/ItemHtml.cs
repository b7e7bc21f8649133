using System.Text;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>The text of an item as HTML, with who said it under it.</summary>
internal static class ItemHtml
{
    public static string Of(ChannelItem item)
    {
        var html = new StringBuilder("<div dir=\"rtl\" lang=\"fa\">");
        if (item.Summary.Length > 0)
            html.Append("<p><strong>").Append(Encode(item.Summary)).Append("</strong></p>");
        foreach (var paragraph in item.Paragraphs)
            html.Append("<p>").Append(Encode(paragraph)).Append("</p>");
        return html.Append("<p>منبع: <a href=\"")
            .Append(Encode(item.Original))
            .Append("\">")
            .Append(Encode(item.SourceName))
            .Append("</a></p></div>")
            .ToString();
    }

    private static string Encode(string text) => PrintedPage.Encoder.Encode(text);
}
