using System.Globalization;
using System.Text;

namespace NewsCity.Persian;

/// <summary>Reads and prints numbers as Persian writes them: digits of three scripts, ٫ and ٬, words, ordinals.</summary>
public static class PersianNumbers
{
    /// <summary>Every digit of <paramref name="text"/> in Persian: «1401» and «١٤٠١» become «۱۴۰۱». The same string when nothing changes.</summary>
    public static string ToPersianDigits(string text) => Convert(text, '۰');

    /// <summary>Every digit of <paramref name="text"/> in Latin: «۱۴۰۱» becomes "1401". The same string when nothing changes.</summary>
    public static string ToLatinDigits(string text) => Convert(text, '0');

    /// <summary>The value of a Latin, Persian or Arabic digit, or -1.</summary>
    public static int DigitValue(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= '۰' and <= '۹' => c - '۰',
            >= '٠' and <= '٩' => c - '٠',
            _ => -1,
        };

    private static string Convert(string text, char zero)
    {
        ArgumentNullException.ThrowIfNull(text);
        var changes = false;
        foreach (var c in text)
            changes |= DigitValue(c) is >= 0 and var value && c != zero + value;
        return changes
            ? string.Create(
                text.Length,
                (text, zero),
                static (span, state) =>
                {
                    for (var i = 0; i < span.Length; i++)
                        span[i] = DigitValue(state.text[i]) is >= 0 and var value ? (char)(state.zero + value) : state.text[i];
                }
            )
            : text;
    }

    /// <summary>Prints with thousands marks: 1234567.5 gives «۱٬۲۳۴٬۵۶۷٫۵». At most <paramref name="decimals"/> digits after the point.</summary>
    public static string Format(decimal value, int decimals = 3)
    {
        var latin = Math.Abs(value).ToString("#,0." + new string('#', Math.Clamp(decimals, 0, 20)), CultureInfo.InvariantCulture);
        var persian = ToPersianDigits(latin.Replace(',', '٬').Replace('.', '٫'));
        return value < 0 ? "\u2212" + persian : persian;
    }

    /// <summary>«۹۶٪».</summary>
    public static string FormatPercent(decimal percent, int decimals = 1) => Format(percent, decimals) + "٪";

    /// <summary>Prints in words: 1401 gives «هزار و چهارصد و یک», -5 «منفی پنج», 0 «صفر».</summary>
    public static string ToWords(long value)
    {
        if (value == 0)
            return "صفر";
        var text = new StringBuilder();
        if (value < 0)
            text.Append("منفی ");
        var rest = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        Span<int> groups = stackalloc int[7];
        var count = 0;
        for (; rest > 0; rest /= 1000)
            groups[count++] = (int)(rest % 1000);
        var first = true;
        for (var i = count - 1; i >= 0; i--)
        {
            if (groups[i] == 0)
                continue;
            if (!first)
                text.Append(" و ");
            first = false;
            if (!(i == 1 && groups[i] == 1))
                AppendBelowThousand(text, groups[i]);
            if (i > 0)
                text.Append(i == 1 && groups[i] == 1 ? "" : " ").Append(NumberWords.Scales[i]);
        }
        return text.ToString();
    }

    /// <summary>Prints an ordinal: 3 gives «سوم», 23 «بیست و سوم», 30 «سی‌ام», 1 «یکم» (or «اول»).</summary>
    public static string ToOrdinal(long value, bool firstAsAvval = false)
    {
        if (value == 1 && firstAsAvval)
            return "اول";
        var words = ToWords(value);
        if (words.EndsWith("سه", StringComparison.Ordinal))
            return words[..^2] + "سوم";
        return words.EndsWith('ی') ? words + "\u200cام" : words + "م";
    }

    private static void AppendBelowThousand(StringBuilder text, int value)
    {
        var joined = false;
        void Part(string word)
        {
            text.Append(joined ? " و " : "").Append(word);
            joined = true;
        }
        if (value >= 100)
            Part(NumberWords.Hundreds[value / 100]);
        value %= 100;
        if (value >= 20)
        {
            Part(NumberWords.Tens[value / 10]);
            value %= 10;
        }
        if (value > 0)
            Part(NumberWords.Small[value]);
    }

    /// <summary>
    /// Reads a number written in digits, words or both: «۱٬۲۳۴٫۵», «هزار و چهارصد و یک», «۳٫۵ میلیارد», «دو میلیون و ۵۰۰ هزار»,
    /// «۲ هزار و ۵۰۰ میلیارد», «سه و نیم», «دو و سه دهم», «منفی پنج», and ordinals («بیست و سوم»). False when anything in the text is no part
    /// of a number, and for numbers that only stand side by side («سه بیست»).
    /// </summary>
    public static bool TryParse(string? text, out decimal value)
    {
        value = 0;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 400)
            return false;
        return TryParse(Tokens(text), out value);
    }

    /// <summary>
    /// Reads a share of a hundred: «۹۶٪», «۹۶ درصد», «نود و شش درصد», «۱۲/۵ درصد», «سه دهم درصد» (0.3). The value is in percent. False without a
    /// percent sign or word.
    /// </summary>
    public static bool TryParsePercent(string? text, out decimal percent)
    {
        percent = 0;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 400)
            return false;
        var tokens = Tokens(text);
        if (tokens[^1] is "درصد" or "درصدی" or "٪" or "%")
            return TryParse(tokens.AsSpan(0, tokens.Length - 1), out percent);
        if (tokens[0] is "٪" or "%")
            return TryParse(tokens.AsSpan(1), out percent);
        return (tokens[^1].EndsWith('٪') || tokens[^1].EndsWith('%') || tokens[0][0] is '٪' or '%')
            && TryParse([.. tokens.Select(token => token.Trim('٪', '%'))], out percent);
    }

    /// <summary>Words and numbers with Latin digits, half-spaces as divisions.</summary>
    internal static string[] Tokens(string text) =>
        ToLatinDigits(text)
            .Replace('\u200c', ' ')
            .Replace('ي', 'ی')
            .Replace('ك', 'ک')
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static bool TryParse(ReadOnlySpan<string> tokens, out decimal value)
    {
        var reading = new NumberReading();
        value = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token == "و" && reading.Any && i + 1 < tokens.Length)
                continue;
            if (token is "منفی" or "-" or "\u2212" && !reading.Any)
                reading.Negate();
            else if (token == "ام" && reading.Any)
                continue;
            else if (token == "نیم")
                reading.AddFraction(0.5m);
            else if (NumberWords.Scale(token) is { } scale)
            {
                if (!reading.TryScale(scale))
                    return false;
            }
            else if (
                TryDigits(token, out var number)
                || NumberWords.Values.TryGetValue(token, out number)
                || NumberWords.Ordinals.TryGetValue(token, out number)
                || NumberWords.TryJoined(token, out number)
            )
            {
                var parts = i + 1 < tokens.Length ? NumberWords.Parts(tokens[i + 1]) : 0;
                if (parts > number && number >= 1)
                {
                    reading.AddFraction(number / parts);
                    i++;
                }
                else if (!reading.TryAdd(number))
                    return false;
            }
            else
                return false;
        }
        return reading.TryFinish(out value);
    }

    /// <summary>Latin digits with «٬», "," between groups of three and «٫», ".", "/" before the fraction.</summary>
    private static bool TryDigits(string token, out decimal value)
    {
        value = 0;
        if (token.Length > 40 || !token.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        var plain = token
            .Replace("٬", "", StringComparison.Ordinal)
            .Replace('٫', '.')
            .Replace('/', '.')
            .Replace('\u2212', '-')
            .TrimEnd('٪', '%');
        return decimal.TryParse(
            plain,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out value
        );
    }
}
