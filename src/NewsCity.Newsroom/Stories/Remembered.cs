namespace NewsCity.Newsroom.Stories;

/// <summary>A judged report as the desk remembers it.</summary>
internal sealed class Remembered(Sketch sketch, long story)
{
    public Sketch Sketch { get; } = sketch;
    public long Story { get; } = story;

    /// <summary>The report that this one republishes; may name one that is forgotten or not yet recalled.</summary>
    public long? CopyOf { get; set; }
}
