using NewsCity.Reading.Articles.Facts;

namespace NewsCity.Reading.Sites;

/// <summary>
/// Lines that stand in the text of an article and are not of it: sign-offs, codes, links to others, appeals, captions of widgets.
/// Compared after <see cref="Words.Fold"/> (letters and digits only), so spaces, half-spaces, colons and Arabic letters do not matter.
/// Sources: the catalogue's boilerplate.tsv (public scrapers of Persian sites), pages of the public benchmarks of the extraction kit.
/// </summary>
internal static class SignOffs
{
    /// <summary>The whole line, give or take a code of at most 8 letters or digits after it («پایان پیام/ت», «انتهای پیام/ ۱۱۰۷»).</summary>
    private static readonly HashSet<string> Endings = Folded(
        "انتهای پیام",
        "انتهای خبر",
        "پایان پیام",
        "پایان خبر",
        "پایان گزارش",
        "پایان مطلب",
        "پایان متن",
        "ادامه دارد",
        "The End",
        "ENDS"
    );

    /// <summary>A short line that is this, or begins with it.</summary>
    private static readonly string[] Starts =
    [
        .. Folded(
            "Advertisement",
            "All rights reserved",
            "Also read",
            "Anzeige",
            "Click here to",
            "Continue reading",
            "Copyright",
            "Download the app",
            "Follow us on",
            "Get the latest",
            "Image credit",
            "Join our",
            "Lesen Sie auch",
            "Lire aussi",
            "More on this story",
            "Photo credit",
            "READ MORE",
            "Read also",
            "Read more",
            "Read next",
            "Related:",
            "Related articles",
            "Related stories",
            "Scroll to continue",
            "See also:",
            "Share this",
            "Sign up for",
            "Sign up to",
            "Skip to",
            "Story continues",
            "Subscribe to",
            "Tags:",
            "This article was originally published",
            "Watch:",
            "WATCH:",
            "You may also like",
            "آموزش پیشنهادی",
            "اخبار پیشنهادی",
            "اخبار مرتبط",
            "ارسال به دوستان",
            "ارسال نظر",
            "اشتراک گذاری",
            "اطلاعات بیشتر:",
            "این خبر بروز رسانی می شود",
            "این مطلب را به اشتراک",
            "بازنشر مطالب",
            "برچسب ها",
            "برای دریافت آخرین اخبار",
            "برای عضویت در کانال",
            "به اشتراک گذاری",
            "بیشتر بخوانید",
            "بیشتر بدانید",
            "پیشنهاد خواندنی",
            "پیشنهاد مطالعه",
            "جهت عضویت در کانال",
            "حتما بخوانید",
            "در اینستاگرام ما",
            "در همین زمینه بخوانید",
            "در همین رابطه بخوانید",
            "در این رابطه بخوانید",
            "دانلود اپلیکیشن",
            "عضویت در کانال",
            "کپی شد",
            "کپی لینک",
            "کد خبر",
            "کد مطلب",
            "کد ویدیو",
            "کلیدواژه",
            "کلید واژه",
            "لینک کوتاه",
            "لینک خبر",
            "ما را در شبکه های",
            "ما را در تلگرام",
            "ما را در اینستاگرام",
            "ما را در کانال",
            "مطالب پیشنهادی",
            "مطالب مرتبط",
            "مطالعه بیشتر",
            "مطلب پیشنهادی",
            "مطلب مرتبط",
            "مقاله مرتبط",
            "مقاله پیشنهادی",
            "مقالات مرتبط",
            "نظرات حاوی توهین",
            "همچنین بخوانید",
            "شناسه خبر"
        ),
    ];

    /// <summary>Anywhere in a short line that is about the channel of the agency.</summary>
    private static readonly string[] Inside =
    [
        .. Folded(
            "بپیوندید",
            "به کانال تلگرام",
            "در بحث مشارکت کنید",
            "در شبکه های اجتماعی دنبال کنید",
            "را در گوگل نیوز دنبال",
            "ما را در اینستاگرام دنبال",
            "اینجا کلیک کنید",
            "کلیک کنید",
            "follow us on",
            "sign up for our",
            "subscribe to our"
        ),
    ];

    /// <summary>How long a line that begins with one of these may be, in folded characters. Longer ones are sentences.</summary>
    private const int LongestLine = 160;
    private const int LongestCode = 8;

    /// <summary>Whether the line is the agency's sign-off, after which nothing of the article comes.</summary>
    public static bool IsEnding(string line)
    {
        if (line.Length > 60)
            return false;
        var folded = Words.Fold(line);
        foreach (var ending in Endings)
            if (
                folded.StartsWith(ending, StringComparison.Ordinal)
                && IsCodeAfter(folded.AsSpan(ending.Length), line.Contains('/', StringComparison.Ordinal))
            )
                return true;
        return false;
    }

    /// <summary>Nothing, a short code, or a longer one of mostly digits («86012/م20/د1000»).</summary>
    private static bool IsCodeAfter(ReadOnlySpan<char> rest, bool slashed)
    {
        if (rest.IsEmpty)
            return true;
        var digits = 0;
        foreach (var c in rest)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return rest.Length <= LongestCode ? slashed || !char.IsLetter(rest[0]) : rest.Length <= 24 && digits >= rest.Length / 2;
    }

    /// <summary>Whether the line is no part of the article.</summary>
    public static bool IsResidue(string line)
    {
        var folded = Words.Fold(line);
        if (folded.Length is 0 or > LongestLine)
            return folded.Length == 0;
        if (line[0] == '©' || IsEnding(line) || IsCode(line, folded))
            return true;
        foreach (var start in Starts)
            if (folded.StartsWith(start, StringComparison.Ordinal))
                return true;
        foreach (var inside in Inside)
            if (folded.Length < 110 && folded.Contains(inside, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>An editor's code alone on a line: «17302», «۱۷۳۰۲/۹», «/س ۱۱۰».</summary>
    private static bool IsCode(string line, string folded) =>
        folded.Length <= 7
        && line.Length <= 12
        && folded.Count(char.IsAsciiDigit) is var digits
        && (
            digits >= 3 && folded.Length - digits <= 2 && !(digits == 4 && folded.Length == 4) || line.StartsWith('/') && folded.Length <= 4
        );

    private static HashSet<string> Folded(params string[] lines) => [.. lines.Select(Words.Fold)];
}
