using System.Text;

namespace NewsCity.Persian;

/// <summary>The class of every UTF-16 unit, and the letter that a variant becomes.</summary>
internal static class CharTable
{
    /// <summary>
    /// Letters of neighbouring alphabets that stand for a Persian one: Arabic, Urdu, Kurdish, Pashto, Uyghur keyboards.
    /// Left: code point; right: what it becomes. Sorted by code point.
    /// </summary>
    private static readonly (char From, char To)[] Variants =
    [
        ('\u0643', 'ک'), // ك Arabic kaf
        ('\u0649', 'ی'), // ى alef maqsura
        ('\u064a', 'ی'), // ي Arabic yeh
        ('\u0671', 'ا'), // ٱ alef wasla
        ('\u0672', 'أ'),
        ('\u0673', 'إ'),
        ('\u0675', 'أ'),
        ('\u0676', 'ؤ'),
        ('\u0678', 'ئ'),
        ('\u06aa', 'ک'), // ڪ swash kaf
        ('\u06ab', 'ک'),
        ('\u06ac', 'ک'),
        ('\u06ad', 'ک'),
        ('\u06b0', 'گ'),
        ('\u06b4', 'گ'),
        ('\u06be', 'ه'), // ھ heh doachashmee
        ('\u06c1', 'ه'), // ہ Urdu heh
        ('\u06c3', 'ة'), // ۃ
        ('\u06cd', 'ی'), // ۍ
        ('\u06d0', 'ی'), // ې
        ('\u06d2', 'ی'), // ے
        ('\u06d5', 'ه'), // ە Kurdish e
    ];

    /// <summary>By UTF-16 unit.</summary>
    public static readonly CharClass[] Classes = BuildClasses();

    /// <summary>The Persian letter for a character of class <see cref="CharClass.Variant"/>.</summary>
    public static char Fold(char c)
    {
        foreach (var (from, to) in Variants)
            if (from == c)
                return to;
        return c;
    }

    /// <summary>The letters of a presentation form or ligature; empty for one that has none.</summary>
    public static string TakeApart(char c) =>
        c switch
        {
            '\ufdf2' => "الله",
            '\ufdfc' => "ریال",
            '\ufdfd' => "بسم الله الرحمن الرحیم",
            '\u06c0' => "ه\u0654",
            '\u06c2' => "ه\u0654",
            _ => c.ToString().Normalize(NormalizationForm.FormKC),
        };

    /// <summary>A letter and the mark after it as one letter: «ا» and madda are «آ». '\0' when they stay two.</summary>
    public static char Compose(char letter, char mark) =>
        (letter, mark) switch
        {
            ('ا', '\u0653') => 'آ',
            ('ا', '\u0654') => 'أ',
            ('ا', '\u0655') => 'إ',
            ('و', '\u0654') => 'ؤ',
            ('ی', '\u0654') => 'ئ',
            _ => '\0',
        };

    private static CharClass[] BuildClasses()
    {
        var classes = new CharClass[char.MaxValue + 1];
        Array.Fill(classes, CharClass.Other);
        void Range(int from, int to, CharClass @class) => Array.Fill(classes, @class, from, to - from + 1);
        void Each(string chars, CharClass @class)
        {
            foreach (var c in chars)
                classes[c] = @class;
        }

        Range('\u0620', '\u063f', CharClass.Letter);
        Range('\u0641', '\u064a', CharClass.Letter);
        Range('\u066e', '\u06d3', CharClass.Letter);
        Range('\u06ee', '\u06ef', CharClass.Letter);
        Range('\u06fa', '\u06ff', CharClass.Letter);
        Range('\u0750', '\u077f', CharClass.Letter);
        Range('\u064b', '\u065f', CharClass.Haraka);
        Range('\u06d6', '\u06dc', CharClass.Haraka);
        Each("\u0670", CharClass.Haraka);
        Each("\u06d4", CharClass.Other);
        foreach (var (from, _) in Variants)
            classes[from] = CharClass.Variant;
        Range('\ufb50', '\ufbb1', CharClass.Form);
        Range('\ufbd3', '\ufd3d', CharClass.Form);
        Range('\ufd50', '\ufdc7', CharClass.Form);
        Range('\ufdf0', '\ufdfd', CharClass.Form);
        Range('\ufe70', '\ufefc', CharClass.Form);
        Each("\u06c0\u06c2", CharClass.Form);
        Each("\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", CharClass.Space);
        Range('\u2000', '\u200a', CharClass.Space);
        classes['\u200c'] = CharClass.HalfSpace;
        Each("\u00ac\u00ad\u200b\u200d\u200e\u200f", CharClass.LostHalfSpace);
        Each("\u061c\ufeff\u2060\u2061\u2062\u2063\u2064", CharClass.Debris);
        Range('\u202a', '\u202e', CharClass.Debris);
        Range('\u2066', '\u2069', CharClass.Debris);
        classes['\u0640'] = CharClass.Tatweel;
        Range('0', '9', CharClass.Digit);
        Range('\u0660', '\u0669', CharClass.Digit);
        Range('\u06f0', '\u06f9', CharClass.Digit);
        Range('A', 'Z', CharClass.Latin);
        Range('a', 'z', CharClass.Latin);
        Range('\u00c0', '\u024f', CharClass.Latin);
        classes['\u00d7'] = classes['\u00f7'] = CharClass.Other;
        Each("()[]{}«»\"'`“”„‟‘’", CharClass.Pair);
        Each(".…", CharClass.Dot);
        Each(",;:،؛", CharClass.Stop);
        Each("!?؟", CharClass.Outcry);
        Each("%٪", CharClass.Percent);
        classes['-'] = CharClass.Dash;
        Each("<&@#/\\_~", CharClass.Other);
        Each("<", CharClass.Markup);
        return classes;
    }
}
