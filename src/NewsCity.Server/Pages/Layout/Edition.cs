namespace NewsCity.Server.Pages.Layout;

/// <summary>What is the same on every page of one printing.</summary>
/// <param name="Name">The masthead.</param>
/// <param name="Motto">The line beside it; may be empty.</param>
/// <param name="Now">The instant of printing.</param>
/// <param name="Root">Public address of the site, with a slash at the end.</param>
/// <param name="Locale">How the interface speaks.</param>
/// <param name="Look">How the reader wants it set.</param>
public sealed record Edition(string Name, string Motto, DateTimeOffset Now, Uri Root, Locale Locale, Look Look)
{
    /// <summary>The absolute address of a path from the root.</summary>
    public string Absolute(string path) => new Uri(Root, path).AbsoluteUri;

    /// <summary>The absolute address in the language of this printing of a path from the root.</summary>
    public string AbsoluteHere(string path) => Absolute(Locale.To(path));
}
