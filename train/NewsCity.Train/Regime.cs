namespace NewsCity.Train;

/// <summary>How a writer loses half-spaces: the shares that are glued and that become a space.</summary>
internal sealed record Regime(string Name, double Glue, double Space)
{
    public static readonly Regime Glued = new("glued", 1, 0);
    public static readonly Regime Spaced = new("spaced", 0, 1);
    public static readonly Regime Mixed = new("mixed", 0.5, 0.3);

    /// <summary>What the regime adds to the log-odds of a half-space where letters touch and where a space stands; null: cannot be one.</summary>
    public (float? Inside, float? Space) Offsets => (Glue > 0 ? (float)Math.Log(Glue) : null, Space > 0 ? (float)Math.Log(Space) : null);
}
