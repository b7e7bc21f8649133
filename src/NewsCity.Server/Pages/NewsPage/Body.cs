using System.Text.RegularExpressions;

namespace NewsCity.Server.Pages.NewsPage;

/// <summary>Makes of a stored article what the page prints. Markup is never passed on: only its kinds are looked at.</summary>
public static partial class Body
{
    /// <summary>The blocks of a text without the lead that the page prints above them.</summary>
    /// <param name="text">Plain text, paragraphs separated by <c>\n</c>.</param>
    /// <param name="html">The same paragraphs as light HTML; anything that does not fit the text is not looked at.</param>
    /// <param name="lead">The lead; empty for none.</param>
    public static IReadOnlyList<Block> Blocks(string text, string html, string lead)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(html);
        var texts = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var kinds = Kinds(html);
        if (kinds.Count != texts.Count)
            kinds = [.. texts.Select(_ => BlockKind.Paragraph)];
        if (texts.Count > 0 && After(texts[0], lead) is { } rest)
        {
            texts[0] = rest;
            if (rest.Length == 0)
            {
                texts.RemoveAt(0);
                kinds.RemoveAt(0);
            }
        }
        var blocks = new List<Block>();
        for (var i = 0; i < texts.Count; i++)
            if (kinds[i] is BlockKind.List or BlockKind.Quote && blocks is [.., { } last] && last.Kind == kinds[i])
                blocks[^1] = last with { Texts = [.. last.Texts, texts[i]] };
            else
                blocks.Add(new(kinds[i], [texts[i]]));
        return blocks;
    }

    /// <summary>The paragraphs of a text without the lead, whatever their kind.</summary>
    public static IReadOnlyList<string> Paragraphs(string text, string lead) =>
        [.. Blocks(text, "", lead).SelectMany(block => block.Texts)];

    private static List<BlockKind> Kinds(string html)
    {
        var kinds = new List<BlockKind>();
        var quote = false;
        foreach (Match tag in Tag().Matches(html))
            switch (tag.Groups[2].Value)
            {
                case "blockquote":
                    quote = tag.Groups[1].Length == 0;
                    break;
                case "p" when tag.Groups[1].Length == 0:
                    kinds.Add(quote ? BlockKind.Quote : BlockKind.Paragraph);
                    break;
                case "li" when tag.Groups[1].Length == 0:
                    kinds.Add(BlockKind.List);
                    break;
                case "h2" or "h3" or "h4" when tag.Groups[1].Length == 0:
                    kinds.Add(BlockKind.Heading);
                    break;
            }
        return kinds;
    }

    /// <summary>What follows the lead in a paragraph that begins with it, letter by letter; null when it does not.</summary>
    private static string? After(string paragraph, string lead)
    {
        var at = 0;
        var letters = 0;
        foreach (var wanted in lead)
        {
            if (!char.IsLetterOrDigit(wanted))
                continue;
            letters++;
            while (at < paragraph.Length && !char.IsLetterOrDigit(paragraph[at]))
                at++;
            if (at == paragraph.Length || paragraph[at] != wanted)
                return null;
            at++;
        }
        if (letters == 0 || (at < paragraph.Length && char.IsLetterOrDigit(paragraph[at])))
            return null;
        return paragraph[at..].TrimStart(' ', '.', '؛', '،', ':', '…', '»', ')');
    }

    [GeneratedRegex("<(/?)(blockquote|p|li|h[234])>")]
    private static partial Regex Tag();
}
