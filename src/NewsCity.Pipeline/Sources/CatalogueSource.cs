using System.Text.Json.Serialization;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Sources;

/// <summary>One source of a catalogue.</summary>
public sealed record CatalogueSource
{
    public required string Key { get; init; }
    public required string NameFa { get; init; }
    public string? NameEn { get; init; }
    public string? Home { get; init; }
    public string? Kind { get; init; }
    public bool? Inside { get; init; }
    public string? Language { get; init; }
    public string? Licence { get; init; }
    public string? LicenceSeen { get; init; }
    public string? Cms { get; init; }
    public string? Icon { get; init; }
    public double? Weight { get; init; }
    public IReadOnlyList<CatalogueFeed> Feeds { get; init; } = [];

    /// <summary>The source as the store keeps it.</summary>
    [JsonIgnore]
    public Source Source =>
        new()
        {
            Key = Key,
            NameFa = NameFa,
            NameEn = NameEn ?? "",
            Home = Home ?? "",
            Kind = Kind ?? "site",
            Inside = Inside ?? true,
            Language = Language ?? "fa",
            Licence = Licence ?? Licences.Unknown,
            LicenceSeen = LicenceSeen ?? "",
            Cms = Cms ?? (Feeds.Any(feed => feed.Kind == "telegram") ? "telegram" : ""),
            Icon = Icon ?? "",
            Weight = Weight ?? 1,
        };

    /// <summary>Whether key, name, addresses and numbers can be used.</summary>
    public bool IsSound() =>
        Key.Length is > 0 and <= 60
        && Key.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_')
        && NameFa is { Length: > 0 and <= 200 }
        && Weight is null or (>= 0 and <= 10)
        && (string.IsNullOrEmpty(Home) || IsWeb(Home))
        && Feeds is { Count: <= 200 }
        && Feeds.All(feed => IsWeb(feed.Url) && feed.Kind is null or "feed" or "sitemap" or "list" or "telegram");

    /// <summary>A key from a host name: <c>www.tasnimnews.com</c> gives <c>tasnimnews</c>.</summary>
    public static string KeyOf(string authority)
    {
        var host = authority.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return string.Concat(host.Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' ? c : '-'));
    }

    private static bool IsWeb(string? link) =>
        link is { Length: < 2000 } && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
