using System.Buffers.Binary;
using System.IO.Hashing;
using CsCheck;
using NetVips;
using NewsCity.Pipeline.Pictures;
using NewsCity.Reading;
using Xunit;

namespace NewsCity.Tests.Pipeline.Pictures;

/// <summary>Foreign pictures made small and harmless.</summary>
public sealed class PictureScalerTests
{
    private const int Pixels = 40_000_000;

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".gif")]
    public void A_picture_of_any_kind_comes_out_in_two_widths_as_WebP(string kind)
    {
        var scaled = Scale(Photo(1600, 900, kind)).Value!;
        Assert.Equal([(400, 225), (960, 540)], scaled.Select(bytes => WebpSize.Of(bytes)!.Value));
        Assert.All(scaled, bytes => Assert.Equal("image/webp", PictureKind.Of(bytes)));
    }

    [Fact]
    public void A_small_picture_is_never_enlarged() =>
        Assert.Equal([(300, 200), (300, 200)], Scale(Photo(300, 200, ".jpg")).Value!.Select(bytes => WebpSize.Of(bytes)!.Value));

    [Fact]
    public void A_text_as_long_as_a_column_is_made_to_fit() =>
        Assert.All(Scale(Photo(500, 6000, ".png")).Value!, bytes => Assert.InRange(WebpSize.Of(bytes)!.Value.Height, 1, 1920));

    [Fact]
    public void Where_and_with_what_a_picture_was_taken_is_not_told_on()
    {
        using var image = Image.NewFromBuffer(Photo(800, 600, ".jpg"));
        using var told = image.Mutate(change => change.Set(GValue.GStrType, "exif-ifd0-Copyright", "told-by-exif"));
        var bytes = told.JpegsaveBuffer();
        Assert.Contains("told-by-exif", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.All(
            Scale(bytes).Value!,
            made => Assert.DoesNotContain("told-by-exif", System.Text.Encoding.Latin1.GetString(made), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_bomb_of_pixels_is_refused_before_it_is_decoded() =>
        Assert.Equal("picture.too-many-pixels", Scale(PngHeader(60_000, 60_000)).Problem);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "picture.no-picture")]
    [InlineData("<html><img src=x></html>", "picture.no-picture")]
    [InlineData("", "picture.no-picture")]
    public void What_is_no_raster_picture_is_refused(string text, string problem) =>
        Assert.Equal(problem, Scale(System.Text.Encoding.UTF8.GetBytes(text)).Problem);

    [Fact]
    public void A_pixel_that_counts_readers_is_no_picture() => Assert.Equal("picture.too-small", Scale(Photo(1, 1, ".gif")).Problem);

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public void A_picture_that_breaks_off_is_refused(string kind) =>
        Assert.Equal("picture.broken", Scale(Photo(1600, 900, kind)[..^5000]).Problem);

    [Fact]
    public void Whatever_bytes_come_the_answer_is_a_picture_or_a_key()
    {
        byte[][] starts = [.. new[] { ".jpg", ".png", ".webp", ".gif" }.Select(kind => Photo(64, 64, kind))];
        Gen.Select(Gen.Int[0, starts.Length - 1], Gen.Byte.Array[1, 40], Gen.Int[0, 200])
            .Sample(
                (which, noise, at) =>
                {
                    var bytes = starts[which].ToArray();
                    noise.AsSpan(0, Math.Min(noise.Length, bytes.Length - at % bytes.Length)).CopyTo(bytes.AsSpan(at % bytes.Length));
                    var scaled = Scale(bytes);
                    return scaled.Value is { Count: 2 } || scaled.Problem!.StartsWith("picture.", StringComparison.Ordinal);
                },
                iter: 100
            );
    }

    private static Parsed<IReadOnlyList<byte[]>> Scale(byte[] bytes) => PictureScaler.Scale(bytes, PictureOptions.Widths, Pixels, 72);

    private static byte[] Photo(int width, int height, string kind)
    {
        Assert.True(PictureScaler.Ready);
        using var noise = Image.Gaussnoise(width, height, mean: 128, sigma: 20);
        using var red = noise.Cast(Enums.BandFormat.Uchar);
        using var colour = red.Bandjoin(red, red);
        using var photo = colour.Copy(interpretation: Enums.Interpretation.Srgb);
        return photo.WriteToBuffer(kind);
    }

    /// <summary>A PNG that states its size and holds nothing.</summary>
    private static byte[] PngHeader(int width, int height)
    {
        var head = new byte[17];
        "IHDR"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), height);
        (head[12], head[13]) = (8, 2);
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32.HashToUInt32(head));
        return
        [
            0x89,
            0x50,
            0x4e,
            0x47,
            0x0d,
            0x0a,
            0x1a,
            0x0a,
            0,
            0,
            0,
            13,
            .. head,
            .. crc,
            0,
            0,
            0,
            0,
            .. "IDAT"u8,
            0x35,
            0xaf,
            0x06,
            0x1e,
            0,
            0,
            0,
            0,
            .. "IEND"u8,
            0xae,
            0x42,
            0x60,
            0x82,
        ];
    }
}
