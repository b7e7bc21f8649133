using System.Globalization;

namespace NewsCity.Persian;

/// <summary>
/// Cuts text into words: runs of letters, digits and marks. A word keeps its half-spaces; a number keeps «٫», «٬», «/», «:» and "." between
/// its digits.
/// </summary>
public static class Words
{
    /// <summary>The words of <paramref name="text"/>, in order, without punctuation.</summary>
    public static IEnumerable<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = 0; Next(text, ref at, out var start); )
            yield return text[start..at];
    }

    /// <summary>Start and length of each word.</summary>
    public static List<(int Start, int Length)> Spans(ReadOnlySpan<char> text)
    {
        var spans = new List<(int, int)>(text.Length / 5 + 1);
        for (var at = 0; Next(text, ref at, out var start); )
            spans.Add((start, at - start));
        return spans;
    }

    /// <summary>Moves <paramref name="at"/> behind the next word; false when there is none.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, out int start)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]) && !IsSurrogateLetter(text, at))
            at++;
        start = at;
        while (at < text.Length && (IsInside(text[at]) || IsSurrogateLetter(text, at) || IsBetweenDigits(text, at)))
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        var end = at;
        while (end > start && text[end - 1] == PersianText.HalfSpace)
            end--;
        if (end == start)
            return false;
        if (end < at)
            at = end;
        return true;
    }

    private static bool IsInside(char c) =>
        char.IsLetterOrDigit(c)
        || c == PersianText.HalfSpace
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsSurrogateLetter(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at])
        && at + 1 < text.Length
        && char.IsLowSurrogate(text[at + 1])
        && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1])) <= UnicodeCategory.OtherLetter;

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int at) =>
        text[at] is '٫' or '٬' or '/' or ':' or '.'
        && at > 0
        && at + 1 < text.Length
        && PersianNumbers.DigitValue(text[at - 1]) >= 0
        && PersianNumbers.DigitValue(text[at + 1]) >= 0;
}
