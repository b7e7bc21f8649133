namespace NewsCity.Server.Pages.NewsPage;

/// <summary>Makes paragraphs of a stored text.</summary>
public static class Body
{
    /// <summary>The paragraphs of a text without the lead that the page prints above them.</summary>
    public static IReadOnlyList<string> Paragraphs(string text, string lead)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lead);
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (paragraphs.Count > 0 && After(paragraphs[0], lead) is { } rest)
        {
            paragraphs.RemoveAt(0);
            if (rest.Length > 0)
                paragraphs.Insert(0, rest);
        }
        return paragraphs;
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
}
