using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>An article before and after its page was read again.</summary>
/// <param name="Gone">The source took it away (404 or 410).</param>
/// <param name="Ours">What is new is the work of a better extractor on the same page.</param>
internal sealed record Reread(News Before, News After, bool Gone, bool Ours = false);
