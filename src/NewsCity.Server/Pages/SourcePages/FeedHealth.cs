using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SourcePages;

/// <summary>One feed of a source and how it does.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Illness">What is wrong, a sentence; empty when it is well.</param>
/// <param name="LastHeard">When it last answered.</param>
public sealed record FeedHealth(Uri Address, Phrase Illness, DateTimeOffset? LastHeard);
