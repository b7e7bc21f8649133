namespace NewsCity.Server.Pages.Layout;

/// <summary>A picture that we serve ourselves.</summary>
/// <param name="Path">Address from the root.</param>
/// <param name="Width">Pixels; with <paramref name="Height"/> it keeps the page from jumping. The sheet crops to this shape.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Caption">What stands under it; empty when nothing is known.</param>
public sealed record Picture(string Path, int Width, int Height, string Caption)
{
    /// <summary>The picture of an article.</summary>
    public static Picture Of(long newsId, string caption) => new($"/picture/{newsId}", 960, 600, caption);
}
