namespace NewsCity.Server.Pages.Layout;

/// <summary>A story in a list, and how large it is set.</summary>
/// <param name="Line">The story.</param>
/// <param name="Edition">The printing: its language, the reader's look, and the instant from which ages are told.</param>
/// <param name="Top">Whether it leads the list: picture, kicker, large headline.</param>
/// <param name="Hours">Whether the list is of one day, and tells hours rather than ages.</param>
/// <param name="Lazy">Whether its picture may come late: it is not the first thing on every screen.</param>
public readonly record struct StoryLineRow(StoryLine Line, Edition Edition, bool Top = false, bool Hours = false, bool Lazy = false);
