using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SourcePages;

/// <summary>Reason keys as sentences that a person understands: what happened, and what follows from it.</summary>
public static class Illness
{
    /// <summary>Sorted by key; of the keys that begin a reason the longest speaks.</summary>
    private static readonly (string Key, Phrase Sentence)[] Sentences =
    [
        (
            "article.",
            new(
                "فهرست خبرهایش خوانده می‌شود، اما متن خبر در صفحه‌هایش پیدا نمی‌شود.",
                "Its lists are read, but the text of the news is not found on its pages."
            )
        ),
        ("feed.", new("خوراک خبرش خوانده نمی‌شود.", "Its feed cannot be read.")),
        ("feed.bad-address", new("نشانی خوراکش نادرست است.", "The address of its feed is wrong.")),
        ("feed.empty", new("خوراک خبرش باز می‌شود، اما خالی است.", "Its feed opens, but is empty.")),
        (
            "feed.is-page",
            new("نشانی خوراکش به جای فهرست خبر چیز دیگری می‌فرستد.", "The address of its feed sends something that is no list of news.")
        ),
        ("feed.too-large", new("خوراک خبرش بیش از اندازه بزرگ است و کنار گذاشته شد.", "Its feed is too large and was put aside.")),
        ("feed.unknown-format", new("قالب خوراک خبرش را نمی‌شناسیم.", "We do not know the format of its feed.")),
        ("fetch.", new("به سایتش نمی‌رسیم.", "We cannot reach its site.")),
        ("fetch.broken-off", new("سایتش پاسخ را نیمه‌کاره رها کرد.", "Its site broke off the answer half way.")),
        ("fetch.closed", new("سایتش خواسته است کمی دست نگه داریم؛ صبر می‌کنیم.", "Its site asked us to hold on for a while; we wait.")),
        (
            "fetch.content-type",
            new("نشانی‌اش متن نمی‌دهد: عکس، فیلم یا بایگانی است.", "Its address gives no text: a picture, a film or an archive.")
        ),
        ("fetch.encoding", new("پاسخش به شیوه‌ای فشرده شده که بازش نمی‌توانیم کرد.", "Its answer is packed in a way that we cannot open.")),
        (
            "fetch.forbidden-address",
            new("نشانی‌اش در شبکه‌ای است که خواندنش مجاز نیست.", "Its address lies in a network that may not be read.")
        ),
        (
            "fetch.forbidden-port",
            new("پشت آن درگاه سایتی نیست و خواندنش مجاز نیست.", "No web site lives behind that port; it may not be read.")
        ),
        ("fetch.headers-too-long", new("سایتش پاسخی نامعقول می‌فرستد.", "Its site sends an unreasonable answer.")),
        (
            "fetch.host-down",
            new("چند بار پیاپی به سایتش نرسیدیم؛ کمی صبر می‌کنیم.", "Its site could not be reached several times; we wait.")
        ),
        ("fetch.no-connection", new("سایتش به تماس ما پاسخ نمی‌دهد.", "Its site does not answer our call.")),
        ("fetch.no-such-host", new("نام سایتش در اینترنت پیدا نمی‌شود.", "The name of its site is not found on the internet.")),
        (
            "fetch.redirect",
            new("سایتش ما را از نشانی به نشانی می‌فرستد و به جایی نمی‌رسد.", "Its site sends us from address to address and nowhere.")
        ),
        ("fetch.timeout", new("سایتش در زمان معقول پاسخ نداد.", "Its site did not answer in reasonable time.")),
        ("fetch.tls", new("گواهی امنیتی سایتش درست نیست.", "The security certificate of its site is not in order.")),
        ("fetch.too-large", new("پاسخ سایتش بیش از اندازه بزرگ بود و رها شد.", "The answer of its site was too large and was dropped.")),
        ("fetch.too-slow", new("سایتش قطره‌قطره پاسخ می‌داد و رهایش کردیم.", "Its site answered drop by drop and was left.")),
        ("http.401", new("سایتش نام کاربری و گذرواژه می‌خواهد (خطای ۴۰۱).", "Its site asks for a name and a password (error 401).")),
        ("http.403", new("سایتش ما را راه نمی‌دهد (خطای ۴۰۳).", "Its site does not let us in (error 403).")),
        ("http.404", new("نشانی خوراکش دیگر وجود ندارد (خطای ۴۰۴).", "The address of its feed is no more (error 404).")),
        (
            "http.410",
            new(
                "سایتش می‌گوید این خوراک برای همیشه برداشته شده است (خطای ۴۱۰).",
                "Its site says that this feed is gone for ever (error 410)."
            )
        ),
        ("http.429", new("سایتش خواسته است کمتر سر بزنیم؛ صبر می‌کنیم.", "Its site asked us to come less often; we wait.")),
        ("http.4", new("سایتش درخواست ما را نمی‌پذیرد.", "Its site does not accept our request.")),
        ("http.451", new("سایتش به حکم قانون بسته است (خطای ۴۵۱).", "Its site is closed by order of law (error 451).")),
        ("http.5", new("سایتش خودش خراب است (خطای سرور).", "Its site is out of order itself (server error).")),
        ("http.503", new("سایتش موقتاً در دسترس نیست (خطای ۵۰۳).", "Its site is unavailable for the moment (error 503).")),
        (
            "paper.cut-off",
            new(
                "بیشتر رسانه‌ها با هم خوانده نمی‌شوند؛ گویا شبکهٔ خود ما قطع است.",
                "Most sources cannot be read at once; our own network seems to be cut off."
            )
        ),
        ("picture.", new("عکس نمایش‌دادنی نیست.", "A picture cannot be shown.")),
        (
            "robots.disallowed",
            new("سایتش در robots.txt از خوانده‌شدن بازداشته است و ما رعایت می‌کنیم.", "Its robots.txt forbids reading, and we obey.")
        ),
        (
            "robots.unreachable",
            new(
                "robots.txt آن خوانده نشد؛ تا ندانیم چه اجازه‌ای داده است سر نمی‌زنیم.",
                "Its robots.txt could not be read; until we know what it allows we do not come."
            )
        ),
        ("source.failing", new("هیچ‌یک از خوراک‌هایش خوانده نمی‌شود.", "None of its feeds can be read.")),
        ("source.no-feed", new("خوراکی ندارد.", "It has no feed.")),
        (
            "source.nothing",
            new("خوراک‌هایش خوانده می‌شود، اما هرگز خبری از آن نیامده است.", "Its feeds are read, but no report ever came of them.")
        ),
        ("source.partial", new("از صفحه‌هایش کمتر از آنچه خوراکش می‌گوید به دست می‌آید.", "Its pages give less than its feed says.")),
        (
            "source.refused",
            new(
                "خواندن صفحه‌هایش را اجازه نمی‌دهد؛ همان که خوراکش می‌گوید چاپ می‌شود.",
                "It does not let its pages be read; what its feed says is printed."
            )
        ),
        ("source.silent", new("برخلاف عادتش خاموش شده است.", "It fell silent against its habit.")),
        (
            "source.unread",
            new("برخی صفحه‌هایش خوانده نشد یا خبری در آن‌ها نبود.", "Some of its pages could not be read or held no report.")
        ),
    ];

    /// <summary>The Persian sentence for a reason key; empty for none.</summary>
    public static string Sentence(string? problem) => Of(problem).Persian;

    /// <summary>The sentence for a reason key; empty for none.</summary>
    public static Phrase Of(string? problem)
    {
        if (string.IsNullOrEmpty(problem))
            return Phrase.Empty;
        var best = Phrase.Empty;
        var length = 0;
        foreach (var (key, sentence) in Sentences)
            if (key.Length > length && problem.StartsWith(key, StringComparison.Ordinal))
                (best, length) = (sentence, key.Length);
        return length > 0 ? best : new($"خوانده نشد ({problem}).", $"It could not be read ({problem}).");
    }
}
