using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace NewsCity.Server.Pages.Layout;

/// <summary>
/// Style sheet, font and icon, carried inside the program, each under an address that holds its fingerprint:
/// browsers keep them for a year and never ask again, a new program has new addresses.
/// </summary>
public static class Assets
{
    private static readonly FrozenDictionary<string, Asset> ByName = Load();
    private static readonly FrozenDictionary<string, Asset> ByPath = ByName.Values.ToFrozenDictionary(asset => asset.Path);

    /// <summary>The address of an asset by its file name, such as <c>paper.css</c>.</summary>
    public static string Path(string name) => ByName[name].Path;

    /// <summary>The parts of the style sheet that stand inside pages, by file name.</summary>
    private static readonly FrozenDictionary<string, string> Inside = ((string[])["first.css", "front.css", "news.css"]).ToFrozenDictionary(
        name => name,
        name => Encoding.UTF8.GetString(ByName[name].Bytes),
        StringComparer.Ordinal
    );

    /// <summary>A part of the style sheet that stands inside pages.</summary>
    public static string Style(string name) => Inside[name];

    /// <summary>The hashes of those parts, as the policy of the pages allows them.</summary>
    public static string StyleHashes { get; } =
        string.Join(
            ' ',
            Inside
                .Values.Order(StringComparer.Ordinal)
                .Select(style => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'")
        );

    /// <summary>The asset at that path from the root, or null.</summary>
    public static Asset? At(string path) => ByPath.GetValueOrDefault(path);

    private static FrozenDictionary<string, Asset> Load()
    {
        var found = new Dictionary<string, Asset>(StringComparer.Ordinal);
        var assembly = typeof(Assets).Assembly;
        const string prefix = "wwwroot/";
        // The style sheet names the font, so the font's fingerprint must be known first.
        var resources = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(name => name.EndsWith(".css", StringComparison.Ordinal));
        foreach (var resource in resources)
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = resource[prefix.Length..];
            if (name.EndsWith(".css", StringComparison.Ordinal))
                bytes = StyleSheet.Set(bytes, found);
            found[name] = Asset.Of(name, bytes);
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
