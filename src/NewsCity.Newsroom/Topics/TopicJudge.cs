using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Topics;

/// <summary>Judges section and topic of a report by its words and by the source's own categories.</summary>
public static class TopicJudge
{
    /// <summary>Reports of more words are no surer than ones of so many: words repeat each other.</summary>
    private const float FullWeight = 60;

    /// <summary>What a source's own category weighs beside the words.</summary>
    private const float CategoryWeight = 8;

    /// <summary>What it weighs that a report names places of Iran and none abroad.</summary>
    private const float HomeWeight = 12;

    private static readonly HashSet<uint> Home = [.. Lexicon.Topical().Where(term => term.Says == "iran").Select(term => term.Term)];
    private static readonly HashSet<uint> Abroad = [.. Lexicon.Topical().Where(term => term.Says == "world").Select(term => term.Term)];

    private static readonly string[] TopicNames = ["سیاست", "اقتصاد", "جامعه", "فرهنگ", "ورزش", "دانش", "بین‌الملل", "حوادث"];

    /// <summary>Places one report. Any text may be empty.</summary>
    public static Placement Place(string title, string lead, string text, IReadOnlyList<string> categories) =>
        Place(TopicModel.Shipped, title, lead, text, categories);

    internal static Placement Place(TopicModel model, string title, string lead, string text, IReadOnlyList<string> categories)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(categories);
        var terms = TopicTerms.Of(title, lead, text);
        var scores = new float[TopicModel.World + 1];
        float heard = 0;
        foreach (var (term, (weight, _)) in terms)
            if (model.Of(term) is { } row)
            {
                heard += weight;
                for (var c = 0; c < scores.Length; c++)
                    scores[c] += weight * row[c];
            }
        for (var c = 0; c < scores.Length; c++)
            scores[c] = (scores[c] * (heard > FullWeight ? FullWeight / heard : 1)) + model.Priors[c];
        foreach (var category in categories)
            if (Categories.Of(category) is { } said)
            {
                scores[(int)said] += CategoryWeight;
                if (said == Topic.International)
                    scores[TopicModel.World] += CategoryWeight;
            }
        if (terms.Keys.Any(Home.Contains) && !terms.Keys.Any(Abroad.Contains))
            scores[TopicModel.World] -= HomeWeight;
        var section = scores[TopicModel.World] > 0 ? Section.World : Section.Iran;
        var topic = 0;
        for (var c = 1; c < TopicModel.World; c++)
            if (Allowed(c) && (!Allowed(topic) || scores[c] > scores[topic]))
                topic = c;
        return new Placement(section, (Topic)topic, Reason(model, terms, topic));

        // Politics abroad is international, and what is international stands in the World section.
        bool Allowed(int c) => c != (int)(section == Section.World ? Topic.Politics : Topic.International);
    }

    private static string Reason(TopicModel model, Dictionary<uint, (float Weight, string Word)> terms, int topic)
    {
        var loudest = terms
            .Select(term => (term.Value.Word, Said: (model.Of(term.Key)?[topic] ?? 0) * term.Value.Weight))
            .Where(term => term.Said > 0.5f)
            .OrderByDescending(term => term.Said)
            .ThenBy(term => term.Word, StringComparer.Ordinal)
            .Select(term => term.Word)
            .Distinct(StringComparer.Ordinal)
            .Take(3)
            .ToList();
        return loudest.Count == 0 ? "واژه‌ای گویا نداشت." : $"{TopicNames[topic]}؛ گویاترین واژه‌ها: {string.Join("، ", loudest)}";
    }
}
