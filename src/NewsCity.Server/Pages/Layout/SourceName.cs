namespace NewsCity.Server.Pages.Layout;

/// <summary>Who speaks: the key of the source's page and its name as printed.</summary>
public sealed record SourceName(string Key, string Name)
{
    /// <summary>What a name may begin with and be understood without.</summary>
    private static readonly string[] Kinds = ["پایگاه خبری ", "خبرگزاری ", "شبکه خبری "];

    public string Path => $"/source/{Uri.EscapeDataString(Key)}";

    /// <summary>The name without its kind, for lines: «خبرگزاری فارس» is «فارس».</summary>
    public static string Short(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var kind = Array.Find(Kinds, kind => name.StartsWith(kind, StringComparison.Ordinal));
        return kind is null || name.Length - kind.Length < 2 ? name : name[kind.Length..];
    }
}
