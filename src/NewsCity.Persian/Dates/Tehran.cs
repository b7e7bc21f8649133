using System.Globalization;

namespace NewsCity.Persian;

/// <summary>The clock of Tehran: UTC+03:30, with summer time until 1401 (abolished by the law of 1401; last change 2022-09-21).</summary>
public static class Tehran
{
    private static readonly TimeSpan Standard = new(3, 30, 0);
    private static readonly TimeZoneInfo? Zone = TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Tehran", out var zone) ? zone : null;

    internal static readonly PersianCalendar Calendar = new();

    /// <summary>What the clock in Tehran shows at <paramref name="instant"/>, with its offset.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) =>
        Zone is not null ? TimeZoneInfo.ConvertTime(instant, Zone) : instant.ToOffset(OffsetByRule(instant.UtcDateTime + Standard));

    /// <summary>
    /// The instant at which the clock in Tehran shows <paramref name="local"/>. An hour that was skipped in spring is read an hour later; an
    /// hour that came twice in autumn is read as the earlier one.
    /// </summary>
    public static DateTimeOffset FromLocal(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone is null)
            return Offset(local, OffsetByRule(local));
        if (Zone.IsInvalidTime(local))
            return Offset(local, Standard).ToOffset(Standard + TimeSpan.FromHours(1));
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return Offset(local, offset);
    }

    private static DateTimeOffset Offset(DateTime local, TimeSpan offset) =>
        local - DateTime.MinValue < offset ? DateTimeOffset.MinValue : new DateTimeOffset(local, offset);

    /// <summary>Where the machine has no zone data: summer time from 2 Farvardin to 30 Shahrivar, 1387 to 1401.</summary>
    private static TimeSpan OffsetByRule(DateTime local)
    {
        if (local < Calendar.MinSupportedDateTime)
            return Standard;
        var (year, month, day) = (Calendar.GetYear(local), Calendar.GetMonth(local), Calendar.GetDayOfMonth(local));
        var summer = year is >= 1387 and <= 1401 && (month, day).CompareTo((1, 2)) >= 0 && (month, day).CompareTo((6, 30)) <= 0;
        return summer ? Standard + TimeSpan.FromHours(1) : Standard;
    }
}
