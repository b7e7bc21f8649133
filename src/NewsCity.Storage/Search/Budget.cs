using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsCity.Storage.Search;

/// <summary>What one search may cost: time of the processor on this thread where the system tells it, else time of the clock.</summary>
public readonly struct Budget
{
    private const int ThreadCpuTime = 3; // CLOCK_THREAD_CPUTIME_ID of linux/time.h

    private readonly long end;

    /// <summary>A budget that begins now.</summary>
    public Budget(TimeSpan most) => end = Spent() + (long)most.TotalNanoseconds;

    public bool IsSpent => Spent() > end;

    private static long Spent()
    {
        if (OperatingSystem.IsLinux() && Environment.Is64BitProcess && ClockGetTime(ThreadCpuTime, out var time) == 0)
            return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
        return (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
