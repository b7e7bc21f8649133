using System.Globalization;

namespace NewsCity.Newsroom;

/// <summary>Numbers in the sentences that a judgement gives as its reason.</summary>
internal static class PersianDigits
{
    /// <summary>Such as «۱۲».</summary>
    public static string Of(long number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => char.IsAsciiDigit(c) ? (char)('۰' + (c - '0')) : c));
}
