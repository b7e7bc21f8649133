using NewsCity.Newsroom.Names;

namespace NewsCity.Server.Pages.NamePages;

/// <summary>A person or place in the list of names.</summary>
/// <param name="Name">The name.</param>
/// <param name="English">In Latin letters; empty when unknown.</param>
/// <param name="Articles">How many articles of the time name it.</param>
public sealed record NamedLine(NewsName Name, string English, int Articles)
{
    public string Path => NamePath.Of(Name);
}
