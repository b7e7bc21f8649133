using System.Globalization;
using NewsCity.Persian;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Numbers as a Persian reader writes them: ۸۰۱۵۹۹.</summary>
public static class Numerals
{
    /// <summary>The number in Persian digits, without separators.</summary>
    public static string Of(long number) => PersianNumbers.ToPersianDigits(number.ToString(CultureInfo.InvariantCulture));
}
