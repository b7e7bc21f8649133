namespace NewsCity.Server.Pages.Rights;

/// <summary>Shortens a text to what may be quoted where the licence allows no more.</summary>
public static class Excerpt
{
    /// <summary>PRODUCT.md: a lead of at most 60 words.</summary>
    public const int MostWords = 60;

    /// <summary>The whole text if it has at most <paramref name="words"/> words, else whole sentences, else words and «…».</summary>
    public static string Of(string text, int words = MostWords)
    {
        ArgumentNullException.ThrowIfNull(text);
        var count = 0;
        var sentence = 0;
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                inWord = false;
                continue;
            }
            if (!inWord && ++count > words)
                return sentence > i / 2 ? text[..sentence] : text[..i].TrimEnd().TrimEnd('،', '؛', ':') + "…";
            inWord = true;
            if (text[i] is '.' or '؟' or '!' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
                sentence = i + 1;
        }
        return text.Trim();
    }
}
