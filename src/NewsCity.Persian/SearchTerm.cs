namespace NewsCity.Persian;

/// <summary>A term of the search index and where it stands.</summary>
/// <param name="Position">Counts words of the text from 0; terms of one word share it, so that phrases match across spellings.</param>
/// <param name="Start">Index of its first character in the analysed text, for highlighting.</param>
/// <param name="Length">Characters from <paramref name="Start"/>.</param>
/// <param name="Term">What is indexed: folded letters, no half-space.</param>
/// <param name="Kind">Which of the word's terms this is.</param>
public readonly record struct SearchTerm(int Position, int Start, int Length, string Term, SearchTermKind Kind);
