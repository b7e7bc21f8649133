using System.Globalization;
using System.Text;

namespace NewsCity.Newsroom.Words;

/// <summary>
/// Folds letters for comparison, in every script that we read: lower case, no marks, one shape of each Arabic letter, ASCII digits.
/// Half-spaces, joiners and marks vanish, so «می‌شود» and «میشود» agree.
/// </summary>
internal static class Letters
{
    /// <summary>Letters that stand for another one. Sorted by the letter they become.</summary>
    private static readonly (char Becomes, string Shapes)[] Arabic =
    [
        ('ا', "أإآٱٲٳ"),
        ('ت', "ټ"),
        ('د', "ډ"),
        ('ر', "ړ"),
        ('ک', "كڪګ"),
        ('ن', "ڼ"),
        ('ه', "ةۀەہۃۂھ"),
        ('و', "ؤۇۆۈۋ"),
        ('ی', "يىئےېۍې"),
    ];

    /// <summary>What a character becomes: <c>'\0'</c> vanishes, <c>' '</c> parts words, all else is a letter or a digit.</summary>
    public static readonly char[] Folded = Table();

    private static char[] Table()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
            table[i] = Plain((char)i);
        for (var c = 'À'; c < 'ʰ'; c++)
            table[c] = Decomposed(c);
        for (var c = '\u1e00'; c < '\u2000'; c++)
            table[c] = Decomposed(c);
        for (var c = '\ufb50'; c < '\ufeff'; c++)
            table[c] = Decomposed(c);
        for (var c = '\uff01'; c < '\uffe0'; c++)
            table[c] = Decomposed(c);
        foreach (var (becomes, shapes) in Arabic)
        foreach (var c in shapes)
            table[c] = becomes;
        return table;
    }

    private static char Plain(char c) =>
        char.IsSurrogate(c) ? ' '
        : CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit ? (char)('0' + digit)
        : char.IsLetter(c) ? (c == 'ـ' ? '\0' : char.ToLowerInvariant(c))
        : char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? '\0'
        : ' ';

    private static char Decomposed(char c)
    {
        if (!char.IsLetterOrDigit(c))
            return Plain(c);
        var first = c.ToString().Normalize(NormalizationForm.FormKD)[0];
        foreach (var (becomes, shapes) in Arabic)
            if (shapes.Contains(first, StringComparison.Ordinal))
                return becomes;
        return Plain(first);
    }
}
