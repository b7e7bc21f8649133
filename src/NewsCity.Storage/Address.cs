namespace NewsCity.Storage;

/// <summary>What tells two pages apart in their links: scheme, www, fragment, tracking parameters and the last slash do not.</summary>
public static class Address
{
    private static readonly string[] Tracking = ["utm_", "fbclid=", "gclid=", "yclid=", "mc_cid=", "mc_eid=", "igshid="];

    /// <summary>A key that is equal for all spellings of one page's address; null when the link is no http address.</summary>
    public static string? Of(string? link)
    {
        if (link is null || link.Length > 2000 || !Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri))
            return null;
        if ((uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.Host.Length == 0)
            return null;
        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        var query = uri.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !IsTracking(part));
        var path = Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/');
        var rest = string.Join('&', query);
        return host + (uri.IsDefaultPort ? "" : $":{uri.Port}") + path + (rest.Length > 0 ? "?" + rest : "");
    }

    private static bool IsTracking(string part) =>
        Array.Exists(Tracking, name => part.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
