using System.Text;
using System.Text.RegularExpressions;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Makes the style sheet as written into the one that is sent.</summary>
public static partial class StyleSheet
{
    /// <summary>Drops comments and needless space, and gives the files that it names their fingerprints.</summary>
    public static byte[] Set(byte[] source, IReadOnlyDictionary<string, Asset> assets)
    {
        var text = Comment().Replace(Encoding.UTF8.GetString(source), "");
        text = Space().Replace(text, " ");
        text = AroundMarks().Replace(text, "$1").Replace(";}", "}", StringComparison.Ordinal).Trim();
        text = Address().Replace(text, match => assets.TryGetValue(match.Groups[1].Value, out var it) ? $"url({it.Path})" : match.Value);
        return Encoding.UTF8.GetBytes(text);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    // Not around + and - (calc), not around : (a space before it is a descendant selector).
    [GeneratedRegex(@"\s*([{};,>])\s*|(?<=:)\s+")]
    private static partial Regex AroundMarks();

    [GeneratedRegex(@"url\(""?([^"")]+)""?\)")]
    private static partial Regex Address();
}
