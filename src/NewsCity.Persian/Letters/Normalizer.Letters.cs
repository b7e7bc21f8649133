using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

internal ref partial struct Normalizer
{
    /// <summary>Letters one by one: rows of one letter are shortened, «ه ی» and «هء» become «هٔ».</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteCarefully(int start, int end)
    {
        if (Has(NormalizeRules.Ezafe) && TryEzafe(ref start, end))
        {
            unsettled = true;
            return;
        }
        var run = input[start..end];
        if (Has(NormalizeRules.Stretched) && (run[0] == output.Last || HasRow(run)))
            foreach (var c in run)
                Append(c, start++);
        else
            output.Append(run, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasRow(ReadOnlySpan<char> run)
    {
        for (var i = 0; i + 2 < run.Length; i++)
            if (run[i] == run[i + 1] && run[i] == run[i + 2])
                return true;
        return false;
    }

    /// <summary>Appends a letter unless it is the third of a row or follows one that was shortened.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Append(char c, int source)
    {
        var length = output.Length;
        if (Has(NormalizeRules.Stretched))
        {
            if (c == stretched && c == output.Last)
                return;
            stretched = '\0';
            if (length >= 2 && output[length - 1] == c && output[length - 2] == c)
            {
                output.Truncate(length - 1);
                stretched = c;
                unsettled = true;
                return;
            }
        }
        output.Append(c, source);
    }

    /// <summary>
    /// «خانه ی ما», «خانهء ما», «خانه‌یی»: only where the word before ends in a silent he and the ending stands alone. True when written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryEzafe(ref int start, int end)
    {
        if (end < input.Length && CharTable.Classes[input[end]] is CharClass.Letter or CharClass.Variant or CharClass.HalfSpace)
            return false;
        var run = input[start..end];
        if (run[^1] == 'ء' && (run.Length > 1 ? run[^2] : output.Last) == 'ه')
        {
            output.Append(run[..^1], start);
            output.Append('\u0654', end - 1);
            return true;
        }
        var length = output.Length;
        if (length >= 4 && output[length - 1] == ' ' && output[length - 2] == 'ه' && run is "ی" or "ء" && IsSilentHe(length - 2))
        {
            output.Truncate(length - 1);
            output.Append('\u0654', start);
            return true;
        }
        if (length >= 3 && output[length - 1] == PersianText.HalfSpace && output[length - 2] == 'ه' && run is "یی" or "ئی")
        {
            output.Append('ا', start);
            output.Append('ی', start + 1);
            return true;
        }
        if (
            length >= 4
            && run is "ی"
            && output[length - 1] is 'ی' or 'ئ'
            && output[length - 2] == PersianText.HalfSpace
            && output[length - 3] == 'ه'
        )
        {
            output.Replace(length - 1, 'ا');
            output.Append('ی', start);
            return true;
        }
        return false;
    }

    /// <summary>Whether the he at <paramref name="at"/> of the output ends a word of three letters or more, after a letter that is no long vowel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly bool IsSilentHe(int at) =>
        at >= 2
        && CharTable.Classes[output[at - 1]] == CharClass.Letter
        && CharTable.Classes[output[at - 2]] == CharClass.Letter
        && output[at - 1] is not ('ا' or 'و' or 'ی' or 'آ');

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteLetter(char c, int source)
    {
        Before(Kind.Letter, source);
        letters++;
        var length = output.Length;
        var mark = Has(NormalizeRules.Ezafe) && c == 'ی' && !(source + 1 < input.Length && IsWordPart(input[source + 1]));
        unsettled |= mark;
        if (mark && length >= 4 && output[length - 1] == ' ' && output[length - 2] == 'ه' && IsSilentHe(length - 2))
        {
            output.Truncate(length - 1);
            output.Append('\u0654', source);
        }
        else if (
            mark
            && length >= 4
            && output[length - 1] is 'ی' or 'ئ'
            && output[length - 2] == PersianText.HalfSpace
            && output[length - 3] == 'ه'
        )
        {
            output.Replace(length - 1, 'ا');
            output.Append('ی', source);
        }
        else
            Append(c, source);
    }

    private static bool IsWordPart(char c) =>
        CharTable.Classes[c] is CharClass.Letter or CharClass.Variant or CharClass.HalfSpace or CharClass.Haraka;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteForm(int i)
    {
        unsettled = true;
        if (!Has(NormalizeRules.Letters))
        {
            Write(input[i], Kind.Letter, i);
            return i + 1;
        }
        foreach (var c in CharTable.TakeApart(input[i]))
            switch (CharTable.Classes[c])
            {
                case CharClass.Space:
                    space = true;
                    break;
                case CharClass.Haraka when last == Kind.Letter && !space:
                    if (c == '\u0654' || !Has(NormalizeRules.NoHarakat))
                        output.Append(c, i);
                    break;
                default:
                    WriteLetter(CharTable.Fold(c), i);
                    break;
            }
        return i + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteHaraka(int i)
    {
        var c = input[i];
        var standing = last == Kind.Letter && !space && !halfSpace;
        var composed = standing && Has(NormalizeRules.Letters) ? CharTable.Compose(output.Last, c) : '\0';
        var dropped = c != '\u0654' && Has(NormalizeRules.NoHarakat) || output.Last == c && Has(NormalizeRules.Letters);
        if (standing && composed == '\0' && !dropped)
        {
            output.Append(c, i);
            return i + 1;
        }
        unsettled = true;
        if (composed != '\0')
            output.Replace(output.Length - 1, composed);
        else if (!dropped)
            Write(c, Kind.Other, i);
        return i + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteLostHalfSpace(int i)
    {
        unsettled = debris = true;
        if (!Has(NormalizeRules.Debris))
            Write(input[i], Kind.Other, i);
        else if (
            i > 0
            && i + 1 < input.Length
            && CharTable.Classes[input[i - 1]] is CharClass.Letter or CharClass.Variant or CharClass.Haraka
            && CharTable.Classes[input[i + 1]] is CharClass.Letter or CharClass.Variant
        )
            halfSpace = true;
        else if (input[i] == '\u200d' && last == Kind.Other && !space)
            output.Append(input[i], i); // joins emoji
        else if (input[i] == '\u00ac')
            Write(input[i], Kind.Other, i);
        return i + 1;
    }

    /// <summary>Tatweel inside a word goes; alone at the edge of a word it was meant as a dash.</summary>
    private int WriteTatweel(int i)
    {
        unsettled = true;
        var end = i + 1;
        while (end < input.Length && input[end] == 'ـ')
            end++;
        if (!Has(NormalizeRules.Letters))
        {
            Before(Kind.Letter, i);
            output.Append(input[i..end], i);
            return end;
        }
        var before = i > 0 && IsWordPart(input[i - 1]);
        var after = end < input.Length && IsWordPart(input[end]);
        var digits = last == Kind.Digit && !space && end < input.Length && CharTable.Classes[input[end]] == CharClass.Digit;
        var dash = !before && after || before && !after && dashOpen || !before && !after && (digits || end - i == 1);
        if (!Has(NormalizeRules.Marks) || !dash || end - i > 1)
            return end;
        dashOpen = after && !before;
        Write('–', Kind.Other, i);
        return end;
    }
}
