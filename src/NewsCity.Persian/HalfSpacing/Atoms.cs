using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>What stands before a run of letters.</summary>
internal enum Gap : byte
{
    /// <summary>The start of the text, punctuation, digits, Latin.</summary>
    Hard,
    Space,
    HalfSpace,
}

/// <summary>
/// A text as runs of folded letters (atoms) and the gaps before them. Reused from text to text; not for several threads.
/// </summary>
internal sealed class Atoms
{
    private char[] letters = new char[1024];
    private int[] sources = new int[1024];
    private int[] starts = new int[256];
    private Gap[] gaps = new Gap[256];

    public int Count { get; private set; }

    /// <summary>All letters, folded, one after the other.</summary>
    public ReadOnlySpan<char> Letters => letters;

    /// <summary>For each letter its index in the text.</summary>
    public ReadOnlySpan<int> Sources => sources;

    public Gap GapBefore(int atom) => atom >= Count ? Gap.Hard : gaps[atom];

    public int Start(int atom) => starts[atom];

    public int Length(int atom) => starts[atom + 1] - starts[atom];

    public ReadOnlySpan<char> this[int atom] => letters.AsSpan(starts[atom], starts[atom + 1] - starts[atom]);

    /// <summary>Reads a text. A gap is a space only when it is exactly one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(ReadOnlySpan<char> text)
    {
        if (letters.Length < text.Length + 1)
            (letters, sources) = (new char[2 * text.Length], new int[2 * text.Length]);
        var classes = CharTable.Classes;
        var (length, count) = (0, 0);
        for (var i = 0; i < text.Length; )
        {
            if (classes[text[i]] is not (CharClass.Letter or CharClass.Variant))
            {
                i++;
                continue;
            }
            if (count + 2 > starts.Length)
            {
                Array.Resize(ref starts, 2 * starts.Length);
                Array.Resize(ref gaps, starts.Length);
            }
            starts[count] = length;
            gaps[count++] = GapAt(text, i, length == 0 ? -1 : sources[length - 1]);
            for (; i < text.Length; i++)
            {
                var c = text[i];
                var kind = classes[c];
                if (kind is CharClass.Letter or CharClass.Variant)
                {
                    sources[length] = i;
                    letters[length++] = Skeletons.Fold(c);
                }
                else if (kind != CharClass.Haraka)
                    break;
            }
        }
        starts[count] = length;
        Count = count;
    }

    /// <summary>Harakat after the last letter are skipped; then one space or half-space is a soft gap.</summary>
    private static Gap GapAt(ReadOnlySpan<char> text, int at, int lastLetter)
    {
        if (lastLetter < 0)
            return Gap.Hard;
        var i = lastLetter + 1;
        while (i < at && CharTable.Classes[text[i]] == CharClass.Haraka)
            i++;
        if (at - i != 1)
            return Gap.Hard;
        return text[i] == ' ' ? Gap.Space
            : text[i] == PersianText.HalfSpace ? Gap.HalfSpace
            : Gap.Hard;
    }
}
