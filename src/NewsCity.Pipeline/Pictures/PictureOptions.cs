using System.ComponentModel.DataAnnotations;

namespace NewsCity.Pipeline.Pictures;

/// <summary>Section <c>Pictures</c> of the configuration.</summary>
public sealed class PictureOptions
{
    /// <summary>Whether pictures are shown at all. Default: yes.</summary>
    public bool Show { get; set; } = true;

    /// <summary>Most bytes of one picture; a larger one is not shown. Default: 3 MiB.</summary>
    [Range(1 << 14, 1 << 26)]
    public int Bytes { get; set; } = 3 << 20;

    /// <summary>Most bytes of all kept pictures; the oldest go first. Default: 1 GiB.</summary>
    [Range(1L << 20, 1L << 40)]
    public long StoreBytes { get; set; } = 1L << 30;

    /// <summary>How long a picture that could not be had is not asked for again. Default: 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan Retry { get; set; } = TimeSpan.FromHours(1);
}
