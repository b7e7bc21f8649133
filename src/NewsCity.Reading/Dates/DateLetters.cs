namespace NewsCity.Reading.Dates;

/// <summary>One spelling for the digits and letters of dates.</summary>
internal static class DateLetters
{
    /// <summary>Copies <paramref name="text"/> with Latin digits and Persian letters, without marks that nobody sees; the length written.</summary>
    public static int Plain(ReadOnlySpan<char> text, Span<char> result, out bool persianDigits)
    {
        persianDigits = false;
        var length = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case >= '۰' and <= '۹':
                    persianDigits = true;
                    result[length++] = (char)(c - '۰' + '0');
                    break;
                case >= '٠' and <= '٩':
                    persianDigits = true;
                    result[length++] = (char)(c - '٠' + '0');
                    break;
                case 'ي' or 'ى':
                    result[length++] = 'ی';
                    break;
                case 'ك':
                    result[length++] = 'ک';
                    break;
                case '\u200b'
                or '\u200c'
                or '\u200d'
                or '\u200e'
                or '\u200f'
                or '\ufeff'
                or 'ـ'
                or (>= '\u202a' and <= '\u202e')
                or (>= '\u2066' and <= '\u2069'):
                    break;
                case '\u00a0' or '\u202f' or '\t' or '\n' or '\r' or '،' or '؛':
                    result[length++] = ' ';
                    break;
                case '−' or '–' or '—' or '‐' or '‑':
                    result[length++] = '-';
                    break;
                case '٫':
                    result[length++] = '.';
                    break;
                case '٬' or '\'' or '’':
                    break;
                default:
                    result[length++] = c;
                    break;
            }
        }
        return length;
    }
}
