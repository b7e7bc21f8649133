namespace NewsCity.Newsroom.Words;

/// <summary>
/// Walks over the folded words of a text without making strings. Half-spaces do not part words. Chinese, Japanese and Thai, which are
/// written without spaces, come as pairs of neighbouring letters.
/// </summary>
internal ref struct WordScanner(ReadOnlySpan<char> text, Span<char> buffer)
{
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> buffer = buffer;
    private int at;
    private char previous;

    /// <summary>The folded letters of the current word; valid until the next one.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>64-bit FNV-1a of the current word's letters.</summary>
    public ulong Hash { get; private set; }

    /// <summary>True when the word began with a capital letter.</summary>
    public bool Capital { get; private set; }

    /// <summary>True when the word is the first one after a full stop, a line break or the start.</summary>
    public bool Opens { get; private set; }

    /// <summary>Steps to the next word; false at the end.</summary>
    public bool Next()
    {
        var folded = Letters.Folded;
        var length = 0;
        var hash = Offset;
        Opens = at == 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            var letter = folded[c];
            if (letter == '\0')
                continue;
            if (letter == ' ')
            {
                previous = '\0';
                if (length > 0)
                    break;
                Opens |= c is '\n' or '.' or '!' or '?' or '؟' or ':' or '«' or '"';
                continue;
            }
            if (letter >= '\u0e00' && IsUnspaced(letter))
            {
                if (length > 0)
                    break;
                at++;
                if (previous == '\0')
                {
                    previous = letter;
                    continue;
                }
                buffer[0] = previous;
                buffer[1] = previous = letter;
                Word = buffer[..2];
                Hash = HashOf(Word);
                Capital = false;
                return true;
            }
            if (length == 0)
                Capital = char.IsUpper(c);
            if (length == buffer.Length)
                continue;
            buffer[length++] = letter;
            hash = (hash ^ letter) * Prime;
        }
        Word = buffer[..length];
        Hash = hash;
        return length > 0;
    }

    /// <summary>The hash of letters that are folded already.</summary>
    public static ulong HashOf(ReadOnlySpan<char> letters) => Append(Offset, letters);

    /// <summary>The hash of a word whose beginning has the hash <paramref name="hash"/>.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            hash = (hash ^ letter) * Prime;
        return hash;
    }

    private static bool IsUnspaced(char c) =>
        c
            is (>= '\u0e00' and <= '\u0e7f')
                or (>= '\u3040' and <= '\u30ff')
                or (>= '\u3400' and <= '\u9fff')
                or (>= '\uf900' and <= '\ufaff');
}
