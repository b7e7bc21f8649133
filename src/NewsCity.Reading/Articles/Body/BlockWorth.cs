using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Body;

/// <summary>How much each block speaks for being the text of the article, in words: positive for prose, negative for lists of links.</summary>
internal static class BlockWorth
{
    public static double[] Measure(IReadOnlyList<Block> blocks)
    {
        var worth = new double[blocks.Count];
        for (var i = 0; i < worth.Length; i++)
            worth[i] = Of(blocks[i]);
        return worth;
    }

    private static double Of(Block block)
    {
        var share = block.LinkShare;
        if (share > 0.6)
            return -Math.Min(block.Words, 25) - 1;
        var words = block.Words * (1 - share);
        var worth = block.IsProse ? words : words * 0.3 - 2;
        if ((block.Marks & (Marks.Comment | Marks.Hidden | Marks.Chrome | Marks.Appeal)) != 0)
            return -2;
        if ((block.Marks & Marks.Residue) != 0)
            return worth * 0.2 - 1;
        if (block.Owner.Name == "li")
            worth *= 0.6;
        return worth;
    }

    /// <summary>Long enough and with the punctuation of a sentence.</summary>
    public static bool IsSentence(string text)
    {
        if (text.Length < 40)
            return false;
        for (var i = text.Length - 1; i >= Math.Max(0, text.Length - 4); i--)
            if (text[i] is '.' or '!' or '?' or '؟' or '…' or '。' or '"' or '”' or '»' or ':' or ';' or '！' or '？')
                return true;
        return text.AsSpan().IndexOfAny(". ".AsSpan()) >= 0 && text.Length > 80;
    }
}
