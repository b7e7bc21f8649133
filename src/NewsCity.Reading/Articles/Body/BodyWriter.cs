using System.Globalization;
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

    /// <summary>
    /// Paragraphs, subheadings, lists, quotations and tables of the blocks, and the pictures that stand between them. Tables keep their
    /// rows; a picture stands before the block that follows it.
    /// </summary>
    public static string Html(
        IReadOnlyList<Block> blocks,
        PageFacts facts,
        IEnumerable<(int Block, string Alternative, ArticlePicture Picture)> pictures
    )
    {
        var html = new StringBuilder();
        var figures = Figures(pictures);
        var open = new List<(string Name, Node? Node)>();
        foreach (var block in blocks)
        {
            var (path, inner) = Elements(block);
            if (figures.TryGetValue(block.Index, out var figure))
            {
                Close(html, open, 0);
                html.Append(figure);
            }
            var common = 0;
            while (common < open.Count && common < path.Count && open[common] == path[common])
                common++;
            Close(html, open, common);
            for (; common < path.Count; common++)
            {
                html.Append('<').Append(path[common].Name).Append('>');
                open.Add(path[common]);
            }
            html.Append('<').Append(inner).Append('>');
            Inline(block, facts, html);
            html.Append("</").Append(inner).Append(">\n");
        }
        Close(html, open, 0);
        return html.ToString().TrimEnd('\n');
    }

    private static void Close(StringBuilder html, List<(string Name, Node? Node)> open, int from)
    {
        for (var i = open.Count - 1; i >= from; i--)
            html.Append("</").Append(open[i].Name).Append(">\n");
        open.RemoveRange(from, open.Count - from);
    }

    /// <summary>The elements around a block's line, and the line's own.</summary>
    private static (List<(string Name, Node? Node)> Path, string Inner) Elements(Block block)
    {
        var path = new List<(string, Node?)>();
        for (var node = block.Owner; node is not null; node = node.Parent)
            switch (node.Name)
            {
                case "h1" or "h2":
                    return (path, "h2");
                case "h3" or "h4":
                    return (path, node.Name);
                case "h5" or "h6":
                    return (path, "h4");
                case "li":
                    path.Add((node.Parent?.Name == "ol" ? "ol" : "ul", node.Parent));
                    return (path, "li");
                case "td" or "th" when node.Parent is { Name: "tr" } row:
                    path.Add(("table", row.Closest("table")));
                    path.Add(("tr", row));
                    return (path, node.Name);
                case "blockquote":
                    path.Add(("blockquote", node));
                    return (path, "p");
            }
        return (path, "p");
    }

    /// <summary>Pictures between the first and the last block, each with the index of the block that follows it.</summary>
    public static List<(int Block, string Alternative, ArticlePicture Picture)> Pictures(
        IReadOnlyList<Block> blocks,
        PageFacts facts,
        string? leadPicture
    )
    {
        var pictures = new List<(int, string, ArticlePicture)>();
        if (blocks.Count < 2)
            return pictures;
        var indices = blocks.Select(block => block.Index).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal) { leadPicture ?? "" };
        foreach (var (place, alternative, picture) in LeadPicture.Within(facts, indices[0] + 1, indices[^1]))
            if (indices.FindIndex(index => index >= place) is >= 1 and var next && seen.Add(picture.Address))
                pictures.Add((indices[next], alternative, picture));
        return pictures;
    }

    private static Dictionary<int, StringBuilder> Figures(IEnumerable<(int Block, string Alternative, ArticlePicture Picture)> pictures)
    {
        var figures = new Dictionary<int, StringBuilder>();
        foreach (var (block, alternative, picture) in pictures)
        {
            if (!figures.TryGetValue(block, out var figure))
                figures[block] = figure = new();
            figure.Append("<figure><img src=\"").Append(Encoder.Encode(picture.Address));
            figure.Append("\" alt=\"").Append(Encoder.Encode(alternative)).Append('"');
            if (picture is { Width: { } width, Height: { } height })
                figure.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
            figure.Append('>');
            if (picture.Caption is { } caption)
                figure.Append("<figcaption>").Append(Encoder.Encode(caption)).Append("</figcaption>");
            figure.Append("</figure>\n");
        }
        return figures;
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
