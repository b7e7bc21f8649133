using System.Globalization;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Numbers as a Persian reader writes them: ۸۰۱۵۹۹.</summary>
public static class Numerals
{
    /// <summary>The number in Persian digits, without separators.</summary>
    public static string Of(long number) => Of(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same text with its Latin digits made Persian.</summary>
    public static string Of(string text) =>
        string.Create(
            text.Length,
            text,
            static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    target[i] = char.IsAsciiDigit(source[i]) ? (char)(source[i] - '0' + '۰') : source[i];
            }
        );
}
