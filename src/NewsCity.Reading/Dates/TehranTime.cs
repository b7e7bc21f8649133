namespace NewsCity.Reading.Dates;

/// <summary>The zone of Iran, with its summer times until 2022.</summary>
public static class TehranTime
{
    /// <summary>Asia/Tehran; where the machine has no zone data, +03:30 all year, which is right since September 2022.</summary>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Tehran", out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone("Asia/Tehran", TimeSpan.FromMinutes(210), "Tehran", "Tehran");
}
