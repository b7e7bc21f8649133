namespace NewsCity.Reading.Html;

/// <summary>The allow-list of attributes. Sorted. No <c>id</c>, <c>name</c>, <c>class</c>, <c>style</c>: the paper's own are not to be touched from outside.</summary>
internal static class HtmlAttributes
{
    private static readonly Dictionary<string, HtmlAttribute>.AlternateLookup<ReadOnlySpan<char>> Table = new HtmlAttribute[]
    {
        new("abbr"),
        new("align"),
        new("alt"),
        new("background", IsAddress: true),
        new("baseProfile", DrawingOnly: true),
        new("border"),
        new("cite", IsAddress: true),
        new("cols"),
        new("colspan"),
        new("controls"),
        new("coords"),
        new("cx", DrawingOnly: true),
        new("cy", DrawingOnly: true),
        new("d", DrawingOnly: true),
        new("datetime"),
        new("dir"),
        new("fill", DrawingOnly: true),
        new("fill-opacity", DrawingOnly: true),
        new("font-size", DrawingOnly: true),
        new("headers"),
        new("height"),
        new("href", IsAddress: true),
        new("hreflang"),
        new("lang"),
        new("longdesc", IsAddress: true),
        new("loop"),
        new("muted"),
        new("offset", DrawingOnly: true),
        new("open"),
        new("points", DrawingOnly: true),
        new("poster", IsAddress: true),
        new("preload"),
        new("r", DrawingOnly: true),
        new("rel"),
        new("reversed"),
        new("rowspan"),
        new("rx", DrawingOnly: true),
        new("ry", DrawingOnly: true),
        new("scope"),
        new("shape"),
        new("span"),
        new("src", IsAddress: true),
        new("start"),
        new("stop-color", DrawingOnly: true),
        new("stop-opacity", DrawingOnly: true),
        new("stroke", DrawingOnly: true),
        new("stroke-linecap", DrawingOnly: true),
        new("stroke-linejoin", DrawingOnly: true),
        new("stroke-opacity", DrawingOnly: true),
        new("stroke-width", DrawingOnly: true),
        new("text-anchor", DrawingOnly: true),
        new("title"),
        new("transform", DrawingOnly: true),
        new("type"),
        new("usemap", IsAddress: true),
        new("valign"),
        new("value"),
        new("version", DrawingOnly: true),
        new("viewBox", DrawingOnly: true),
        new("width"),
        new("x", DrawingOnly: true),
        new("x1", DrawingOnly: true),
        new("x2", DrawingOnly: true),
        new("xlink:href", IsAddress: true, DrawingOnly: true),
        new("xml:lang"),
        new("y", DrawingOnly: true),
        new("y1", DrawingOnly: true),
        new("y2", DrawingOnly: true),
    }
        .ToDictionary(attribute => attribute.Name, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names of all that may pass.</summary>
    public static IEnumerable<string> Names => Table.Dictionary.Keys;

    /// <summary>The attribute of that name in any case, or null when it may not pass.</summary>
    public static HtmlAttribute? Find(ReadOnlySpan<char> name) =>
        name.Length <= 16 && Table.TryGetValue(name, out var attribute) ? attribute : null;
}
