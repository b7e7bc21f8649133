using System.Text;

namespace NewsCity.Reading.Charsets;

/// <summary>The charset that a header, an XML declaration or a meta tag names.</summary>
internal static class Declaration
{
    /// <summary>Bytes from the start in which a declaration counts (HTML standard: 1,024; real pages are later).</summary>
    public const int Window = 4096;

    /// <summary>Labels that .NET does not know or that mean another encoding than they say (Encoding Standard, section 4.2).</summary>
    private static readonly Dictionary<string, int> CodePages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ansi_x3.4-1968"] = 1252,
        ["arabic"] = 28596,
        ["ascii"] = 1252,
        ["cp1256"] = 1256,
        ["gb2312"] = 936,
        ["iso-8859-1"] = 1252,
        ["iso8859-1"] = 1252,
        ["iso_8859-1"] = 1252,
        ["ks_c_5601-1987"] = 949,
        ["latin1"] = 1252,
        ["us-ascii"] = 1252,
        ["utf8"] = 65001,
        ["windows1256"] = 1256,
        ["x-sjis"] = 932,
    };

    public static string? InHeader(string? contentType)
    {
        if (contentType is null)
            return null;
        var at = contentType.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : Label(contentType.AsSpan(at + "charset".Length));
    }

    /// <summary><c>encoding="…"</c> of an XML declaration, else <c>charset=…</c> of a meta tag.</summary>
    public static string? InDocument(ReadOnlySpan<byte> start)
    {
        Span<char> text = stackalloc char[Window];
        for (var i = 0; i < start.Length; i++)
            text[i] = start[i] < 0x80 ? (char)start[i] : '?';
        text = text[..start.Length];
        var at = ((ReadOnlySpan<char>)text).IndexOf("<?xml", StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            ReadOnlySpan<char> declaration = text[at..];
            var end = declaration.IndexOf('>');
            if (end > 0)
                declaration = declaration[..end];
            at = declaration.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return Label(declaration[(at + "encoding".Length)..]);
        }
        at = ((ReadOnlySpan<char>)text).IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        ReadOnlySpan<char> rest = text[at..];
        at = rest.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : Label(rest[(at + "charset".Length)..]);
    }

    public static Encoding? ByName(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        if (CodePages.TryGetValue(name, out var page))
            return Encoding.GetEncoding(page);
        try
        {
            var found = Encoding.GetEncoding(name);
            return found.CodePage == 65000 ? null : found; // UTF-7 hides tags; browsers refuse it, too
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The word after <c>=</c>, with or without quotes.</summary>
    private static string? Label(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.IsEmpty || text[0] != '=')
            return null;
        text = text[1..].TrimStart().TrimStart("\"'").TrimStart();
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.' or ':'))
            end++;
        return end == 0 ? null : text[..end].ToString();
    }
}
