using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

internal ref partial struct Normalizer
{
    /// <summary>Addresses, names and code in Latin letters are copied up to the next blank or Persian letter, without trailing marks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteLatin(int i)
    {
        var end = i + 1;
        while (end < input.Length && IsLatinPart(input[end]))
            end++;
        while (end > i + 1 && IsTrailingMark(input[end - 1]))
            end--;
        Before(Kind.Latin, i);
        output.Append(input[i..end], i);
        return end;
    }

    private static bool IsLatinPart(char c) =>
        CharTable.Classes[c] == CharClass.Latin
        || c is > ' ' and < '\u007f' and not ('"' or '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' or ',' or ';' or '`')
        || c == '’';

    private static bool IsTrailingMark(char c) => c is '.' or ':' or '!' or '?' or '\'' or '’' or '-' or '*' or '|';

    /// <summary>
    /// A number with its inner marks: decimals, thousands, dates, times. Digits of a Latin word ("95BCS") stay Latin.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteNumber(int i)
    {
        var (end, marks) = NumberEnd(i);
        if (end < input.Length && CharTable.Classes[input[end]] == CharClass.Latin && char.IsAsciiDigit(input[i]))
            return WriteLatin(i);
        Before(Kind.Digit, i);
        if (!Has(NormalizeRules.Digits) || IsForeign())
            output.Append(input[i..end], i);
        else if (!TryTurnDate(i, end))
            for (var j = i; j < end; j++)
                output.Append(NumberChar(j, end, marks), j);
        return end;
    }

    /// <summary>The end of the number that begins at <paramref name="i"/> and how many marks stand in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly (int End, int Marks) NumberEnd(int i)
    {
        var marks = 0;
        var end = i;
        while (end < input.Length)
        {
            if (CharTable.Classes[input[end]] == CharClass.Digit)
                end++;
            else if (
                (input[end] is '.' or '/' or ':' or '٫' or '٬' || input[end] == ',' && IsThousands(end, input.Length))
                && end + 1 < input.Length
                && CharTable.Classes[input[end + 1]] == CharClass.Digit
            )
                (end, marks) = (end + 2, marks + 1);
            else
                break;
        }
        return (end, marks);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly char NumberChar(int j, int end, int marks)
    {
        var c = input[j];
        if (PersianNumbers.DigitValue(c) is >= 0 and var value)
            return (char)('۰' + value);
        if (c == '.' && marks == 1)
            return '٫';
        if (c == ',')
            return '٬';
        return c;
    }

    /// <summary>Exactly three digits follow, up to another mark or the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly bool IsThousands(int j, int end)
    {
        var digits = 0;
        for (var k = j + 1; k < end && CharTable.Classes[input[k]] == CharClass.Digit; k++)
            digits++;
        return digits == 3;
    }

    /// <summary>23/10/1355 is a Jalali day written from left to right: the year comes first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly bool TryTurnDate(int i, int end)
    {
        Span<int> bounds = stackalloc int[4];
        var count = 0;
        bounds[0] = i - 1;
        for (var j = i; j < end; j++)
            if (CharTable.Classes[input[j]] != CharClass.Digit)
            {
                if (input[j] != '/' || ++count > 2)
                    return false;
                bounds[count] = j;
            }
        if (count != 2 || end - bounds[2] != 5)
            return false;
        bounds[3] = end;
        if (
            Value(bounds[0] + 1, bounds[1]) is < 1 or > 31
            || Value(bounds[1] + 1, bounds[2]) is < 1 or > 12
            || Value(bounds[2] + 1, end) is < 1200 or > 1499
        )
            return false;
        for (var part = 2; part >= 0; part--)
        {
            for (var j = bounds[part] + 1; j < bounds[part + 1]; j++)
                output.Append((char)('۰' + PersianNumbers.DigitValue(input[j])), j);
            if (part > 0)
                output.Append('/', bounds[part]);
        }
        return true;
    }

    private readonly int Value(int start, int end)
    {
        var value = 0;
        for (var j = start; j < end && value < 100_000; j++)
            value = 10 * value + PersianNumbers.DigitValue(input[j]);
        return end - start > 4 ? -1 : value;
    }
}
