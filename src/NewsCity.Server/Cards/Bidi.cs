using System.Globalization;

namespace NewsCity.Server.Cards;

/// <summary>
/// Cuts a line of a right-to-left text into stretches of one direction, in the order of writing: the rules of UAX #9 that headlines need
/// (strong letters, European and Persian numbers with their separators and signs, neutrals), without embeddings.
/// </summary>
public static class Bidi
{
    private enum Kind
    {
        Right,
        Left,
        Number,
        Separator,
        Neutral,
    }

    public static IReadOnlyList<(string Text, bool LeftToRight)> Cut(string text)
    {
        var left = Levels(text);
        var runs = new List<(string, bool)>();
        for (var i = 0; i < text.Length; )
        {
            var next = i;
            while (next < text.Length && left[next] == left[i])
                next++;
            runs.Add((text[i..next], left[i]));
            i = next;
        }
        return runs;
    }

    private static bool[] Levels(string text)
    {
        var kinds = text.Select(KindOf).ToArray();
        var left = new bool[text.Length];
        var latin = false;
        for (var i = 0; i < text.Length; i++)
            switch (kinds[i])
            {
                case Kind.Right:
                    latin = false;
                    break;
                case Kind.Left:
                    left[i] = latin = true;
                    break;
                case Kind.Number:
                    left[i] = true;
                    // W7: a number after Latin letters belongs to them.
                    if (latin)
                        kinds[i] = Kind.Left;
                    break;
            }
        // W4: one separator between two numbers is theirs. N1: neutrals between Latin letters are theirs.
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (kinds[i] is not (Kind.Separator or Kind.Neutral))
                continue;
            if (kinds[i] == Kind.Separator && kinds[i - 1] == Kind.Number && kinds[i + 1] == Kind.Number)
            {
                left[i] = true;
                continue;
            }
            var next = i;
            while (next < text.Length && kinds[next] is Kind.Separator or Kind.Neutral)
                next++;
            if (next < text.Length && kinds[i - 1] == Kind.Left && kinds[next] == Kind.Left)
                Array.Fill(left, true, i, next - i);
            i = next - 1;
        }
        return left;
    }

    private static Kind KindOf(char c)
    {
        if (char.IsDigit(c))
            return Kind.Number;
        if (c is '٪' or '%')
            return Kind.Number;
        if (c is '.' or ',' or '/' or ':' or '٫' or '٬' or '-' or '+')
            return Kind.Separator;
        if (
            c
            is >= '\u0590'
                and <= '\u08ff'
                or >= '\ufb1d'
                and <= '\ufdff'
                or >= '\ufe70'
                and <= '\ufeff'
                or '\u200c'
                or '\u200d'
                or '\u200f'
        )
            return c is '،' or '؛' or '؟' ? Kind.Neutral : Kind.Right;
        return char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter ? Kind.Left : Kind.Neutral;
    }
}
