using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.BlindspotPage;

/// <summary>A story that only one side tells.</summary>
/// <param name="Line">The story.</param>
/// <param name="Voices">Sources of that side with a report of their own.</param>
/// <param name="Silent">Sources of the other side that published in the same time and have nothing of it.</param>
public sealed record BlindspotLine(StoryLine Line, int Voices, int Silent);
