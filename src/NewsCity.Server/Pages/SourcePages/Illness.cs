namespace NewsCity.Server.Pages.SourcePages;

/// <summary>Reason keys as sentences that a person understands: what happened, and what follows from it.</summary>
public static class Illness
{
    /// <summary>Sorted by key. A key that ends with a dot stands for all that begin with it.</summary>
    private static readonly (string Key, string Sentence)[] Sentences =
    [
        ("article.", "صفحه خبرهایش باز می‌شود، اما متن خبر در آن پیدا نمی‌شود."),
        ("feed.", "خوراک خبرش خوانده نمی‌شود."),
        ("feed.empty", "خوراک خبرش باز می‌شود، اما خالی است."),
        ("feed.not-xml", "نشانی خوراکش به جای فهرست خبر چیز دیگری می‌فرستد."),
        ("feed.too-large", "خوراک خبرش بیش از اندازه بزرگ است و کنار گذاشته شد."),
        ("feed.unknown-format", "قالب خوراک خبرش را نمی‌شناسیم."),
        ("fetch.", "به سایتش نمی‌رسیم."),
        ("fetch.connect", "سایتش به تماس ما پاسخ نمی‌دهد."),
        ("fetch.dns", "نام سایتش در اینترنت پیدا نمی‌شود."),
        ("fetch.forbidden", "نشانی‌اش در شبکه‌ای است که اجازه خواندنش داده نشده است."),
        ("fetch.http-401", "سایتش ورود با نام کاربری می‌خواهد."),
        ("fetch.http-403", "سایتش ما را راه نمی‌دهد (خطای ۴۰۳)."),
        ("fetch.http-404", "نشانی خوراکش دیگر وجود ندارد (خطای ۴۰۴)."),
        ("fetch.http-410", "سایتش می‌گوید این خوراک برای همیشه برداشته شده است (خطای ۴۱۰)."),
        ("fetch.http-429", "سایتش خواسته است کمتر سر بزنیم؛ صبر می‌کنیم."),
        ("fetch.http-5", "سایتش خودش خراب است (خطای سرور)."),
        ("fetch.redirect", "سایتش ما را از نشانی به نشانی می‌فرستد و به جایی نمی‌رسد."),
        ("fetch.robots", "سایتش در robots.txt از خوانده‌شدن بازداشته است و ما رعایت می‌کنیم."),
        ("fetch.timeout", "سایتش در زمان معقول پاسخ نداد."),
        ("fetch.tls", "گواهی امنیتی سایتش درست نیست."),
        ("fetch.too-large", "پاسخ سایتش بیش از اندازه بزرگ بود و رها شد."),
        ("robots.", "سایتش در robots.txt از خوانده‌شدن بازداشته است و ما رعایت می‌کنیم."),
    ];

    /// <summary>The sentence for a reason key; the longest key that fits wins.</summary>
    public static string Sentence(string? problem)
    {
        if (string.IsNullOrEmpty(problem))
            return "";
        var best = "";
        var length = 0;
        foreach (var (key, sentence) in Sentences)
            if (key.Length > length && problem.StartsWith(key, StringComparison.Ordinal))
                (best, length) = (sentence, key.Length);
        return length > 0 ? best : $"خوانده نشد ({problem}).";
    }
}
