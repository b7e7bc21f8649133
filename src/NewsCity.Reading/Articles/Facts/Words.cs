using System.Text;
using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>Small things done with text: collapsing, folding for comparison, plain text of elements.</summary>
internal static class Words
{
    /// <summary>White space runs as one space, none at the ends.</summary>
    public static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
            if (char.IsWhiteSpace(c))
                space = result.Length > 0;
            else if (c is not ('\u00ad' or '\ufeff'))
            {
                if (space)
                    result.Append(' ');
                space = false;
                result.Append(c);
            }
        return result.ToString();
    }

    /// <summary>Letters and digits only, in one case and one Persian spelling: for comparing, never for showing.</summary>
    public static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                result.Append(FoldLetter(c));
        return result.ToString();
    }

    /// <summary>One spelling of a letter or digit: Persian yeh and kaf, ASCII digits, lower case.</summary>
    public static char FoldLetter(char c) =>
        c switch
        {
            'ي' or 'ى' => 'ی',
            'ك' => 'ک',
            >= '\u06f0' and <= '\u06f9' => (char)(c - '\u06f0' + '0'),
            >= '\u0660' and <= '\u0669' => (char)(c - '\u0660' + '0'),
            _ => char.ToLowerInvariant(c),
        };

    /// <summary>
    /// The text below an element, collapsed; silent elements left out. It stops after <paramref name="most"/> characters or a quarter as
    /// many nodes, so that asking every element of a page costs no more than reading the page some hundred times.
    /// </summary>
    public static string Of(Node node, int most = PageLimits.LineCharacters)
    {
        var result = new StringBuilder();
        var left = most / 4;
        Gather(node, result, most, ref left);
        return PageLimits.Cut(Collapse(result.ToString()), most);
    }

    private static void Gather(Node node, StringBuilder result, int most, ref int left)
    {
        for (var child = node.First; child is not null && result.Length < most && left-- > 0; child = child.Next)
            if (child.IsText)
                result.Append(child.Data.AsSpan(0, Math.Min(child.Data!.Length, 4 * most)));
            else if (!Tags.Silent.Contains(child.Name))
            {
                if (child.Name == "br" || Tags.Block.Contains(child.Name))
                    result.Append(' ');
                Gather(child, result, most, ref left);
            }
    }

    /// <summary>Text of a string that may be HTML: references resolved, tags dropped.</summary>
    public static string Plain(string html) =>
        html.AsSpan().IndexOfAny('<', '&') < 0 ? Collapse(html) : Of(TreeBuilder.Build(html), html.Length);
}
