using System.Collections.Frozen;

namespace NewsCity.Persian;

/// <summary>
/// The currencies of Persian news. Codes: ISO 4217. A plain «دلار», «پوند», «روپیه», «لیر» is the one that Iranian agencies mean by it; those
/// of other countries carry the country's name («دلار کانادا»), and so do names that are common words («شکل», «تنگه», «درام»).
/// </summary>
public static class Currencies
{
    /// <summary>Every currency, the commonest first.</summary>
    public static IReadOnlyList<Currency> All { get; } =
    [
        new("IRR", "ریال", "Iranian rial", "﷼"),
        new("IRT", "تومان", "toman", ""),
        new("USD", "دلار", "US dollar", "$"),
        new("EUR", "یورو", "euro", "€"),
        new("AED", "درهم", "UAE dirham", ""),
        new("AFN", "پول افغانی", "afghani", "؋"),
        new("AMD", "درام ارمنستان", "Armenian dram", "֏"),
        new("AUD", "دلار استرالیا", "Australian dollar", ""),
        new("AZN", "منات", "Azerbaijani manat", "₼"),
        new("BHD", "دینار بحرین", "Bahraini dinar", ""),
        new("BRL", "رئال برزیل", "Brazilian real", ""),
        new("BTC", "بیت‌کوین", "bitcoin", "₿"),
        new("CAD", "دلار کانادا", "Canadian dollar", ""),
        new("CHF", "فرانک", "Swiss franc", ""),
        new("CNY", "یوان", "yuan", ""),
        new("DKK", "کرون دانمارک", "Danish krone", ""),
        new("GBP", "پوند", "pound sterling", "£"),
        new("GEL", "لاری گرجستان", "lari", "₾"),
        new("IDR", "روپیه اندونزی", "Indonesian rupiah", ""),
        new("ILS", "شکل اسرائیل", "shekel", "₪"),
        new("INR", "روپیه", "Indian rupee", "₹"),
        new("IQD", "دینار", "Iraqi dinar", ""),
        new("JPY", "ین", "yen", "¥"),
        new("KRW", "وون", "won", "₩"),
        new("KWD", "دینار کویت", "Kuwaiti dinar", ""),
        new("KZT", "تنگه قزاقستان", "tenge", "₸"),
        new("LBP", "پوند لبنان", "Lebanese pound", ""),
        new("MYR", "رینگیت", "ringgit", ""),
        new("NOK", "کرون نروژ", "Norwegian krone", ""),
        new("OMR", "ریال عمان", "Omani rial", ""),
        new("PKR", "روپیه پاکستان", "Pakistani rupee", ""),
        new("QAR", "ریال قطر", "Qatari riyal", ""),
        new("RUB", "روبل", "rouble", "₽"),
        new("SAR", "ریال سعودی", "Saudi riyal", ""),
        new("SEK", "کرون سوئد", "Swedish krona", ""),
        new("SYP", "پوند سوریه", "Syrian pound", ""),
        new("TJS", "سامانی تاجیکستان", "somoni", ""),
        new("TMT", "منات ترکمنستان", "Turkmen manat", ""),
        new("TRY", "لیر", "Turkish lira", "₺"),
        new("UAH", "گریونا", "hryvnia", "₴"),
        new("UZS", "سوم ازبکستان", "Uzbek sum", ""),
        new("YER", "ریال یمن", "Yemeni rial", ""),
    ];

    /// <summary>Other names, with spaces for half-spaces.</summary>
    private static readonly (string Name, string Code)[] Others =
    [
        ("تومن", "IRT"),
        ("درهم امارات", "AED"),
        ("دلار آمریکا", "USD"),
        ("دلار آمریکایی", "USD"),
        ("دلار امریکا", "USD"),
        ("دلار امریکایی", "USD"),
        ("دینار عراق", "IQD"),
        ("دینار عراقی", "IQD"),
        ("دینار کویتی", "KWD"),
        ("روبل روسیه", "RUB"),
        ("روپیه هند", "INR"),
        ("ریال ایران", "IRR"),
        ("ریال عربستان", "SAR"),
        ("ریال عربستان سعودی", "SAR"),
        ("فرانک سوئیس", "CHF"),
        ("لیر ترکیه", "TRY"),
        ("لیره ترکیه", "TRY"),
        ("لیره سوریه", "SYP"),
        ("لیره لبنان", "LBP"),
        ("پوند انگلیس", "GBP"),
        ("پوند استرلینگ", "GBP"),
        ("یوان چین", "CNY"),
        ("ین ژاپن", "JPY"),
    ];

    private static readonly FrozenDictionary<string, Currency> ByName = Index();

    /// <summary>The most words a name has.</summary>
    internal const int LongestName = 3;

    /// <summary>The currency of a Persian or English name, an ISO code or a sign. Half-spaces, case and letter variants do not matter.</summary>
    public static bool TryFind(string name, out Currency? currency)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.TryGetValue(Fold(name), out currency);
    }

    private static FrozenDictionary<string, Currency> Index()
    {
        var index = new Dictionary<string, Currency>(StringComparer.Ordinal);
        foreach (var currency in All)
        foreach (var name in new[] { currency.Code, currency.Persian, currency.English, currency.Symbol })
            if (name.Length > 0)
                index.Add(Fold(name), currency);
        foreach (var (name, code) in Others)
            index.Add(Fold(name), All.First(currency => currency.Code == code));
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Fold(string name) =>
        string.Concat(name.Where(c => c is not (' ' or PersianText.HalfSpace)).Select(c => char.ToLowerInvariant(Skeletons.Fold(c))));
}
