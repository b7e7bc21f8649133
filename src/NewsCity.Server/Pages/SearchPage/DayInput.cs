using System.Globalization;
using NewsCity.Persian;

namespace NewsCity.Server.Pages.SearchPage;

/// <summary>Reads what a reader types as a day: «۳ آبان ۱۴۰۱», 1401/8/3, «آبان ۱۴۰۱», ۱۴۰۱, «دیروز», 25 October 2022. A month or a year is all its days.</summary>
public static class DayInput
{
    /// <summary>Letters of an input that are read.</summary>
    public const int MostLetters = 40;

    private static readonly string[] Months = [.. JalaliDate.MonthNames];

    /// <summary>The first and the last day that the text means; null when it means none.</summary>
    public static (JalaliDate First, JalaliDate Last)? Read(string typed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = PersianNumbers.ToLatinDigits(PersianText.Normalize(typed)).Trim();
        if (text.Length is 0 or > MostLetters)
            return null;
        var parts = text.Split([' ', '/', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        switch (parts)
        {
            case [var year] when Number(year) is >= 1300 and <= 1600 and var y:
                return (new(y, 1, 1), new JalaliDate(y + 1, 1, 1).AddDays(-1));
            case [var year, var month] when Number(year) is >= 1300 and <= 1600 and var y && Number(month) is >= 1 and <= 12 and var m:
                return Month(y, m);
            case [var name, var year] when Array.IndexOf(Months, name) is >= 0 and var m && Number(year) is >= 1300 and <= 1600 and var y:
                return Month(y, m + 1);
        }
        if (!PersianDates.TryRead(text, now, out var instant))
            return null;
        var day = JalaliDate.Of(instant);
        return day.Year is >= 1300 and <= 1600 ? (day, day) : null;
    }

    /// <summary>The day as the form shows it again: ۱۴۰۱/۰۸/۰۳.</summary>
    public static string Print(JalaliDate day, bool persianDigits) => day.Format("yyyy/MM/dd", persianDigits);

    private static (JalaliDate, JalaliDate) Month(int year, int month)
    {
        var first = new JalaliDate(year, month, 1);
        var next = month == 12 ? new JalaliDate(year + 1, 1, 1) : new JalaliDate(year, month + 1, 1);
        return (first, next.AddDays(-1));
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
