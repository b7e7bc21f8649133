using NewsCity.Storage;

namespace NewsCity.Pipeline.Fetching;

/// <summary>What is known of a host: whose turn it is, its robots.txt, when it was asked last, and until when it is left alone.</summary>
internal sealed class Host(string authority)
{
    public string Authority { get; } = authority;
    public SemaphoreSlim Turn { get; } = new(1, 1);
    public Robots? Robots { get; set; }

    /// <summary>Stable key of why nothing may be read, where the robots.txt could not be had.</summary>
    public string RobotsProblem { get; set; } = "robots.unreachable";
    public DateTimeOffset RobotsUntil { get; set; }
    public DateTimeOffset LastAsked { get; set; }
    public DateTimeOffset ClosedUntil { get; set; }
    public string Reason { get; set; } = "";
    public int Refusals { get; set; }
    public int Failures { get; set; }

    public ClosedHost AsClosed() =>
        new()
        {
            Authority = Authority,
            ClosedUntil = ClosedUntil,
            Reason = Reason,
            Refusals = Refusals,
            Failures = Failures,
        };
}
