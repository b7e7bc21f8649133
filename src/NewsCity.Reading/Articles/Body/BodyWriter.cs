using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsCity.Reading.Articles.Facts;
using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Body;

/// <summary>Writes chosen blocks as plain text and as light HTML. Everything written is built anew from text: nothing of the page's markup passes.</summary>
internal static class BodyWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Paragraphs divided by <c>\n</c>.</summary>
    public static string Text(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (text.Length > 0)
                text.Append('\n');
            text.Append(block.Text);
        }
        return text.ToString();
    }

    public static string Html(IEnumerable<Block> blocks, PageFacts facts)
    {
        var html = new StringBuilder();
        string? list = null;
        foreach (var block in blocks)
        {
            var (outer, inner) = Elements(block);
            if (outer != list)
            {
                if (list is not null)
                    html.Append("</").Append(list).Append('>');
                if (outer is not null)
                    html.Append('<').Append(outer).Append('>');
                list = outer;
            }
            html.Append('<').Append(inner).Append('>');
            Inline(block, facts, html);
            html.Append("</").Append(inner).Append(">\n");
        }
        if (list is not null)
            html.Append("</").Append(list).Append('>');
        return html.ToString().TrimEnd('\n');
    }

    private static (string? Outer, string Inner) Elements(Block block)
    {
        for (var node = block.Owner; node is not null; node = node.Parent)
            switch (node.Name)
            {
                case "h1" or "h2":
                    return (null, "h2");
                case "h3" or "h4":
                    return (null, node.Name);
                case "h5" or "h6":
                    return (null, "h4");
                case "li":
                    return (node.Parent?.Name == "ol" ? "ol" : "ul", "li");
                case "blockquote":
                    return ("blockquote", "p");
            }
        return (null, "p");
    }

    private static void Inline(Block block, PageFacts facts, StringBuilder html)
    {
        foreach (var run in block.Runs)
        {
            var href = facts.Absolute(run.Link?["href"]);
            if (href is not null)
                html.Append("<a href=\"").Append(Encoder.Encode(href)).Append("\">");
            if (run.Strong)
                html.Append("<strong>");
            if (run.Emphasis)
                html.Append("<em>");
            html.Append(Encoder.Encode(run.Text));
            if (run.Emphasis)
                html.Append("</em>");
            if (run.Strong)
                html.Append("</strong>");
            if (href is not null)
                html.Append("</a>");
        }
    }
}
