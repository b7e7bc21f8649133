using NewsCity.Newsroom.Names;
using NewsCity.Server.Pages.SearchPage;

namespace NewsCity.Server.Pages.NamePages;

/// <summary>Addresses of persons and places: the name itself, a low line for each space.</summary>
public static class NamePath
{
    /// <summary>The address from the root, such as <c>/place/بوئنوس_آیرس</c>.</summary>
    public static string Of(NewsName name) => $"/{Word(name.Kind)}/{Uri.EscapeDataString(name.Name.Replace(' ', '_'))}";

    /// <summary>The name in an address.</summary>
    public static string Read(string? segment) => SearchFields.Text(segment?.Replace('_', ' '));

    /// <summary>The first word of the address of its kind.</summary>
    public static string Word(NameKind kind) => kind == NameKind.Person ? "person" : "place";
}
