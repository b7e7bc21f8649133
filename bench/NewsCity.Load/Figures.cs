namespace NewsCity.Load;

/// <summary>What a run of requests took.</summary>
/// <param name="Waits">Milliseconds of each answer, sorted.</param>
/// <param name="Seconds">How long the run took.</param>
/// <param name="Cpu">Seconds of processor that the server used.</param>
/// <param name="Wrong">Answers that were not 200.</param>
internal sealed record Figures(double[] Waits, double Seconds, double Cpu, int Wrong)
{
    public double Rate => Waits.Length / Seconds;

    /// <summary>Microseconds of the server's processor for one request.</summary>
    public double CpuEach => Cpu / Math.Max(1, Waits.Length) * 1e6;

    public double At(double share) => Waits.Length == 0 ? 0 : Waits[Math.Min(Waits.Length - 1, (int)(Waits.Length * share))];

    public override string ToString() =>
        $"{Rate, 8:F0}/s  p50 {At(0.5), 6:F2} ms  p99 {At(0.99), 7:F2} ms  CPU {CpuEach, 6:F0} µs each  {(Wrong > 0 ? $"{Wrong} WRONG" : "")}";
}
