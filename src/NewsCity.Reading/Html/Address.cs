namespace NewsCity.Reading.Html;

/// <summary>
/// Addresses as they are written: resolved by RFC 3986 section 5.2, but never re-spelled (a feed's id or a Persian path must come out as it
/// went in), and refused when their scheme could run something.
/// </summary>
internal sealed class Address
{
    /// <summary>Marks of direction and joining that editors paste around an address.</summary>
    private const string Marks = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff";

    private readonly string scheme;
    private readonly string authority;
    private readonly string path;
    private readonly string query;

    private Address(string scheme, string authority, string path, string query) =>
        (this.scheme, this.authority, this.path, this.query) = (scheme, authority, path, query);

    /// <summary>An absolute http(s) address to resolve others against, or null when <paramref name="text"/> is none.</summary>
    public static Address? Base(string? text)
    {
        if (text is null)
            return null;
        var span = text.AsSpan().Trim();
        var length = SchemeLength(span);
        if (length < 0 || !IsWeb(span[..length]) || !span[(length + 1)..].StartsWith("//", StringComparison.Ordinal))
            return null;
        var rest = span[(length + 3)..];
        var end = rest.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        rest = end < 0 ? "" : rest[end..];
        var fragment = rest.IndexOf('#');
        if (fragment >= 0)
            rest = rest[..fragment];
        var question = rest.IndexOf('?');
        return new(
            span[..length].ToString(),
            authority.ToString(),
            (question < 0 ? rest : rest[..question]).ToString(),
            question < 0 ? "" : rest[question..].ToString()
        );
    }

    public string Host
    {
        get
        {
            var at = authority.LastIndexOf('@');
            var host = authority.AsSpan(at + 1);
            var colon = host.LastIndexOf(':');
            return (colon < 0 ? host : host[..colon]).ToString();
        }
    }

    public override string ToString() => $"{scheme}://{authority}{path}{query}";

    /// <summary>The absolute form of <paramref name="reference"/>; the reference itself where there is no base; null when it is unsafe or empty.</summary>
    public static string? Resolve(Address? against, ReadOnlySpan<char> reference)
    {
        reference = reference.Trim().Trim(Marks).Trim();
        if (reference.IsEmpty)
            return null;
        if (reference.IndexOfAny('\n', '\r', '\t') >= 0)
            reference = WithoutBreaks(reference);
        var length = SchemeLength(reference);
        if (length >= 0)
            return IsHarmless(reference[..length]) ? reference.ToString() : null;
        if (HidesScheme(reference))
            return null;
        return against is null ? reference.ToString() : against.Join(reference);
    }

    private string Join(ReadOnlySpan<char> reference)
    {
        if (reference.StartsWith("//", StringComparison.Ordinal))
            return string.Concat(scheme, ":", reference);
        var root = string.Concat(scheme, "://", authority);
        switch (reference[0])
        {
            case '#':
                return string.Concat(root, path, query, reference);
            case '?':
                return string.Concat(root, path, reference);
            case '/':
                return reference.Contains("/.", StringComparison.Ordinal)
                    ? string.Concat(root, WithoutDots(reference.ToString()))
                    : string.Concat(root, reference);
        }
        var folder = path[..(path.LastIndexOf('/') + 1)];
        if (folder.Length == 0)
            folder = "/";
        return string.Concat(root, WithoutDots(string.Concat(folder, reference)));
    }

    private static string WithoutDots(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var tail = end < 0 ? "" : target[end..];
        var way = end < 0 ? target : target[..end];
        if (!way.Contains("/.", StringComparison.Ordinal))
            return target;
        var kept = new List<string>();
        var segments = way.Split('/');
        for (var i = 1; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            if (segments[i] is "." or "..")
            {
                if (segments[i] == ".." && kept.Count > 0)
                    kept.RemoveAt(kept.Count - 1);
                if (last)
                    kept.Add("");
            }
            else
                kept.Add(segments[i]);
        }
        return string.Concat("/", string.Join('/', kept), tail);
    }

    /// <summary>Length of the scheme before the colon, -1 when the text has none.</summary>
    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':')
                return i > 0 ? i : -1;
            if (!(char.IsAsciiLetter(text[i]) || i > 0 && (char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.')))
                return -1;
        }
        return -1;
    }

    /// <summary>
    /// A colon in the first segment of what has no scheme: browsers may drop the characters that hide one (a control sign, a half-space),
    /// and RFC 3986 section 4.2 allows none there.
    /// </summary>
    private static bool HidesScheme(ReadOnlySpan<char> reference)
    {
        var colon = reference.IndexOf(':');
        return colon >= 0 && reference[..colon].IndexOfAny('/', '?', '#') < 0;
    }

    private static bool IsWeb(ReadOnlySpan<char> scheme) =>
        scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);

    private static bool IsHarmless(ReadOnlySpan<char> scheme)
    {
        if (IsWeb(scheme))
            return true;
        foreach (var known in Schemes)
            if (scheme.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Schemes that only name or fetch. IANA registry; those seen in feeds.</summary>
    private static readonly string[] Schemes =
    [
        "acct",
        "callto",
        "ed2k",
        "feed",
        "ftp",
        "geo",
        "gopher",
        "irc",
        "ircs",
        "magnet",
        "mailto",
        "mms",
        "news",
        "nntp",
        "rtsp",
        "sftp",
        "sip",
        "sms",
        "tag",
        "tel",
        "tg",
        "urn",
        "webcal",
        "xmpp",
    ];

    private static string WithoutBreaks(ReadOnlySpan<char> text)
    {
        using var buffer = new CharBuffer();
        foreach (var c in text)
            if (c is not ('\n' or '\r' or '\t'))
                buffer.Append(c);
        return buffer.ToString();
    }
}
