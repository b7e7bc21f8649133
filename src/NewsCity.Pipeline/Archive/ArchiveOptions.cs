using System.ComponentModel.DataAnnotations;

namespace NewsCity.Pipeline.Archive;

/// <summary>Section <c>Archive</c> of the configuration: pages kept as they were fetched, for <c>newscity reread</c>.</summary>
public sealed class ArchiveOptions
{
    /// <summary>Whether pages are kept. Default: yes.</summary>
    public bool Keep { get; set; } = true;

    /// <summary>For how many days. Default: 14.</summary>
    [Range(1, 3650)]
    public int Days { get; set; } = 14;

    /// <summary>Most bytes of all kept pages, packed; above it the oldest days go first. Default: 2 GiB.</summary>
    [Range(1L << 20, 1L << 42)]
    public long Bytes { get; set; } = 2L << 30;
}
