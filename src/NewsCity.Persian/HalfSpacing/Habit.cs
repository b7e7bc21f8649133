namespace NewsCity.Persian;

/// <summary>
/// How a writer treats half-spaces: the shares that are kept, glued and turned into a space. It grows with what is read of that writer, and
/// tells a lost half-space from a deliberate choice. One per source; not for several threads at once.
/// </summary>
public sealed class Habit
{
    /// <summary>Weight of the first guess, in half-spaces seen.</summary>
    private const double FirstGuess = 3;

    /// <summary>Older half-spaces count half after this many newer ones.</summary>
    private const double HalfLife = 2000;

    private static readonly double Fade = Math.Pow(0.5, 1 / HalfLife);

    private double kept;
    private double glued;
    private double spaced;

    /// <summary>A writer of whom nothing is known.</summary>
    public Habit()
        : this(0.2, 0.5, 0.3) { }

    /// <summary>A writer guessed to keep, glue and space half-spaces in these shares (any positive scale).</summary>
    public Habit(double kept, double glued, double spaced)
    {
        var scale = FirstGuess / Math.Max(1e-9, kept + glued + spaced);
        (this.kept, this.glued, this.spaced) = (kept * scale, glued * scale, spaced * scale);
        Update();
    }

    /// <summary>Share of half-spaces that this writer writes as such.</summary>
    public double Kept => kept / (kept + glued + spaced);

    /// <summary>Share that this writer leaves out, so that the letters touch.</summary>
    public double Glued => glued / (kept + glued + spaced);

    /// <summary>Share that this writer replaces by a space.</summary>
    public double Spaced => spaced / (kept + glued + spaced);

    /// <summary>Added to the log-odds of a half-space where letters touch.</summary>
    internal float InsideOffset { get; private set; }

    /// <summary>Added to the log-odds of a half-space where a space stands.</summary>
    internal float SpaceOffset { get; private set; }

    /// <summary>What this writer did with the words met so far.</summary>
    internal WordHabits Words { get; } = new();

    /// <summary>Whose spelling this writer's is like.</summary>
    internal HouseStyles Styles { get; } = new();

    internal void SawKept() => (kept, glued, spaced) = (kept * Fade + 1, glued * Fade, spaced * Fade);

    internal void SawGlued() => (kept, glued, spaced) = (kept * Fade, glued * Fade + 1, spaced * Fade);

    internal void SawSpaced() => (kept, glued, spaced) = (kept * Fade, glued * Fade, spaced * Fade + 1);

    internal void Update() => (InsideOffset, SpaceOffset) = ((float)Math.Log(Glued + 1e-4), (float)Math.Log(Spaced + 1e-4));
}
