using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Small pieces of markup that every page sets the same way. They hold digits and words of our own only.</summary>
public static class Marks
{
    /// <summary>How old it is, the instant for machines, both calendars on hover.</summary>
    public static HtmlString AgoMark(this Locale locale, DateTimeOffset instant, DateTimeOffset now) =>
        Time(locale, instant, locale.Ago(instant, now));

    /// <summary>Hour and minute, the instant for machines, both calendars on hover.</summary>
    public static HtmlString ClockMark(this Locale locale, DateTimeOffset instant) => Time(locale, instant, locale.Clock(instant));

    /// <summary>«۰۳ آبان ۱۴۰۱ - ۱۵:۰۳».</summary>
    public static HtmlString DatelineMark(this Locale locale, DateTimeOffset instant) => Time(locale, instant, locale.Dateline(instant));

    /// <summary>«۳ آبان، ۱۵:۰۳» for lists that span days, only the hour on the day of <paramref name="day"/>.</summary>
    public static HtmlString MomentMark(this Locale locale, DateTimeOffset instant, DateTimeOffset day) =>
        Time(locale, instant, locale.Moment(instant, day));

    /// <summary>The instant in UTC, to the minute, as <c>datetime</c> attributes carry it.</summary>
    public static string Machine(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static HtmlString Time(Locale locale, DateTimeOffset instant, string text) =>
        new($"<time datetime=\"{Machine(instant)}\" title=\"{locale.Full(instant)}\">{text}</time>");
}
