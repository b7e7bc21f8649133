namespace NewsCity.Server.Pages.Layout;

/// <summary>A story in a list, and how large it is set.</summary>
/// <param name="Line">The story.</param>
/// <param name="Now">The instant of printing, from which ages are told.</param>
/// <param name="Top">Whether it leads the list: picture, kicker, large headline.</param>
public readonly record struct StoryLineRow(StoryLine Line, DateTimeOffset Now, bool Top = false);
