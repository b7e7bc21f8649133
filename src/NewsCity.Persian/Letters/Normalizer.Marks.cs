using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

internal ref partial struct Normalizer
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WritePair(int i)
    {
        if (roles is null)
        {
            roles = ArrayPool<Pairs.Role>.Shared.Rent(input.Length);
            var own = roles.AsSpan(0, input.Length);
            own.Clear();
            Pairs.Find(input, own, Has(NormalizeRules.Quotes));
            unsettled |= Has(NormalizeRules.Quotes) && CharScan.IndexOfAny(input, 0, Pairs.OpenQuotes) >= 0;
        }
        switch (roles[i])
        {
            case Pairs.Role.Opens:
                Write(input[i], Kind.Opener, i);
                break;
            case Pairs.Role.OpensQuote:
                Write('«', Kind.Opener, i);
                break;
            case Pairs.Role.Closes:
                Write(input[i], Kind.Closer, i);
                break;
            case Pairs.Role.ClosesQuote:
                Write('»', Kind.Closer, i);
                break;
            case Pairs.Role.None:
                Write(input[i], Kind.Other, i);
                break;
        }
        return i + 1;
    }

    /// <summary>Three dots or more, with or without blanks between, are one ellipsis.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteDots(int i)
    {
        var (end, dots) = (i, 0);
        for (var j = i; j < input.Length; j++)
            if (CharTable.Classes[input[j]] == CharClass.Dot)
                (end, dots) = (j + 1, dots + (input[j] == '…' ? 3 : 1));
            else if (CharTable.Classes[input[j]] != CharClass.Space)
                break;
        if (Has(NormalizeRules.Marks) && dots >= 3)
        {
            Write('…', Kind.Dot, i);
            letters = 0;
            return end;
        }
        // ".NET" and ".5" begin with their dot
        var name = i + 1 < input.Length && CharTable.Classes[input[i + 1]] is CharClass.Latin or CharClass.Digit;
        var word = letters;
        Write(input[i], space && name ? Kind.Other : Kind.Dot, i);
        letters = word;
        return i + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteStop(int i)
    {
        var c = input[i];
        if (Has(NormalizeRules.Marks) && c is ',' or ';' && !IsLatinMark(i) && !IsForeign())
            c = c == ',' ? '،' : '؛';
        var bare = c == ':' && i + 1 < input.Length && input[i + 1] is '/' or ':';
        Write(c, bare || c is ',' or ';' ? Kind.Dot : Kind.Stop, i);
        letters = 0;
        return i + 1;
    }

    /// <summary>A mark between two Latin words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly bool IsLatinMark(int i)
    {
        if (last != Kind.Latin)
            return false;
        var j = i + 1;
        while (j < input.Length && input[j] == ' ')
            j++;
        return j < input.Length && CharTable.Classes[input[j]] == CharClass.Latin;
    }

    /// <summary>A row of ! and ؟ is at most one of each, the question first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteOutcry(int i)
    {
        var (end, asks, cries) = (i, false, false);
        for (; end < input.Length && CharTable.Classes[input[end]] == CharClass.Outcry; end++)
        {
            asks |= input[end] != '!';
            cries |= input[end] == '!';
        }
        // "![" opens a picture in Markdown
        if (!Has(NormalizeRules.Marks) || end < input.Length && input[end] == '[' || asks && IsForeign())
        {
            Before(Kind.Dot, i);
            output.Append(input[i..end], i);
            letters = 0;
            return end;
        }
        // «! !» with its blank gone is one row
        while (output.Last is '؟' or '!' && last == Kind.Stop && Has(NormalizeRules.Spaces))
        {
            asks |= output.Last == '؟';
            cries |= output.Last == '!';
            output.Truncate(output.Length - 1);
            space = halfSpace = false;
        }
        if (asks)
            Write('؟', Kind.Stop, i);
        if (cries)
            Write('!', Kind.Stop, i);
        letters = 0;
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WritePercent(int i)
    {
        if (last == Kind.Digit && Has(NormalizeRules.Digits) && !IsForeign())
        {
            space = halfSpace = false;
            Write('٪', Kind.Digit, i);
            return i + 1;
        }
        // %s, %1$s: a place in a template
        var end = i + 1;
        while (end < input.Length && (char.IsAsciiLetterOrDigit(input[end]) || input[end] == '$'))
            end++;
        if (end == i + 1 || !char.IsAsciiLetter(input[end - 1]))
            end = i + 1;
        Before(end > i + 1 ? Kind.Latin : Kind.Other, i);
        output.Append(input[i..end], i);
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteDash(int i)
    {
        var end = i + 1;
        while (end < input.Length && input[end] == '-')
            end++;
        if (Has(NormalizeRules.Marks) && end - i is 2 or 3 && !IsForeign())
            Write(end - i == 2 ? '–' : '—', Kind.Other, i);
        else
        {
            Before(Kind.Other, i);
            output.Append(input[i..end], i);
        }
        return end;
    }

    /// <summary>A tag is copied as it is.</summary>
    private int WriteMarkup(int i)
    {
        var end = Pairs.MarkupEnd(input, i);
        if (end < 0)
            end = i + 1;
        Before(Kind.Other, i);
        output.Append(input[i..end], i);
        return end;
    }

    /// <summary>Anything else, whole surrogate pairs with the joiners and selectors between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteOther(int i)
    {
        // "#tag", "@name", "/path" in Latin letters
        if (input[i] is '#' or '@' or '/' or '\\' or '_' && i + 1 < input.Length && CharTable.Classes[input[i + 1]] == CharClass.Latin)
            return WriteLatin(i);
        Write(input[i], Kind.Other, i);
        return i + 1;
    }
}
