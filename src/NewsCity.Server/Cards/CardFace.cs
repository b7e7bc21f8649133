using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;
using Buffer = HarfBuzzSharp.Buffer;

namespace NewsCity.Server.Cards;

/// <summary>One weight of the card's font: shapes and sets lines of Persian text.</summary>
internal sealed class CardFace : IDisposable
{
    private static readonly Language Persian = new("fa");

    private readonly SKTypeface face;
    private readonly SKShaper shaper;

    public CardFace(string resource)
    {
        using var stream = typeof(CardFace).Assembly.GetManifestResourceStream(resource)!;
        using var data = SKData.Create(stream);
        face = SKTypeface.FromData(data);
        shaper = new SKShaper(face);
    }

    /// <summary>The text without letters that the font does not have.</summary>
    public string Known(string text)
    {
        using var font = Font(16);
        return string.Concat(
            text.EnumerateRunes()
                .Select(rune =>
                    rune.Value is 0x200c or 0x200d ? rune.ToString()
                    : System.Text.Rune.IsWhiteSpace(rune) ? " "
                    : font.ContainsGlyph(rune.Value) ? rune.ToString()
                    : ""
                )
        );
    }

    /// <summary>Width of a line in pixels.</summary>
    public float Measure(string line, float size)
    {
        using var font = Font(size);
        return Bidi.Cut(line).Sum(run => Shape(run.Text, run.LeftToRight, font).Width);
    }

    /// <summary>Sets a line so that it begins at <paramref name="right"/> and runs to the left.</summary>
    public void Set(SKCanvas canvas, string line, float right, float baseline, float size, SKColor colour)
    {
        using var font = Font(size);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        foreach (var (text, leftToRight) in Bidi.Cut(line))
        {
            var shaped = Shape(text, leftToRight, font);
            right -= shaped.Width;
            using var builder = new SKTextBlobBuilder();
            var run = builder.AllocatePositionedRun(font, shaped.Codepoints.Length);
            run.SetGlyphs([.. shaped.Codepoints.Select(glyph => (ushort)glyph)]);
            run.SetPositions(shaped.Points);
            using var blob = builder.Build();
            if (blob is not null)
                canvas.DrawText(blob, right, baseline, paint);
        }
    }

    public void Dispose()
    {
        shaper.Dispose();
        face.Dispose();
    }

    private SKFont Font(float size) =>
        new(face, size)
        {
            Subpixel = true,
            Edging = SKFontEdging.Antialias,
            Hinting = SKFontHinting.None,
        };

    private SKShaper.Result Shape(string text, bool leftToRight, SKFont font)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.Direction = leftToRight ? Direction.LeftToRight : Direction.RightToLeft;
        buffer.Script = leftToRight && text.Any(char.IsAsciiLetter) ? Script.Latin : Script.Arabic;
        buffer.Language = Persian;
        return shaper.Shape(buffer, font);
    }
}
