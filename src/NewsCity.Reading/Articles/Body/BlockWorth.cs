using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Body;

/// <summary>How much each block speaks for being the text of the article, in words: positive for prose, negative for lists of links.</summary>
internal static class BlockWorth
{
    private const Marks Never = Marks.Comment | Marks.Hidden | Marks.Chrome | Marks.Appeal | Marks.Advert;

    /// <summary>Worth of every block; prose before the headline (index <paramref name="headline"/>, -1 if unknown) counts little.</summary>
    public static double[] Measure(IReadOnlyList<Block> blocks, int headline)
    {
        var worth = new double[blocks.Count];
        for (var i = 0; i < worth.Length; i++)
        {
            worth[i] = Of(blocks[i]);
            if (i < headline && worth[i] > 0)
                worth[i] *= 0.2;
        }
        return worth;
    }

    private static double Of(Block block)
    {
        var share = block.LinkShare;
        if ((block.Marks & Never) != 0)
            return -2;
        if (share > 0.6)
            return -Math.Min(block.Words, 12) * share - 1;
        var words = block.Words * (1 - share);
        var worth =
            block.IsProse ? words
            : words < 12 ? 0
            : words * 0.3;
        if ((block.Marks & Marks.Residue) != 0)
            return worth * 0.2 - 1;
        if (block.Owner.Name == "li")
            worth *= 0.6;
        return worth;
    }

    /// <summary>Long enough and with the punctuation of a sentence.</summary>
    public static bool IsSentence(string text)
    {
        var dense = text.Length > 0 && text[text.Length / 2] is >= '\u3040' and <= '\u9fff';
        if (text.Length < (dense ? 15 : 40))
            return false;
        for (var i = text.Length - 1; i >= Math.Max(0, text.Length - 4); i--)
            if (text[i] is '.' or '!' or '?' or '؟' or '…' or '。' or '"' or '”' or '»' or ':' or ';' or '！' or '？' or '」')
                return true;
        return text.Length > 80
                && (
                    text.Contains(". ", StringComparison.Ordinal)
                    || text.Contains("، ", StringComparison.Ordinal)
                    || text.Contains(", ", StringComparison.Ordinal)
                )
            || text.Contains('。', StringComparison.Ordinal)
            || text.Length > 160;
    }
}
