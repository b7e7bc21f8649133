using System.Runtime.CompilerServices;

namespace NewsCity.Reading.Dates;

/// <summary>Walks over the words and numbers of a date and sorts them into <see cref="DateParts"/>.</summary>
internal ref struct DateTokens(ReadOnlySpan<char> text)
{
    /// <summary>More unknown words than this are a sentence, not a date.</summary>
    private const int MostStrangers = 8;

    private readonly ReadOnlySpan<char> text = text;
    private int at;
    private int strangers;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read(bool persianDigits, out DateParts parts)
    {
        parts = new DateParts { PersianDigits = persianDigits };
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                if (!Number(ref parts))
                    return false;
            }
            else if (char.IsLetter(c))
            {
                if (!Word(ref parts))
                    return false;
            }
            else if (c is '+' or '-' && parts.HasTime && TryOffset(ref parts)) { }
            else
            {
                if (c is '/' or '-' or '.')
                    parts.Separator = c;
                else if (c == '(')
                    break; // "(Iran Standard Time)" only repeats the offset
                at++;
            }
        }
        return parts.Count > 0;
    }

    private int Digits(int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - from;
    }

    private static long Value(ReadOnlySpan<char> digits)
    {
        long value = 0;
        foreach (var c in digits)
            value = value * 10 + (c - '0');
        return value;
    }

    private bool Number(ref DateParts parts)
    {
        var length = Digits(at);
        if (length > 18)
            return false;
        if (length <= 2 && at + length < text.Length && text[at + length] == ':' && Digits(at + length + 1) is 1 or 2 && !parts.HasTime)
        {
            Clock(ref parts, length);
            return true;
        }
        var value = Value(text.Slice(at, length));
        var afterT = at > 0 && text[at - 1] is 'T' or 't';
        at += length;
        if (afterT && parts.Count > 0 && !parts.HasTime && length is 2 or 4 or 6)
        {
            parts.HasTime = true;
            parts.Hour = (int)(length == 2 ? value : value / (length == 4 ? 100 : 10_000));
            parts.Minute = (int)(
                length == 2 ? 0
                : length == 4 ? value % 100
                : value / 100 % 100
            );
            parts.Second = (int)(length == 6 ? value % 100 : 0);
            return true;
        }
        return parts.Add(value, length);
    }

    private void Clock(ref DateParts parts, int length)
    {
        parts.HasTime = true;
        parts.Hour = (int)Value(text.Slice(at, length));
        at += length + 1;
        length = Digits(at);
        parts.Minute = (int)Value(text.Slice(at, length));
        at += length;
        if (at >= text.Length || text[at] != ':' || Digits(at + 1) is not (1 or 2))
            return;
        at++;
        length = Digits(at);
        parts.Second = (int)Value(text.Slice(at, length));
        at += length;
        if (at + 1 < text.Length && text[at] is '.' or ',' or ':' && (length = Digits(at + 1)) > 0)
        {
            parts.Milliseconds = (int)Value(string.Concat(text.Slice(at + 1, Math.Min(length, 3)), "00").AsSpan(0, 3));
            at += length + 1;
        }
    }

    private bool Word(ref DateParts parts)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        // "ق.ظ", "p.m."
        if (end - at == 1 && end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]))
            end += 2;
        var word = text[at..end];
        at = end;
        if (word.Equals("T", StringComparison.OrdinalIgnoreCase))
            return true;
        if (word.Equals("W", StringComparison.OrdinalIgnoreCase) && Digits(at) == 2)
        {
            parts.IsWeek = true;
            return true;
        }
        if (!DateWords.TryFind(word, out var found))
            return ++strangers <= MostStrangers;
        switch (found.Kind)
        {
            case DateWordKind.LunarMonth:
                return false;
            case DateWordKind.Month or DateWordKind.JalaliMonth:
                parts.SetMonth(found);
                return true;
            case DateWordKind.Morning or DateWordKind.Afternoon:
                parts.Half ??= found.Kind;
                return true;
            case DateWordKind.Tehran:
                parts.IsTehran = true;
                return true;
            default:
                parts.Offset ??= found.Value;
                if (at < text.Length && text[at] is '+' or '-')
                    TryOffset(ref parts);
                return true;
        }
    }

    /// <summary><c>+0330</c>, <c>+03:30</c>, <c>+3:30</c>, <c>+03</c>; a dash before another date part is none of these.</summary>
    private bool TryOffset(ref DateParts parts)
    {
        var length = Digits(at + 1);
        var next = at + 1 + length;
        var minus = text[at] == '-';
        int minutes;
        if (length is 1 or 2 && next < text.Length && text[next] == ':' && Digits(next + 1) == 2)
        {
            minutes = (int)(Value(text.Slice(at + 1, length)) * 60 + Value(text.Slice(next + 1, 2)));
            next += 3;
        }
        else if (length is 3 or 4 && !IsDatePart(next))
        {
            var value = Value(text.Slice(at + 1, length));
            minutes = (int)(value / 100 * 60 + value % 100);
        }
        else if (length is 1 or 2 && !IsDatePart(next))
            minutes = (int)Value(text.Slice(at + 1, length)) * 60;
        else
            return false;
        if (minutes > 14 * 60)
            return false;
        parts.Offset = minus ? -minutes : minutes;
        at = next;
        return true;
    }

    private readonly bool IsDatePart(int next)
    {
        while (next < text.Length && text[next] == ' ')
            next++;
        return next + 1 < text.Length && (text[next] is '/' or '-' or '.' || char.IsLetter(text[next]));
    }
}
