using System.Globalization;
using Microsoft.AspNetCore.Html;
using NewsCity.Persian;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Small pieces of markup that every page sets the same way. They hold digits and words of our own only.</summary>
public static class Marks
{
    /// <summary>How old it is, the instant for machines, both calendars on hover.</summary>
    public static HtmlString Ago(DateTimeOffset instant, DateTimeOffset now) => Time(instant, RelativeTime.Format(instant, now));

    /// <summary>Hour and minute, the instant for machines, both calendars on hover.</summary>
    public static HtmlString Clock(DateTimeOffset instant) => Time(instant, Dates.Clock(instant));

    /// <summary>«۰۳ آبان ۱۴۰۱ - ۱۵:۰۳».</summary>
    public static HtmlString Dateline(DateTimeOffset instant) => Time(instant, Dates.Dateline(instant));

    /// <summary>«۳ آبان، ۱۵:۰۳» for lists that span days, only the hour on the day of <paramref name="day"/>.</summary>
    public static HtmlString Moment(DateTimeOffset instant, DateTimeOffset day) => Time(instant, Dates.Moment(instant, day));

    /// <summary>The instant in UTC, to the minute, as <c>datetime</c> attributes carry it.</summary>
    public static string Machine(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static HtmlString Time(DateTimeOffset instant, string text) =>
        new($"<time datetime=\"{Machine(instant)}\" title=\"{Dates.Full(instant)}\">{text}</time>");
}
