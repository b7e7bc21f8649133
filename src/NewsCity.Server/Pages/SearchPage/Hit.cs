using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SearchPage;

/// <summary>One report that was found.</summary>
/// <param name="Line">The report.</param>
/// <param name="Story">Its story.</param>
/// <param name="Headline">Its headline in pieces, the found words marked.</param>
/// <param name="Snippet">Where the words stand in it, in pieces.</param>
public sealed record Hit(ReportLine Line, long Story, IReadOnlyList<Piece> Headline, IReadOnlyList<Piece> Snippet)
{
    /// <summary>Other reports of the same story among what was found.</summary>
    public IReadOnlyList<Hit> Others { get; init; } = [];
}

/// <summary>A stretch of text, marked when it is what was sought.</summary>
public readonly record struct Piece(string Text, bool Marked);
