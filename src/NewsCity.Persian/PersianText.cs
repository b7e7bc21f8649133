using System.Text;

namespace NewsCity.Persian;

/// <summary>Brings Persian text into one spelling of letters, digits and spaces. Ordinal; never culture-aware.</summary>
public static class PersianText
{
    /// <summary>The zero-width non-joiner (نیم‌فاصله), U+200C.</summary>
    public const char HalfSpace = '\u200c';

    /// <summary>Normalises for the eye: letters, digits, spaces. Doing it twice changes nothing.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
            switch (c)
            {
                case 'ي' or 'ى':
                    result.Append('ی');
                    break;
                case 'ك':
                    result.Append('ک');
                    break;
                case 'ـ' or '\u200e' or '\u200f' or '\ufeff':
                    break;
                default:
                    result.Append(c);
                    break;
            }
        return result.ToString();
    }
}
