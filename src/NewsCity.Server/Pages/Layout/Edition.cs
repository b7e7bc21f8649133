namespace NewsCity.Server.Pages.Layout;

/// <summary>What is the same on every page of one printing.</summary>
/// <param name="Name">The masthead.</param>
/// <param name="Motto">The line beside it; may be empty.</param>
/// <param name="Now">The instant of printing.</param>
/// <param name="Root">Public address of the site, with a slash at the end.</param>
public sealed record Edition(string Name, string Motto, DateTimeOffset Now, Uri Root)
{
    /// <summary>The absolute address of a path from the root.</summary>
    public string Absolute(string path) => new Uri(Root, path).AbsoluteUri;
}
