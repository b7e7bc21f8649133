using System.Globalization;
using System.Text;

namespace NewsCity.Farm;

/// <summary>
/// Invents news: sentences of Persian words put together by chance, the same for the same feed and item. Common words are real; the others
/// are thirty thousand invented ones, drawn as rarely as real words are (Zipf), and each item keeps coming back to a few of its own.
/// </summary>
public static class Grower
{
    private static readonly string[] Who =
    [
        "استاندار خراسان",
        "سخنگوی شهرداری",
        "مدیر کل راهداری",
        "وزیر نیرو",
        "رئیس هواشناسی",
        "سرمربی تیم والیبال",
        "فرماندار کاشان",
        "رئیس دانشگاه صنعتی",
        "دبیر جشنواره فیلم",
        "مدیر بیمارستان مهر",
        "نماینده مردم یزد",
        "رئیس اتاق بازرگانی",
        "معاون آموزش و پرورش",
        "کارشناس بازار سکه",
        "مسئول پناهگاه حیات وحش",
        "سرپرست کاوش باستان‌شناسی",
    ];

    private static readonly string[] Did =
    [
        "اعلام کرد",
        "خبر داد",
        "تأکید کرد",
        "یادآور شد",
        "توضیح داد",
        "پیش‌بینی کرد",
        "وعده داد",
        "هشدار داد",
        "گزارش داد",
        "افزود",
    ];

    private static readonly string[] What =
    [
        "بهره‌برداری",
        "بازسازی",
        "گسترش",
        "توقف",
        "آغاز",
        "بررسی",
        "افزایش",
        "کاهش",
        "تعطیلی",
        "افتتاح",
        "واگذاری",
        "مرمت",
        "ساماندهی",
        "تکمیل",
    ];

    private static readonly string[] Of =
    [
        "پل رودخانه",
        "خط مترو",
        "کارخانه فولاد",
        "مدرسه روستا",
        "جاده کوهستانی",
        "سد مخزنی",
        "بازار سنتی",
        "فرودگاه بین‌المللی",
        "کتابخانه مرکزی",
        "شبکه برق",
        "ورزشگاه آزادی",
        "نیروگاه خورشیدی",
        "بندر صیادی",
        "موزه آب",
        "باغ گیاه‌شناسی",
        "قنات باستانی",
        "سامانه حمل‌ونقل",
        "مزارع زعفران",
        "کشتارگاه صنعتی",
        "انبار گندم",
        "تصفیه‌خانه فاضلاب",
        "پارک فناوری",
    ];

    private static readonly string[] Where =
    [
        "کرمان",
        "سنندج",
        "گرگان",
        "بوشهر",
        "زنجان",
        "ایلام",
        "همدان",
        "قزوین",
        "اراک",
        "بجنورد",
        "یاسوج",
        "رشت",
        "ساری",
        "اردبیل",
        "بیرجند",
        "قم",
    ];

    private static readonly string[] Rest =
    [
        "این",
        "طرح",
        "با",
        "اعتبار",
        "میلیارد",
        "تومان",
        "از",
        "ماه",
        "آینده",
        "برای",
        "مردم",
        "منطقه",
        "اجرا",
        "می‌شود",
        "و",
        "در",
        "سال",
        "گذشته",
        "بیش",
        "درصد",
        "کار",
        "پیش",
        "رفته",
        "است",
        "که",
        "به",
        "گفته",
        "او",
        "نیاز",
        "شهر",
        "را",
        "تا",
        "پایان",
        "تابستان",
        "برطرف",
        "خواهد",
        "کرد",
        "همچنین",
        "خانواده",
        "کارگر",
        "مهندس",
        "بخش",
        "خصوصی",
        "همکاری",
        "دولت",
        "شرکت",
        "تولید",
        "صادرات",
        "آب",
        "خاک",
        "هوا",
        "جنگل",
        "دریا",
        "کوه",
        "دانش",
        "پژوهش",
        "دانشجو",
        "معلم",
        "پزشک",
        "پرستار",
        "بیمار",
        "دارو",
        "درمان",
        "ورزش",
        "بازی",
        "قهرمان",
        "مسابقه",
        "تماشاگر",
        "داور",
        "گل",
    ];

    private static readonly string[] Syllables =
    [
        "با",
        "بر",
        "بن",
        "تا",
        "تر",
        "جا",
        "چین",
        "خا",
        "خور",
        "دا",
        "در",
        "دی",
        "را",
        "رو",
        "ری",
        "زا",
        "زر",
        "سا",
        "سر",
        "سو",
        "شا",
        "شیر",
        "فر",
        "کا",
        "کر",
        "کو",
        "گر",
        "گل",
        "لا",
        "لو",
        "ما",
        "مر",
        "مه",
        "نا",
        "نو",
        "نی",
        "وا",
        "ور",
        "هر",
        "هو",
        "یا",
        "یار",
    ];

    private const int Rare = 30_000;

    private static readonly string[] RareWords = [.. Enumerable.Range(0, Rare).Select(Invent)];

    public static string Title(int feed, int item)
    {
        var r = new Dice(feed, item);
        var (one, two) = (Own(feed, item, 0), Own(feed, item, 1));
        return $"{r.Of(Who)} {one} از {r.Of(What)} {r.Of(Of)} {two} {r.Of(Where)} {r.Of(Did)}";
    }

    /// <summary>Paragraphs of about sixty words.</summary>
    public static IEnumerable<string> Paragraphs(int feed, int item, int words)
    {
        var r = new Dice(feed + 100_000, item);
        for (var left = words; left > 0; left -= 60)
        {
            var text = new StringBuilder();
            text.Append(r.Of(Who))
                .Append(' ')
                .Append(r.Of(Did))
                .Append(": ")
                .Append(r.Of(What))
                .Append(' ')
                .Append(r.Of(Of))
                .Append(' ')
                .Append(r.Of(Where));
            for (var word = 0; word < Math.Min(left, 60) - 8; word++)
            {
                var kind = r.Next() % 100;
                text.Append(' ')
                    .Append(
                        kind < 55 ? r.Of(Rest)
                        : kind < 70 ? Own(feed, item, r.Next() % 12)
                        : RareWords[r.Zipf(Rare)]
                    );
                if (word % 13 == 12)
                    text.Append(' ').Append((r.Next() % 900 + 100).ToString(CultureInfo.InvariantCulture)).Append('،');
            }
            yield return text.Append('.').ToString();
        }
    }

    /// <summary>One of the words that an item keeps coming back to.</summary>
    private static string Own(int feed, int item, int which) => RareWords[new Dice(feed + 200_000, item * 16 + which).Next() % Rare];

    private static string Invent(int rank)
    {
        var r = new Dice(-1, rank);
        var word = new StringBuilder();
        for (var syllable = 0; syllable < 2 + r.Next() % 3; syllable++)
            word.Append(r.Of(Syllables));
        return word.ToString();
    }

    /// <summary>A small generator whose numbers depend on the seed alone (SplitMix64).</summary>
    private struct Dice(int feed, int item)
    {
        private ulong state = ((ulong)feed << 32) + (ulong)item;

        public int Next()
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) >> 33); // 31 bits
        }

        /// <summary>A rank below <paramref name="most"/>, the low ones the likelier by 1/rank.</summary>
        public int Zipf(int most) => (int)Math.Pow(most, Next() / (double)int.MaxValue) - 1;

        public string Of(string[] words) => words[Next() % words.Length];
    }
}
