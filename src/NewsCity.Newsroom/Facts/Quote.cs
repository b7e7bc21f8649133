namespace NewsCity.Newsroom.Facts;

/// <summary>Words of a speaker between «».</summary>
/// <param name="Speaker">As the report names him or her.</param>
/// <param name="Text">The words, without the marks.</param>
/// <param name="Report">The first report that has them.</param>
/// <param name="Source">Key of its source.</param>
/// <param name="Sources">How many sources have the same words.</param>
public sealed record Quote(string Speaker, string Text, long Report, string Source, int Sources)
{
    private const int Most = 6;
    private const int FewestWords = 4;
    private const int MostWords = 60;
    private const int MostSpeakerWords = 8;

    /// <summary>Verbs that Persian news quotes with, in the forms met there.</summary>
    private static readonly string[] Verbs =
    [
        "گفت",
        "گفته است",
        "گفته",
        "می‌گوید",
        "افزود",
        "اظهار کرد",
        "اظهار داشت",
        "تصریح کرد",
        "تأکید کرد",
        "تاکید کرد",
        "بیان کرد",
        "عنوان کرد",
        "خاطرنشان کرد",
        "یادآور شد",
        "اعلام کرد",
        "نوشت",
        "ادامه داد",
        "توضیح داد",
        "اضافه کرد",
        "هشدار داد",
        "مدعی شد",
    ];

    /// <summary>Speakers that are named elsewhere: the one before speaks on.</summary>
    private static readonly string[] Pronouns = ["وی", "او", "ایشان", "همچنین", "سپس", "این مقام", "این مقام مسئول"];

    internal static IReadOnlyList<Quote> Of(IReadOnlyList<ReadReport> reports)
    {
        var found = new Dictionary<string, (Quote Quote, HashSet<string> Sources)>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            var speaker = "";
            foreach (var sentence in report.Sentences)
            {
                var open = sentence.Text.IndexOf('«', StringComparison.Ordinal);
                var name = SpeakerIn(open < 0 ? sentence.Text : sentence.Text[..open]);
                if (name is { Length: > 0 })
                    speaker = name;
                if (open < 0 || name is null || speaker.Length == 0)
                    continue;
                var close = sentence.Text.IndexOf('»', open);
                if (close < 0)
                    continue;
                var words = sentence.Text[(open + 1)..close].Trim();
                if (words.Count(c => c == ' ') + 1 is < FewestWords or > MostWords)
                    continue;
                var key = string.Join(' ', NewsCity.Persian.Words.Of(words));
                if (found.TryGetValue(key, out var known))
                    known.Sources.Add(report.Report.Source);
                else
                    found[key] = (
                        new(speaker, words, report.Report.Id, report.Report.Source, 1),
                        new(StringComparer.Ordinal) { report.Report.Source }
                    );
            }
        }
        return
        [
            .. found
                .Values.Select((entry, order) => (entry.Quote with { Sources = entry.Sources.Count }, order))
                .OrderByDescending(entry => entry.Item1.Sources)
                .ThenBy(entry => entry.order)
                .Select(entry => entry.Item1)
                .Take(Most),
        ];
    }

    /// <summary>The speaker that a quoting verb before the quotation has; empty for a pronoun, null without a verb.</summary>
    private static string? SpeakerIn(string before)
    {
        var at = -1;
        var length = 0;
        foreach (var verb in Verbs)
        {
            var i = before.LastIndexOf(" " + verb, StringComparison.Ordinal);
            var end = i + verb.Length + 1;
            if (
                i >= 0
                && (end == before.Length || !char.IsLetter(before[end]) && before[end] != '\u200c')
                && (i > at || (i == at && verb.Length > length))
            )
                (at, length) = (i, verb.Length);
        }
        if (at < 0)
            return null;
        var clause = before[..at];
        clause = clause[(clause.LastIndexOfAny(['،', '؛', '.', ':', '»', '\n']) + 1)..].Trim();
        var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        // «… با اشاره به آن گفت»: who speaks stands before the circumstance.
        var circumstance = words.FindIndex(word =>
            word
                is "با"
                    or "پس"
                    or "پیش"
                    or "اکنون"
                    or "امروز"
                    or "دیروز"
                    or "ضمن"
                    or "در"
                    or "درباره"
                    or "به"
                    or "از"
                    or "که"
                    or "روز"
                    or "هم"
                    or "نیز"
        );
        if (circumstance == 0)
            return "";
        if (circumstance > 0)
            words.RemoveRange(circumstance, words.Count - circumstance);
        var name = string.Join(' ', words);
        return words.Count is 0 or > MostSpeakerWords || Pronouns.Contains(name, StringComparer.Ordinal) ? "" : name;
    }
}
