using System.Text.Json;
using NewsCity.Newsroom;
using NewsCity.Newsroom.Stories;

namespace NewsCity.Server.Toolbox;

/// <summary>One line of documents.</summary>
/// <param name="Id">The id as it stands in the line; null when it has none.</param>
/// <param name="Report">Null when the line is not a document with a date.</param>
/// <param name="Micros">Microseconds spent so far.</param>
public sealed record ReportLine(JsonElement? Id, Report? Report, Sketch? Sketch, double Micros);
