namespace NewsCity.Persian;

/// <summary>Reads amounts of money as agencies write them: «۲ هزار و ۵۰۰ میلیارد تومان», «یک میلیون دلار آمریکا», «$۵۰۰».</summary>
public static class PersianMoney
{
    /// <summary>The most words of a number that are looked at before a currency.</summary>
    private const int LongestNumber = 16;

    /// <summary>Reads a text that is an amount and nothing else; «تومانی», «دلاری» (an adjective) counts too.</summary>
    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 400)
            return false;
        var found = Find(text);
        if (found is not [{ } only])
            return false;
        money = only.Money;
        return text.AsSpan(0, only.Start).IsWhiteSpace() && text.AsSpan(only.Start + only.Length).IsWhiteSpace();
    }

    /// <summary>The amounts of a running text, in order: where each begins, how long it is, and what it says.</summary>
    public static IReadOnlyList<(int Start, int Length, Money Money)> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<(int, int, Money)>();
        var words = Cut(text);
        var free = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (CurrencyAt(text, words, i, out var count) is not { } currency)
                continue;
            // the longest number that ends right before the currency; a sign may stand before its number
            var (from, to) = (i, i + count);
            decimal amount = 0;
            for (var start = i - 1; start >= Math.Max(free, i - LongestNumber); start--)
            {
                if (!IsSide(text, words[start], words[start + 1]))
                    break;
                if (TryNumber(text, words, start, i, out var number))
                    (from, amount) = (start, number);
            }
            if (from == i && count == 1 && words[i].Length == 1)
                for (var end = Math.Min(words.Count, i + LongestNumber); end > i + 1; end--)
                    if (TryNumber(text, words, i + 1, end, out amount))
                    {
                        to = end;
                        break;
                    }
            if (from == i && to == i + count)
                continue;
            var (first, last) = (words[from].Start, words[to - 1].Start + words[to - 1].Length);
            found.Add((first, last - first, new(amount, currency)));
            (free, i) = (to, to - 1);
        }
        return found;
    }

    /// <summary>Words and currency signs.</summary>
    private static List<(int Start, int Length)> Cut(string text)
    {
        var cut = new List<(int, int)>();
        var at = 0;
        var last = 0;
        while (true)
        {
            var more = Words.Next(text, ref at, out var start);
            for (var i = last; i < (more ? start : text.Length); i++)
                if (char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.CurrencySymbol)
                    cut.Add((i, 1));
            if (!more)
                return cut;
            cut.Add((start, at - start));
            last = at;
        }
    }

    /// <summary>The longest name of a currency that begins at a word.</summary>
    private static Currency? CurrencyAt(string text, List<(int Start, int Length)> words, int i, out int count)
    {
        for (count = Math.Min(Currencies.LongestName, words.Count - i); count > 0; count--)
        {
            var end = words[i + count - 1].Start + words[i + count - 1].Length;
            var name = text[words[i].Start..end];
            if (Currencies.TryFind(name, out var currency) && (name.Length > 2 || name is "ین" || words[i].Length == 1))
                return currency;
            // «۵۰۰ پوندی» is a weight
            if (
                name.EndsWith('ی')
                && Currencies.TryFind(name[..^1].TrimEnd(PersianText.HalfSpace), out currency)
                && currency!.Code is "IRR" or "IRT" or "USD" or "EUR"
            )
                return currency;
        }
        return null;
    }

    /// <summary>Whether nothing but a blank or a half-space, or nothing at all, lies between two words.</summary>
    private static bool IsSide(string text, (int Start, int Length) left, (int Start, int Length) right)
    {
        var between = text.AsSpan(left.Start + left.Length, right.Start - left.Start - left.Length);
        return between.IsEmpty || between is " " or "\u00a0" or "\u200c";
    }

    private static bool TryNumber(string text, List<(int Start, int Length)> words, int from, int to, out decimal number)
    {
        var tokens = new List<string>();
        for (var i = from; i < to; i++)
            tokens.AddRange(PersianNumbers.Tokens(text.Substring(words[i].Start, words[i].Length)));
        number = 0;
        return tokens.Count > 0 && tokens[0] != "و" && PersianNumbers.TryParse([.. tokens], out number);
    }
}
