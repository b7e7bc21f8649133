namespace NewsCity.Newsroom.Stories;

/// <summary>The parts of a report, in the order of what they say.</summary>
internal enum SketchPart
{
    Title,
    Lead,
    Body,
}
