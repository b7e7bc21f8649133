namespace NewsCity.Server.Pages.Layout;

/// <summary>Who speaks: the key of the source's page and its name as printed.</summary>
/// <param name="Key">Key of the source.</param>
/// <param name="Name">Its Persian name.</param>
/// <param name="English">Its name in Latin letters; empty when it has none.</param>
public sealed record SourceName(string Key, string Name, string English = "")
{
    /// <summary>What a name may begin with and be understood without.</summary>
    private static readonly string[] Kinds = ["پایگاه خبری ", "خبرگزاری ", "شبکه خبری "];

    /// <summary>What an English name may end with and be understood without.</summary>
    private static readonly string[] EnglishKinds = [" News Agency", " News Network", " News"];

    public string Path => $"/source/{Uri.EscapeDataString(Key)}";

    /// <summary>The name without its kind, for lines: «خبرگزاری فارس» is «فارس».</summary>
    public static string Short(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var kind = Array.Find(Kinds, kind => name.StartsWith(kind, StringComparison.Ordinal));
        return kind is null || name.Length - kind.Length < 2 ? name : name[kind.Length..];
    }

    /// <summary>The English name without its kind, for lines: Fars News Agency is Fars.</summary>
    public static string ShortEnglish(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var kind = Array.Find(EnglishKinds, kind => name.EndsWith(kind, StringComparison.Ordinal));
        return kind is null || name.Length - kind.Length < 2 ? name : name[..^kind.Length];
    }
}
