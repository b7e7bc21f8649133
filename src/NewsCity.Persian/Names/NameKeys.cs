using System.Text;

namespace NewsCity.Persian;

/// <summary>
/// Keys under which a name meets itself across scripts: «ترامپ», Trump and «ترامب»; «سئول», Seoul and «سيول». A skeleton of consonants: the
/// letters that one script writes and another leaves out (short vowels, و and ی inside a word) go, those that a script lacks
/// (پ چ ژ گ in Arabic, ث ذ ض ظ ع ق in Latin) fold together. Two names with one key are candidates, not proof.
/// </summary>
public static class NameKeys
{
    /// <summary>The keys of a name's words, in order, joined by blanks; empty when the name has no letters.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var keys = new List<string>();
        foreach (var word in Words.Of(PersianText.Normalize(name, NormalizeRules.Index)))
        foreach (var part in word.Split(PersianText.HalfSpace))
            if (OfWord(part) is { Length: > 0 } key)
                keys.Add(key);
        return string.Join(' ', keys);
    }

    /// <summary>Whether two names, in any of the scripts, may be one.</summary>
    public static bool MayBeOne(string left, string right) =>
        Of(left) is { Length: > 0 } key && string.Equals(key, Of(right), StringComparison.Ordinal);

    private static string OfWord(string word)
    {
        var latin = word.Length > 0 && char.IsAsciiLetter(Plain(word[0]));
        var sounds = latin ? Latin(word) : Persian(word);
        var key = new StringBuilder(sounds.Length);
        for (var i = 0; i < sounds.Length; i++)
        {
            var c = sounds[i];
            if (c is 'a' or 'w' && i > 0 || c == 'h' && i == sounds.Length - 1 && i > 0)
                continue;
            if (c is 'w' or 'y' && i == 0)
                c = 'a';
            if (c == 'y' || key.Length > 0 && key[^1] == c)
                continue;
            key.Append(c);
        }
        return key.ToString();
    }

    /// <summary>Persian and Arabic letters as sounds; ا و ی are vowels (a, w, y).</summary>
    private static string Persian(string word)
    {
        var sounds = new StringBuilder(word.Length);
        foreach (var letter in word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4 ? word.AsSpan(2) : word)
            sounds.Append(
                Skeletons.Fold(letter) switch
                {
                    'ا' or 'آ' or 'ع' or 'ء' => "a",
                    'ب' or 'پ' => "b",
                    'ت' or 'ط' => "t",
                    'ث' or 'س' or 'ص' => "s",
                    'ج' or 'چ' or 'ژ' or 'ش' => "s",
                    'ح' or 'ه' => "h",
                    'خ' or 'ک' or 'گ' or 'ق' or 'غ' => "k",
                    'د' => "d",
                    'ذ' or 'ز' or 'ض' or 'ظ' => "s",
                    'ر' => "r",
                    'ف' => "f",
                    'ل' => "l",
                    'م' => "m",
                    'ن' => "n",
                    'و' => "w",
                    'ی' => "y",
                    _ => "",
                }
            );
        return sounds.ToString();
    }

    /// <summary>Latin letters as the same sounds: digraphs first.</summary>
    private static string Latin(string word)
    {
        var sounds = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = Plain(word[i]);
            var next = i + 1 < word.Length ? Plain(word[i + 1]) : '\0';
            switch (c, next)
            {
                case ('s' or 'c' or 'z', 'h'):
                    sounds.Append('s');
                    i++;
                    break;
                case ('k' or 'g' or 'q', 'h') or ('c', 'k'):
                    sounds.Append('k');
                    i++;
                    break;
                case ('p', 'h'):
                    sounds.Append('f');
                    i++;
                    break;
                case ('t', 'h'):
                    sounds.Append('t');
                    i++;
                    break;
                case ('x', _):
                    sounds.Append("ks");
                    break;
                case ('c', 'e' or 'i' or 'y'):
                    sounds.Append('s');
                    break;
                default:
                    sounds.Append(
                        c switch
                        {
                            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => "a",
                            'b' or 'p' => "b",
                            'c' or 'k' or 'q' or 'g' => "k",
                            'j' or 's' or 'z' => "s",
                            'v' or 'w' => "w",
                            >= 'a' and <= 'z' => c.ToString(),
                            _ => "",
                        }
                    );
                    break;
            }
        }
        return sounds.ToString();
    }

    /// <summary>Lower case, without its accent.</summary>
    private static char Plain(char c)
    {
        if (c <= '\u007f')
            return char.ToLowerInvariant(c);
        // half of a pair, and what is no character, cannot be normalised
        if (char.IsSurrogate(c) || c >= '\ufdd0')
            return c;
        var apart = c.ToString().Normalize(NormalizationForm.FormD);
        return char.ToLowerInvariant(apart[0]);
    }
}
