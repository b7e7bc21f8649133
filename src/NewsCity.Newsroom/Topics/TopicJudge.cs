namespace NewsCity.Newsroom.Topics;

/// <summary>Judges section and topic of a report by its words, its places, its desk and the source's own categories.</summary>
public static class TopicJudge
{
    /// <summary>What a source's own category weighs beside the words, whose score is seldom above 10.</summary>
    private const float CategoryWeight = 4;

    /// <summary>News of the World section is international unless another topic is clearer by so much.</summary>
    private const float ClearlyAnother = 2;

    private static readonly string[] TopicNames = ["سیاست", "اقتصاد", "جامعه", "فرهنگ", "ورزش", "دانش", "بین‌الملل", "حوادث"];

    /// <summary>Places one report. Any text may be empty.</summary>
    public static Placement Place(string title, string lead, string text, IReadOnlyList<string> categories)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(categories);
        return Place(TopicModel.Shipped, new TopicReading(title, lead, text), categories);
    }

    internal static Placement Place(TopicModel model, TopicReading reading, IReadOnlyList<string> categories)
    {
        var scores = model.Score(reading);
        var said = categories.Select(Categories.Of).Append(reading.Desk).OfType<Topic>().ToList();
        foreach (var topic in said)
            scores[(int)topic] += CategoryWeight;
        var features = SectionFeatures(scores, reading, said);
        var section = features.Zip(model.Section, (feature, weight) => feature * weight).Sum() > 0 ? Section.World : Section.Iran;
        // Politics abroad is international, and what is international stands in the World section.
        var best = section == Section.World ? Topic.International : Topic.Politics;
        if (section == Section.World)
            scores[(int)best] += ClearlyAnother;
        foreach (var topic in Enum.GetValues<Topic>())
            if (topic is not (Topic.Politics or Topic.International) && scores[(int)topic] > scores[(int)best])
                best = topic;
        return new Placement(section, best, Reason(model, reading, best));
    }

    /// <summary>What the section is decided by, in the order of <see cref="TopicModel.Section"/>.</summary>
    internal static float[] SectionFeatures(float[] scores, TopicReading reading, List<Topic> said) =>
        [
            1,
            scores[TopicModel.World],
            reading.Abroad,
            reading.AbroadOnTop,
            MathF.Max(0, scores[(int)Topic.Sport]),
            said.Contains(Topic.International) ? 1
            : said.Count > 0 ? -1
            : 0,
        ];

    private static string Reason(TopicModel model, TopicReading reading, Topic topic)
    {
        var loudest = reading
            .Terms.Select(term => (term.Value.Word, Said: (model.Of(term.Key)?[(int)topic] ?? 0) * term.Value.Weight))
            .Where(term => term.Said > 0.5f)
            .OrderByDescending(term => term.Said)
            .ThenBy(term => term.Word, StringComparer.Ordinal)
            .Select(term => term.Word)
            .Distinct(StringComparer.Ordinal)
            .Take(3)
            .ToList();
        return loudest.Count == 0 ? "واژه‌ای گویا نداشت." : $"{TopicNames[(int)topic]}؛ گویاترین واژه‌ها: {string.Join("، ", loudest)}";
    }
}
