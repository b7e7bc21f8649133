using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>What the page says of itself outside its text: meta elements, title, links, linked data. Collected in one walk.</summary>
internal sealed class PageFacts
{
    private readonly Dictionary<string, List<string>> metas = new(StringComparer.Ordinal);

    private PageFacts(Node root, Uri address, string source)
    {
        Source = source;
        Root = root;
        Address = address;
        var scripts = new List<string>();
        Uri? baseAddress = null;
        foreach (var node in root.Descendants())
            switch (node.Name)
            {
                case "meta" when node["content"] is { } content && !string.IsNullOrWhiteSpace(content):
                    foreach (var key in new[] { "property", "name", "itemprop", "http-equiv" })
                        if (node[key] is { } name)
                            Add(name.Trim().ToLowerInvariant(), content.Trim());
                    break;
                case "title" when Title is null && node.Parent is { Name: not "svg" } && node.Data is not null:
                    Title = PageLimits.Cut(Words.Collapse(node.Data), PageLimits.LineCharacters);
                    break;
                case "link" when node["href"] is { } href:
                    if (node["rel"] is { } rel && rel.Contains("canonical", StringComparison.OrdinalIgnoreCase))
                        Canonical ??= href;
                    if (node["itemprop"] is { } prop)
                        Add(prop.ToLowerInvariant(), href);
                    break;
                case "base" when node["href"] is { } href && baseAddress is null:
                    if (Uri.TryCreate(address, href, out var found) && found.Scheme is "http" or "https")
                        baseAddress = found;
                    break;
                case "script"
                    when node.Data is not null && (node["type"]?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) ?? false):
                    if (scripts.Count < PageLimits.LinkedScripts)
                        scripts.Add(node.Data);
                    break;
            }
        Base = baseAddress ?? address;
        Linked = LinkedData.Read(scripts);
        Canonical = Absolute(Canonical);
    }

    public Node Root { get; }
    public Uri Address { get; }

    /// <summary>The page as text, for what stands only in scripts.</summary>
    public string Source { get; }

    /// <summary>What relative addresses are relative to.</summary>
    public Uri Base { get; }
    public string? Title { get; }
    public string? Canonical { get; }
    public LinkedData Linked { get; }

    public static PageFacts Read(Node root, Uri address, string source) => new(root, address, source);

    /// <summary>The first value of the first of these meta names that has one.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (metas.TryGetValue(name, out var values))
                return values[0];
        return null;
    }

    public IReadOnlyList<string> Metas(string name) => metas.TryGetValue(name, out var values) ? values : [];

    /// <summary>An address of http or https, absolute; null for anything else.</summary>
    public string? Absolute(string? address) =>
        address is not null && Uri.TryCreate(Base ?? Address, address.Trim(), out var found) && found.Scheme is "http" or "https"
            ? found.AbsoluteUri
            : null;

    private void Add(string name, string content)
    {
        if (!metas.TryGetValue(name, out var values))
            metas[name] = values = [];
        if (values.Count < PageLimits.Candidates)
            values.Add(content);
    }
}
