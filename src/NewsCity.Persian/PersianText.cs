namespace NewsCity.Persian;

/// <summary>Brings Persian text into one spelling of letters, digits and spaces. Ordinal; never culture-aware.</summary>
public static class PersianText
{
    /// <summary>The zero-width non-joiner (نیم‌فاصله), U+200C.</summary>
    public const char HalfSpace = '\u200c';

    /// <summary>Normalises for the eye: letters, digits, spaces. Doing it twice changes nothing. The same string when nothing changes.</summary>
    public static string Normalize(string text) => Normalize(text, NormalizeRules.Display);

    /// <summary>Normalises by <paramref name="rules"/>. The same string when nothing changes.</summary>
    public static string Normalize(string text, NormalizeRules rules)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var buffer = new TextBuffer(text.Length + 16, mapped: false);
        Normalizer.Run(text, rules, buffer);
        return buffer.Text.SequenceEqual(text) ? text : buffer.Text.ToString();
    }

    /// <summary>Normalises <paramref name="text"/> into <paramref name="output"/>, whose old content goes. Allocates nothing once it is large enough.</summary>
    public static void Normalize(ReadOnlySpan<char> text, NormalizeRules rules, TextBuffer output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Clear();
        Normalizer.Run(text, rules, output);
    }

    /// <summary>
    /// Normalises and says where each character came from: <c>sources[i]</c> is the index in <paramref name="text"/> of character i of the
    /// answer (where entities were decoded, in the decoded text). For highlighting what was found in normalised text.
    /// </summary>
    public static string Normalize(string text, NormalizeRules rules, out int[] sources)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var buffer = new TextBuffer(text.Length + 16, mapped: true);
        Normalizer.Run(text, rules, buffer);
        sources = buffer.Sources.ToArray();
        return buffer.Text.ToString();
    }
}
