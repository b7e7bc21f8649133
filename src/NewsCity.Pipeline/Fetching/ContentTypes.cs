namespace NewsCity.Pipeline.Fetching;

/// <summary>Which media types can hold a feed or a page. Servers label feeds as almost anything, so only what can be none is refused.</summary>
internal static class ContentTypes
{
    /// <summary>Sorted. Whole families end in a slash.</summary>
    private static readonly string[] NoText =
    [
        "application/java-archive",
        "application/msword",
        "application/pdf",
        "application/vnd.android.package-archive",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument",
        "application/vnd.rar",
        "application/wasm",
        "application/x-7z-compressed",
        "application/x-bittorrent",
        "application/x-rar-compressed",
        "application/x-shockwave-flash",
        "application/x-tar",
        "application/zip",
        "audio/",
        "font/",
        "image/",
        "model/",
        "video/",
    ];

    /// <summary>Whether a body that is labelled like this may be text. One without a label may.</summary>
    public static bool CanBeText(string? contentType)
    {
        var type = contentType.AsSpan().TrimStart();
        foreach (var none in NoText)
            if (type.StartsWith(none, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }
}
