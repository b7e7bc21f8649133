namespace NewsCity.Pipeline.Pictures;

/// <summary>A kept picture: WebP, in one of <see cref="PictureOptions.Widths"/>.</summary>
/// <param name="Path">Where its bytes lie.</param>
public sealed record KeptPicture(string Path);
