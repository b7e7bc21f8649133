namespace NewsCity.Reading.Html;

/// <summary>An attribute that may pass. <paramref name="IsAddress"/>: made absolute, and refused when its scheme could run something.</summary>
internal sealed record HtmlAttribute(string Name, bool IsAddress = false, bool DrawingOnly = false);
