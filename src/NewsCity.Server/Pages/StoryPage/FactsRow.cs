using NewsCity.Newsroom.Facts;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.StoryPage;

/// <summary>The facts of a story as its page prints them.</summary>
public sealed record FactsRow(StoryFacts Facts, StoryModel Story, Locale Locale)
{
    /// <summary>Sources named at a number; the others are counted.</summary>
    public const int MostNamed = 4;
}
