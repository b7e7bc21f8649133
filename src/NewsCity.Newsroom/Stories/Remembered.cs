namespace NewsCity.Newsroom.Stories;

/// <summary>A judged report as the desk remembers it.</summary>
internal sealed class Remembered(Sketch sketch, long story, Portrait portrait)
{
    public Sketch Sketch { get; } = sketch;

    /// <summary>The story it belongs to now.</summary>
    public long Story { get; set; } = story;

    /// <summary>Its terms as they were weighed when it came; empty for a copy, which says nothing of its own.</summary>
    public Portrait Portrait { get; } = portrait;

    /// <summary>The report that this one republishes; may name one that is forgotten or not yet recalled.</summary>
    public long? CopyOf { get; set; }

    /// <summary>Its number in order of arrival.</summary>
    public int Number { get; set; }
}
