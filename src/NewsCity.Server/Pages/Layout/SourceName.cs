namespace NewsCity.Server.Pages.Layout;

/// <summary>Who speaks: the key of the source's page and its name as printed.</summary>
public sealed record SourceName(string Key, string Name)
{
    public string Path => $"/source/{Uri.EscapeDataString(Key)}";
}
