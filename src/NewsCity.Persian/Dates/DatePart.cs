using System.Globalization;
using System.Text;

namespace NewsCity.Persian;

/// <summary>A piece of a written date: a number, a folded word, or a mark.</summary>
/// <param name="Number">The value, or null.</param>
/// <param name="Width">How many digits the number had.</param>
/// <param name="Word">Letters in lower case, half-spaces, hamza seats and Arabic ye and kaf folded away; or null.</param>
/// <param name="Mark">Any other character that is not a space; or '\0'.</param>
internal readonly record struct DatePart(int? Number, int Width, string? Word, char Mark)
{
    /// <summary>Cuts a text with Latin digits into its parts. Spaces only divide.</summary>
    public static List<DatePart> Cut(string text)
    {
        var parts = new List<DatePart>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                var fits = int.TryParse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value);
                parts.Add(new(fits ? value : int.MaxValue, i - start, null, '\0'));
            }
            else if (char.IsLetter(text[i]))
            {
                word.Clear();
                for (; i < text.Length && (char.IsLetter(text[i]) || IsInside(text[i])); i++)
                    if (char.IsLetter(text[i]))
                        word.Append(Fold(text[i]));
                // «سه شنبه»: the half-space of a weekday is often a space
                if (word.Equals("شنبه") && parts.Count > 0 && parts[^1].Word is "یک" or "دو" or "سه" or "چهار" or "پنج")
                    parts[^1] = new(null, 0, parts[^1].Word + "شنبه", '\0');
                else
                    parts.Add(new(null, 0, word.ToString(), '\0'));
            }
            else
            {
                if (!char.IsWhiteSpace(text[i]) && !IsInside(text[i]))
                    parts.Add(new(null, 0, null, text[i]));
                i++;
            }
        }
        return parts;
    }

    /// <summary>Marks inside words that carry no meaning here: half-space and its lookalikes, tatweel, harakat.</summary>
    private static bool IsInside(char c) =>
        c is 'ـ' or '\u00ac' or '\u00ad' or >= '\u200b' and <= '\u200f' or >= '\u064b' and <= '\u0655' or '\ufeff';

    private static char Fold(char c) =>
        c switch
        {
            'ي' or 'ى' => 'ی',
            'ك' => 'ک',
            'ۀ' => 'ه',
            'أ' or 'إ' => 'ا',
            _ => char.ToLowerInvariant(c),
        };

    /// <summary>
    /// Takes the time of day out of <paramref name="parts"/>: «15:03», «۱۵:۰۳:۲۰», «ساعت ۱۵», «ساعت ۳ و ۵ دقیقه بعدازظهر», «3:05 PM». Null when
    /// there is none.
    /// </summary>
    public static TimeOnly? TakeTime(List<DatePart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Number is not { } hour || hour > 24)
                continue;
            var (minute, second, end) = (0, 0, i + 1);
            if (i + 2 < parts.Count && parts[i + 1].Mark == ':' && parts[i + 2].Number is < 60 and { } m)
            {
                (minute, end) = (m, i + 3);
                if (i + 4 < parts.Count && parts[i + 3].Mark == ':' && parts[i + 4].Number is < 60 and { } s)
                    (second, end) = (s, i + 5);
            }
            else if (
                i > 0
                && parts[i - 1].Word is "ساعت" or "الساعه" or "الساعة"
                && !(i + 1 < parts.Count && parts[i + 1].Mark is '/' or '-')
            )
            {
                if (
                    i + 3 < parts.Count
                    && parts[i + 1].Word == "و"
                    && parts[i + 2].Number is < 60 and { } n
                    && parts[i + 3].Word == "دقیقه"
                )
                    (minute, end) = (n, i + 4);
            }
            else
                continue;
            if (end < parts.Count && IsAfternoon(parts, end) && hour < 12)
                hour += 12;
            else if (end < parts.Count && IsMorning(parts, end) && hour == 12)
                hour = 0;
            var start = i > 0 && parts[i - 1].Word is "ساعت" or "الساعه" or "الساعة" ? i - 1 : i;
            parts.RemoveRange(start, end - start);
            return new TimeOnly(hour % 24, minute, second);
        }
        return null;
    }

    private static bool IsAfternoon(List<DatePart> parts, int i) =>
        parts[i].Word is "بعدازظهر" or "عصر" or "شب" or "pm" or "ب" or "م" or "مساء"
        || parts[i].Word == "بعد" && i + 2 < parts.Count && parts[i + 1].Word == "از" && parts[i + 2].Word == "ظهر"
        || parts[i].Word == "p" && i + 2 < parts.Count && parts[i + 2].Word == "m";

    private static bool IsMorning(List<DatePart> parts, int i) => parts[i].Word is "صبح" or "بامداد" or "am" or "ق" or "ص" or "صباحا";
}
