namespace NewsCity.Storage;

/// <summary>What a source's licence lets the paper show.</summary>
public static class Licences
{
    /// <summary>Headline, short lead and link only.</summary>
    public const string Unknown = "unknown";

    /// <summary>Whether the whole text may be shown: Creative Commons with attribution, public domain, or an agreement.</summary>
    public static bool AllowsFullText(string licence) =>
        licence.StartsWith("cc-by", StringComparison.OrdinalIgnoreCase)
        || licence.StartsWith("cc0", StringComparison.OrdinalIgnoreCase)
        || licence is "public-domain" or "agreement";
}
