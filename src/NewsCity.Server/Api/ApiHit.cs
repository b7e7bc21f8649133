namespace NewsCity.Server.Api;

/// <summary>An article that was found.</summary>
/// <param name="Article">The article.</param>
/// <param name="Title">Its headline in pieces, the found words marked.</param>
/// <param name="Snippet">Where the words stand in it, in pieces; of the whole text only where its licence allows.</param>
public sealed record ApiHit(ApiLine Article, IReadOnlyList<ApiPiece> Title, IReadOnlyList<ApiPiece> Snippet);
