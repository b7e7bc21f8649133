using System.ComponentModel.DataAnnotations;

namespace NewsCity.Pipeline.Pictures;

/// <summary>Section <c>Pictures</c> of the configuration.</summary>
public sealed class PictureOptions
{
    /// <summary>The two widths in which a picture is kept, in pixels: for phones and lists, and for a page.</summary>
    public static readonly IReadOnlyList<int> Widths = [400, 960];

    /// <summary>Whether pictures are shown at all. Default: yes.</summary>
    public bool Show { get; set; } = true;

    /// <summary>Most bytes of one picture as its source sends it; a larger one is not shown. Default: 6 MiB.</summary>
    [Range(1 << 14, 1 << 26)]
    public int Bytes { get; set; } = 6 << 20;

    /// <summary>Most pixels of one picture as its source sends it, looked at before it is decoded. Default: 40 million.</summary>
    [Range(1 << 16, 400_000_000)]
    public int Pixels { get; set; } = 40_000_000;

    /// <summary>Quality of the WebP that readers get, 1 to 100. Default: 72.</summary>
    [Range(1, 100)]
    public int Quality { get; set; } = 72;

    /// <summary>Most bytes of all kept pictures; the oldest go first. Default: 1 GiB.</summary>
    [Range(1L << 20, 1L << 40)]
    public long StoreBytes { get; set; } = 1L << 30;

    /// <summary>How long a picture that could not be had is not asked for again. Default: 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan Retry { get; set; } = TimeSpan.FromHours(1);
}
