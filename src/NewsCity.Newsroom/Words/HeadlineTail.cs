namespace NewsCity.Newsroom.Words;

/// <summary>Cuts the name of the site off a headline: «… | The China Post», «… - Diario Primicia», as pages and aggregators append it.</summary>
internal static class HeadlineTail
{
    private const int FewestWords = 4;
    private const int MostTail = 5;

    private static readonly string[] Signs = [" | ", " - ", " -- ", " – ", " — ", " \" ", " » "];

    /// <summary>The headline without its tails; a tail is short beside what stays, and four words stay.</summary>
    public static string Cut(string title)
    {
        while (Shorter(title) is { } head)
            title = head;
        return title;
    }

    private static string? Shorter(string title)
    {
        foreach (var sign in Signs)
        {
            var at = title.LastIndexOf(sign, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var head = Count(title.AsSpan(0, at));
            var tail = Count(title.AsSpan(at + sign.Length));
            if (head >= FewestWords && tail <= MostTail && 2 * tail <= head + 2)
                return title[..at];
        }
        return null;
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] != ' ' && (i == 0 || text[i - 1] == ' '))
                count++;
        return count;
    }
}
