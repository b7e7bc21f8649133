namespace NewsCity.Server.Pages.SourcePages;

/// <summary>Reason keys as sentences that a person understands: what happened, and what follows from it.</summary>
public static class Illness
{
    /// <summary>Sorted by key; of the keys that begin a reason the longest speaks.</summary>
    private static readonly (string Key, string Sentence)[] Sentences =
    [
        ("article.", "فهرست خبرهایش خوانده می‌شود، اما متن خبر در صفحه‌هایش پیدا نمی‌شود."),
        ("feed.", "خوراک خبرش خوانده نمی‌شود."),
        ("feed.bad-address", "نشانی خوراکش نادرست است."),
        ("feed.empty", "خوراک خبرش باز می‌شود، اما خالی است."),
        ("feed.is-page", "نشانی خوراکش به جای فهرست خبر چیز دیگری می‌فرستد."),
        ("feed.too-large", "خوراک خبرش بیش از اندازه بزرگ است و کنار گذاشته شد."),
        ("feed.unknown-format", "قالب خوراک خبرش را نمی‌شناسیم."),
        ("fetch.", "به سایتش نمی‌رسیم."),
        ("fetch.broken-off", "سایتش پاسخ را نیمه‌کاره رها کرد."),
        ("fetch.closed", "سایتش خواسته است کمی دست نگه داریم؛ صبر می‌کنیم."),
        ("fetch.forbidden-address", "نشانی‌اش در شبکه‌ای است که خواندنش مجاز نیست."),
        ("fetch.headers-too-long", "سایتش پاسخی نامعقول می‌فرستد."),
        ("fetch.no-connection", "سایتش به تماس ما پاسخ نمی‌دهد."),
        ("fetch.no-such-host", "نام سایتش در اینترنت پیدا نمی‌شود."),
        ("fetch.redirect", "سایتش ما را از نشانی به نشانی می‌فرستد و به جایی نمی‌رسد."),
        ("fetch.timeout", "سایتش در زمان معقول پاسخ نداد."),
        ("fetch.tls", "گواهی امنیتی سایتش درست نیست."),
        ("fetch.too-large", "پاسخ سایتش بیش از اندازه بزرگ بود و رها شد."),
        ("http.401", "سایتش نام کاربری و گذرواژه می‌خواهد (خطای ۴۰۱)."),
        ("http.403", "سایتش ما را راه نمی‌دهد (خطای ۴۰۳)."),
        ("http.404", "نشانی خوراکش دیگر وجود ندارد (خطای ۴۰۴)."),
        ("http.410", "سایتش می‌گوید این خوراک برای همیشه برداشته شده است (خطای ۴۱۰)."),
        ("http.429", "سایتش خواسته است کمتر سر بزنیم؛ صبر می‌کنیم."),
        ("http.4", "سایتش درخواست ما را نمی‌پذیرد."),
        ("http.451", "سایتش به حکم قانون بسته است (خطای ۴۵۱)."),
        ("http.5", "سایتش خودش خراب است (خطای سرور)."),
        ("http.503", "سایتش موقتاً در دسترس نیست (خطای ۵۰۳)."),
        ("paper.cut-off", "بیشتر رسانه‌ها با هم خوانده نمی‌شوند؛ گویا شبکهٔ خود ما قطع است."),
        ("picture.", "عکس نمایش‌دادنی نیست."),
        ("robots.disallowed", "سایتش در robots.txt از خوانده‌شدن بازداشته است و ما رعایت می‌کنیم."),
        ("robots.unreachable", "robots.txt آن خوانده نشد؛ تا ندانیم چه اجازه‌ای داده است سر نمی‌زنیم."),
        ("source.failing", "هیچ‌یک از خوراک‌هایش خوانده نمی‌شود."),
        ("source.no-feed", "خوراکی ندارد."),
        ("source.nothing", "خوراک‌هایش خوانده می‌شود، اما هرگز خبری از آن نیامده است."),
        ("source.partial", "از صفحه‌هایش کمتر از آنچه خوراکش می‌گوید به دست می‌آید."),
        ("source.refused", "خواندن صفحه‌هایش را اجازه نمی‌دهد؛ همان که خوراکش می‌گوید چاپ می‌شود."),
        ("source.silent", "برخلاف عادتش خاموش شده است."),
        ("source.unread", "برخی صفحه‌هایش خوانده نشد یا خبری در آن‌ها نبود."),
    ];

    /// <summary>The sentence for a reason key; empty for none.</summary>
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
