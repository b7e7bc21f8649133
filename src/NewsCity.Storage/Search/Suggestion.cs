namespace NewsCity.Storage.Search;

/// <summary>A word that a reader may have meant.</summary>
/// <param name="Word">Which word of the query was not known, from 0.</param>
/// <param name="Term">The near term that the index has.</param>
/// <param name="Article">Id of an article that has it: there it stands as people write it.</param>
public readonly record struct Suggestion(int Word, string Term, long Article);
