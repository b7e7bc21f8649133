namespace NewsCity.Newsroom.Stories;

/// <summary>A report in three vectors: headline, all words, and what has no language.</summary>
internal sealed record Portrait(UnitVector Title, UnitVector Words, UnitVector Neutral)
{
    /// <summary>Squared lengths added before scaling: by whole words, beginnings and triples of the headline; by words; by what has no language.</summary>
    private static readonly float[] TitlePivots = [0.5f, 0.5f, 1];
    private const float Pivot = 1;

    public static Portrait Empty { get; } = new(UnitVector.Empty, UnitVector.Empty, UnitVector.Empty);

    /// <summary>Weighs a sketch by the rarities of now.</summary>
    public static Portrait Of(Sketch sketch, RarityScale scale, RarityScale neutralScale) =>
        new(
            UnitVector.OfTitle(sketch.Title, scale, TitlePivots),
            UnitVector.Of(sketch.Words, scale, Pivot),
            UnitVector.Of(sketch.Neutral, neutralScale, Pivot)
        );
}
