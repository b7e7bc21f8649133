using NewsCity.Newsroom;
using NewsCity.Newsroom.Stories;

namespace NewsCity.Train.Newsroom;

/// <summary>A report with the event that it is of.</summary>
internal sealed record LabelledReport(string Name, Report Report, string Event, bool Unsure = false)
{
    public Sketch Sketch { get; } = Sketch.Of(Report);
}
