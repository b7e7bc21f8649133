namespace NewsCity.Reading.Sites;

/// <summary>
/// Words with which a site speaks to its reader instead of telling the news: subscribe, register, follow, share. One line a language,
/// sorted by its tag. Seen on the pages of the public benchmarks of the extraction kit and in the catalogue's boilerplate.tsv.
/// </summary>
internal static class Appeals
{
    private static readonly string[] Table =
    [
        "de: abonnieren abonnement newsletter registrieren anmelden einloggen werbung anzeige cookies datenschutz leserinnen teilen whatsapp kommentare lesen-sie angebot abo probeabo testen",
        "en: subscribe subscription newsletter sign-up sign-in log-in register cookies privacy follow-us advertisement sponsored click-here read-more inbox donate support-us copyright all-rights-reserved comments share facebook twitter instagram podcast updated-at affiliate commission editor-at writer-at",
        "es: suscríbete suscripción boletín regístrate síguenos compartir publicidad comentarios cookies",
        "fa: عضویت بپیوندید کانال دنبال-کنید کلیک تبلیغات نظرات اشتراک-گذاری اینستاگرام تلگرام ثبت-نام خبرنامه بازنشر",
        "fr: abonnez-vous abonnement abonnés newsletter inscrivez-vous suivez-nous partager publicité commentaires cookies lire-aussi",
        "it: abbonati iscriviti newsletter condividi pubblicità commenti seguici",
        "nl: abonneer nieuwsbrief inloggen reacties delen advertentie",
    ];

    private static readonly HashSet<string> Single = [];
    private static readonly HashSet<(string, string)> Pairs = [];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Singles;

    static Appeals()
    {
        foreach (var line in Table)
        foreach (var word in line[4..].Split(' '))
        {
            var parts = word.Split('-');
            if (parts.Length == 1)
                Single.Add(word);
            else
                Pairs.Add((parts[0], parts[1]));
        }
        Singles = Single.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many such words stand in the text, at most 9; only the first 600 characters are looked at.</summary>
    public static int Count(string text)
    {
        var count = 0;
        Span<char> lower = stackalloc char[24];
        var previous = "";
        var span = text.AsSpan(0, Math.Min(text.Length, 600));
        while (!span.IsEmpty && count < 9)
        {
            var start = 0;
            while (start < span.Length && !char.IsLetter(span[start]))
                start++;
            var end = start;
            while (end < span.Length && char.IsLetter(span[end]))
                end++;
            var length = end - start;
            if (length is > 1 and <= 24)
            {
                span[start..end].ToLowerInvariant(lower);
                var word = lower[..length];
                if (Singles.Contains(word))
                    count++;
                var current = word.ToString();
                if (Pairs.Contains((previous, current)))
                    count++;
                previous = current;
            }
            span = span[end..];
        }
        return count;
    }
}
