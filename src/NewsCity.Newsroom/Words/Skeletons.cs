namespace NewsCity.Newsroom.Words;

/// <summary>
/// The consonants of a name, so that «رادمنش», Radmanesh and «رادمنش» in Arabic agree. Sounds that the scripts tell apart differently share a
/// letter; vowels, half-vowels and glottals vanish.
/// </summary>
internal static class Skeletons
{
    /// <summary>Consonants that a name must have to be told from others.</summary>
    private const int Fewest = 3;

    /// <summary>Pairs of Latin letters that are one sound, and its letter.</summary>
    private static readonly Dictionary<(char, char), char> Pairs = new()
    {
        [('c', 'h')] = 'C',
        [('g', 'h')] = 'G',
        [('k', 'h')] = 'X',
        [('p', 'h')] = 'f',
        [('s', 'h')] = 'C',
        [('t', 'h')] = 't',
        [('z', 'h')] = 'J',
    };

    /// <summary>The term of the consonants of a folded <paramref name="word"/>; 0 when they are too few.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal))
            word = word[2..];
        Span<char> found = stackalloc char[word.Length];
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            char sound;
            if (i + 1 < word.Length && Pairs.TryGetValue((word[i], word[i + 1]), out var pair))
            {
                sound = pair;
                i++;
            }
            else
                sound = Sound(word[i], last: i == word.Length - 1);
            if (sound != '\0' && (count == 0 || found[count - 1] != sound))
                found[count++] = sound;
        }
        return count < Fewest ? 0 : Terms.Of(Terms.Kind.Skeleton, found[..count]);
    }

    private static char Sound(char letter, bool last) =>
        letter switch
        {
            'b' or 'ب' or 'p' or 'پ' => 'b',
            't' or 'ت' or 'ط' => 't',
            's' or 'س' or 'ص' or 'ث' => 's',
            'j' or 'ج' or 'ژ' => 'J',
            'چ' or 'ش' => 'C',
            'h' or 'ح' or 'ه' => last ? '\0' : 'h',
            'خ' => 'X',
            'd' or 'د' => 'd',
            'z' or 'ز' or 'ذ' or 'ض' or 'ظ' => 'z',
            'r' or 'ر' => 'r',
            'f' or 'ف' => 'f',
            'q' or 'ق' or 'غ' or 'گ' or 'g' => 'G',
            'k' or 'ک' or 'c' or 'x' => 'k',
            'l' or 'ل' => 'l',
            'm' or 'م' => 'm',
            'n' or 'ن' => 'n',
            _ => '\0',
        };
}
