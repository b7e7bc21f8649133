using System.Text;
using System.Xml;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>Writes XML that no text can break.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false };

    public static byte[] Print(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartDocument();
            write(writer);
        }
        return bytes.ToArray();
    }

    /// <summary>The text without what XML 1.0 cannot carry.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!IsSound(text, i))
                return Sifted(text);
        return text;
    }

    private static string Sifted(string text)
    {
        var sound = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (IsSound(text, i))
                sound.Append(text[i]);
        return sound.ToString();
    }

    private static bool IsSound(string text, int i) =>
        XmlConvert.IsXmlChar(text[i])
        || (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
        || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));
}
