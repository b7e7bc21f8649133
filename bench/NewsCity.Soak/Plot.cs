using System.Globalization;
using System.Text;

namespace NewsCity.Soak;

/// <summary>Memory and articles against time, as a picture in SVG: the lives one after another, a dot where each was killed.</summary>
internal static class Plot
{
    private const int Width = 900;
    private const int Height = 360;
    private const int Left = 60;
    private const int Right = 60;
    private const int Top = 40;
    private const int Bottom = 40;

    public static string Svg(IReadOnlyList<Sample> samples)
    {
        var end = Math.Max(60, samples.Max(sample => sample.Seconds));
        var memory = Ceiling(samples.Max(sample => sample.Mebibytes));
        var articles = Ceiling(Math.Max(10, samples.Max(sample => sample.Articles)));
        var svg = new StringBuilder();
        Add(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="12">""");
        Add(svg, $"""<rect width="{Width}" height="{Height}" fill="#fff"/>""");
        Add(svg, $"""<text x="{Left}" y="20" fill="#14507a">resident memory, MiB</text>""");
        Add(svg, $"""<text x="{Width - Right}" y="20" fill="#8a4b00" text-anchor="end">articles in the paper</text>""");
        for (var step = 0; step <= 4; step++)
        {
            var y = Y(step / 4.0);
            Add(svg, $"""<path d="M{Left} {y:0.#}H{Width - Right}" stroke="#ddd"/>""");
            Add(svg, $"""<text x="{Left - 6}" y="{y + 4:0.#}" text-anchor="end">{memory * step / 4:0}</text>""");
            Add(svg, $"""<text x="{Width - Right + 6}" y="{y + 4:0.#}">{articles * step / 4:0}</text>""");
            Add(svg, $"""<text x="{X(step / 4.0):0.#}" y="{Height - 16}" text-anchor="middle">{end * step / 240:0} min</text>""");
        }
        foreach (var life in samples.GroupBy(sample => sample.Life))
        {
            Line(svg, "#14507a", life.Where(s => s.Mebibytes > 0).Select(s => (X(s.Seconds / end), Y(s.Mebibytes / memory))));
            var last = life.Last();
            Add(svg, $"""<circle cx="{X(last.Seconds / end):0.#}" cy="{Y(last.Mebibytes / memory):0.#}" r="3" fill="#14507a"/>""");
        }
        Line(svg, "#8a4b00", samples.Where(s => s.Articles >= 0).Select(s => (X(s.Seconds / end), Y(s.Articles / articles))));
        return svg.Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder svg, string colour, IEnumerable<(double X, double Y)> points)
    {
        var path = string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")));
        Add(svg, $"""<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>""");
    }

    private static void Add(StringBuilder svg, FormattableString element) =>
        svg.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static double X(double share) => Left + share * (Width - Left - Right);

    private static double Y(double share) => Height - Bottom - share * (Height - Top - Bottom);

    /// <summary>The next power of ten times a power of two, so that quarters are round.</summary>
    private static double Ceiling(double value)
    {
        var ceiling = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1))));
        while (ceiling < value)
            ceiling *= 2;
        return ceiling;
    }
}
