namespace NewsCity.Newsroom.Facts;

/// <summary>What counts as a blind spot.</summary>
public sealed record BlindSpotOptions
{
    /// <summary>Voices that a story needs. Default: 2.</summary>
    public int LeastVoices { get; init; } = 2;

    /// <summary>Bits of surprise that the silence needs. Default: 2, a chance of one in four.</summary>
    public double LeastSurprise { get; init; } = 2;

    /// <summary>The other side is given so long after the first report to tell it. Default: 3 hours.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromHours(3);

    /// <summary>At most so many. Default: 50.</summary>
    public int Top { get; init; } = 50;
}
