namespace NewsCity.Reading.Feeds;

/// <summary>Names in the person fields of feeds.</summary>
internal static class Persons
{
    /// <summary><c>me@example.com (Ali)</c>, <c>Ali (me@example.com)</c> and <c>Ali &lt;me@example.com&gt;</c> are «Ali»; a mere address stays one.</summary>
    public static string? NameOf(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('(', ')'), ('<', '>')])
        {
            var start = text.IndexOf(open, StringComparison.Ordinal);
            var end = text.LastIndexOf(close);
            if (start < 0 || end < start)
                continue;
            var inside = text[(start + 1)..end].Trim();
            var outside = string.Concat(text.AsSpan(0, start), text.AsSpan(end + 1)).Trim();
            if (IsMail(inside) && outside.Length > 0)
                return outside;
            if (IsMail(outside) && inside.Length > 0)
                return inside;
        }
        return text;
    }

    private static bool IsMail(string text) =>
        text.Contains('@', StringComparison.Ordinal)
        && !text.Contains(' ', StringComparison.Ordinal)
        && !text.Contains('<', StringComparison.Ordinal);
}
