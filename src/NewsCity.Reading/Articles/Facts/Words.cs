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

    /// <summary>The text below an element, collapsed; silent elements left out.</summary>
    public static string Of(Node node)
    {
        var result = new StringBuilder();
        Gather(node, result);
        return Collapse(result.ToString());
    }

    private static void Gather(Node node, StringBuilder result)
    {
        for (var child = node.First; child is not null; child = child.Next)
            if (child.IsText)
                result.Append(child.Data);
            else if (!Tags.Silent.Contains(child.Name))
            {
                if (child.Name == "br" || Tags.Block.Contains(child.Name))
                    result.Append(' ');
                Gather(child, result);
            }
    }

    /// <summary>Text of a string that may be HTML: references resolved, tags dropped.</summary>
    public static string Plain(string html) => html.AsSpan().IndexOfAny('<', '&') < 0 ? Collapse(html) : Of(TreeBuilder.Build(html));
}
