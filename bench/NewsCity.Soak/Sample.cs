using System.Globalization;

namespace NewsCity.Soak;

/// <summary>One reading of the running program.</summary>
/// <param name="Seconds">Since the soak began.</param>
/// <param name="Life">Which life of the program, from 1.</param>
/// <param name="Mebibytes">Resident memory (VmRSS).</param>
/// <param name="Articles">Articles that the paper says it has; −1 while it does not answer.</param>
internal sealed record Sample(double Seconds, int Life, double Mebibytes, long Articles)
{
    public const string Header = "seconds,life,rss_mib,articles";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds:0.0},{Life},{Mebibytes:0.0},{Articles}");
}
