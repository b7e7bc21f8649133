using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Small pieces of markup that every page sets the same way. They hold digits and words of our own only.</summary>
public static class Marks
{
    /// <summary>How old it is, the instant for machines, both calendars on hover.</summary>
    public static HtmlString Ago(DateTimeOffset instant, DateTimeOffset now) => Time(instant, Dates.Ago(instant, now), Dates.Full(instant));

    /// <summary>Hour and minute, the instant for machines, both calendars on hover.</summary>
    public static HtmlString Clock(DateTimeOffset instant) => Time(instant, Dates.Clock(instant), Dates.Full(instant));

    /// <summary>«۰۳ آبان ۱۴۰۱ - ۱۵:۰۳».</summary>
    public static HtmlString Dateline(DateTimeOffset instant) => Time(instant, Dates.Dateline(instant), Dates.Full(instant));

    /// <summary>«۳ آبان، ۱۵:۰۳» for lists that span days, only the hour for the day of <paramref name="day"/>.</summary>
    public static HtmlString Moment(DateTimeOffset instant, DateTimeOffset day)
    {
        var here = Dates.Jalali(instant);
        var clock = Dates.Clock(instant);
        return Time(
            instant,
            here == Dates.Jalali(day) ? clock : $"{Numerals.Of(here.Day)} {Dates.Month(here.Month)}، {clock}",
            Dates.Full(instant)
        );
    }

    /// <summary>The instant in UTC, to the minute, as <c>datetime</c> attributes carry it.</summary>
    public static string Machine(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static HtmlString Time(DateTimeOffset instant, string text, string title) =>
        new($"<time datetime=\"{Machine(instant)}\" title=\"{title}\">{text}</time>");
}
