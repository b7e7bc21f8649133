using SkiaSharp;

namespace NewsCity.Server.Cards;

/// <summary>Prints cards: the picture that others show with a link to a story, 1200 × 630, ink on paper like the paper itself.</summary>
public sealed class CardPress : IDisposable
{
    /// <summary>Pixels, as Open Graph's readers want them.</summary>
    public const int Width = 1200,
        Height = 630;

    private const float Margin = 76;

    private static readonly SKColor Ink = new(0x1a, 0x1a, 0x1a),
        Paper = new(0xff, 0xfd, 0xf9),
        Hairline = new(0xe4, 0xe0, 0xd8),
        Quiet = new(0x5c, 0x58, 0x50),
        Accent = new(0x9b, 0x1c, 0x2e);

    /// <summary>Sizes of a headline, the first that fits, with the lines that it may take.</summary>
    private static readonly (float Size, int Lines)[] Sizes = [(76, 2), (68, 3), (60, 4), (52, 4)];

    private readonly CardFace bold = new("NewsCity.Server.Cards.vazirmatn-extrabold.ttf"),
        medium = new("NewsCity.Server.Cards.vazirmatn-medium.ttf");

    /// <summary>The card as PNG.</summary>
    public byte[] Print(CardText text)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        var right = Width - Margin;
        bold.Set(canvas, bold.Known(text.Name), right, 98, 42, Accent);
        var date = medium.Known(text.Date);
        medium.Set(canvas, date, Margin + medium.Measure(date, 27), 96, 27, Quiet);
        using var rule = new SKPaint { Color = Accent };
        canvas.DrawRect(Margin, 126, Width - (2 * Margin), 5, rule);

        var (lines, size) = Break(bold.Known(text.Title));
        var step = size * 1.5f;
        // The headline stands in the middle between the rule and the foot, a little above.
        var top = 131 + ((520 - 131 - (lines.Count * step)) * 0.46f);
        for (var i = 0; i < lines.Count; i++)
            bold.Set(canvas, lines[i], right, top + (step * i) + (size * 1.06f), size, Ink);

        using var hairline = new SKPaint { Color = Hairline };
        canvas.DrawRect(Margin, 528, Width - (2 * Margin), 2, hairline);
        medium.Set(canvas, Fit(medium, medium.Known(text.Foot), 30), right, 582, 30, Quiet);

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    public void Dispose()
    {
        bold.Dispose();
        medium.Dispose();
    }

    /// <summary>The largest setting that takes the whole headline; one that is too long for all ends with «…».</summary>
    private (List<string> Lines, float Size) Break(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (size, most) in Sizes)
            if (Wrap(words, size, Width - (2 * Margin)) is { } lines && lines.Count <= most)
                return (Balance(words, size, lines), size);
        var (smallest, rows) = Sizes[^1];
        var cut = Wrap(words, smallest, Width - (2 * Margin))?.Take(rows).ToList() ?? [];
        if (cut.Count > 0)
            cut[^1] = Fit(bold, cut[^1] + "…", smallest);
        return (cut, smallest);
    }

    private List<string>? Wrap(string[] words, float size, float width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in words)
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && bold.Measure(longer, size) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
                line = longer;
            if (bold.Measure(line, size) > width && line == word)
                return size > Sizes[^1].Size ? null : [.. lines, Fit(bold, word, size)];
        }
        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>As many lines, but of like length.</summary>
    private List<string> Balance(string[] words, float size, List<string> lines)
    {
        float low = (Width - (2 * Margin)) / 3,
            high = Width - (2 * Margin);
        while (lines.Count > 1 && high - low > 8)
        {
            var middle = (low + high) / 2;
            if (
                Wrap(words, size, middle) is { } narrower
                && narrower.Count <= lines.Count
                && narrower.All(line => bold.Measure(line, size) <= middle)
            )
                (lines, high) = (narrower, middle);
            else
                low = middle;
        }
        return lines;
    }

    /// <summary>The line, cut at its end until it fits.</summary>
    private static string Fit(CardFace face, string line, float size)
    {
        while (line.Length > 2 && face.Measure(line, size) > Width - (2 * Margin))
            line = line[..^2].TrimEnd() + "…";
        return line;
    }
}
