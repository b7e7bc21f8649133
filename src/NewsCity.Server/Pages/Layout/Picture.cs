using NewsCity.Pipeline.Pictures;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.Layout;

/// <summary>A picture that we serve ourselves.</summary>
/// <param name="Path">Address from the root, in the largest width.</param>
/// <param name="Width">Pixels; with <paramref name="Height"/> it keeps the page from jumping.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Caption">What stands under it; empty when nothing is known.</param>
/// <param name="Sources">The widths that a browser may choose from, as <c>srcset</c> writes them.</param>
public sealed record Picture(string Path, int Width, int Height, string Caption, string Sources)
{
    /// <summary>Whether width and height are the picture's own; else they are the box's that the sheet crops it to.</summary>
    public bool Measured { get; init; }

    /// <summary>The picture of an article.</summary>
    /// <param name="news">An article with an image.</param>
    /// <param name="caption">What stands under it.</param>
    /// <param name="size">Its size, where it is known.</param>
    public static Picture Of(NewsRow news, string caption, (int Width, int Height)? size = null)
    {
        var key = PictureKey.Of(news.Image ?? "");
        var paths = PictureOptions.Widths.Select(width => $"/picture/{news.Id}/{key}-{width}.webp").ToList();
        var sources = string.Join(", ", paths.Zip(PictureOptions.Widths, (path, width) => $"{path} {width}w"));
        return new(paths[^1], size?.Width ?? 960, size?.Height ?? 600, caption, sources) { Measured = size is not null };
    }
}
