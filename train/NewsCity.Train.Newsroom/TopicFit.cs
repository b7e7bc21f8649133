using NewsCity.Newsroom;
using NewsCity.Newsroom.Topics;
using NewsCity.Newsroom.Words;

namespace NewsCity.Train.Newsroom;

/// <summary>
/// Fits section and topic: a word's share of each topic begins at what the tables say of it and moves with the reports; few reports move
/// it little. Nothing is fitted beyond that but the weights of the section.
/// </summary>
internal static class TopicFit
{
    /// <summary>The tables' word on a word counts as so many reports.</summary>
    private const double Listed = 10;

    /// <summary>Of a word that no table knows, so many reports are needed until half of what they say is believed.</summary>
    private const double Unlisted = 20;

    /// <summary>How far topics of few reports count more: 0 not at all, 1 until all topics count the same.</summary>
    private const double Balance = 0.5;

    /// <summary>The same as <see cref="Listed"/> and <see cref="Unlisted"/>, for sections.</summary>
    private const double ListedPlace = 3;
    private const double UnlistedPlace = 5;

    /// <summary>The share of World reports that a place or word abroad begins with.</summary>
    private const double AbroadBegins = 0.7;

    public static TopicModel Fit(IReadOnlyList<LabelledTopic> reports)
    {
        var weights = Weigh(reports);
        var rows = new List<(float[] Features, bool World, double Weight)>();
        // The words' scores that the section's weights are fitted on come from words counted elsewhere.
        const int parts = 3;
        for (var part = 0; part < parts; part++)
        {
            var model = new TopicModel([], Weigh([.. reports.Where((_, n) => n % parts != part)]));
            rows.AddRange(
                reports
                    .Where((_, n) => n % parts == part)
                    .Select(r =>
                        (
                            TopicJudge.SectionFeatures(model.Score(r.Reading), r.Reading, [.. new[] { r.Reading.Desk }.OfType<Topic>()]),
                            r.Section == Section.World,
                            r.Weight
                        )
                    )
            );
        }
        return new(SectionWeights(rows), weights);
    }

    private static Dictionary<uint, float[]> Weigh(IReadOnlyList<LabelledTopic> reports)
    {
        var topics = TopicModel.World;
        var of = new double[topics];
        double world = 0;
        double all = 0;
        foreach (var r in reports)
        {
            if (r.Topic is { } topic)
                of[(int)topic] += r.Weight;
            world += r.Section == Section.World ? r.Weight : 0;
            all += r.Weight;
        }
        var mean = of.Sum() / topics;
        var balance = of.Select(n => n > 0 ? Math.Pow(mean / n, Balance) : 0).ToArray();
        var balanced = of.Zip(balance, (n, b) => n * b).ToArray();
        var usual = balanced.Select(n => n / balanced.Sum()).ToArray();
        var usualWorld = world / all;
        var counts = new Dictionary<uint, double[]>();
        var holders = new Dictionary<uint, int>();
        foreach (var r in reports)
        foreach (var (term, (weight, _)) in r.Reading.Terms)
        {
            if (!counts.TryGetValue(term, out var row))
                counts[term] = row = new double[topics + 2];
            holders[term] = holders.GetValueOrDefault(term) + 1;
            var heard = r.Weight * Math.Min(1, (weight / 2) + 0.3);
            if (r.Topic is { } topic)
                row[(int)topic] += heard * balance[(int)topic];
            row[topics + (r.Section == Section.World ? 0 : 1)] += heard;
        }
        var listed = Tables();
        var weights = new Dictionary<uint, float[]>();
        foreach (var term in counts.Keys.Union(listed.Keys))
        {
            var row = counts.GetValueOrDefault(term) ?? new double[topics + 2];
            var says = listed.GetValueOrDefault(term);
            if (says is null && holders[term] < 2)
                continue;
            var rarity = Math.Log((reports.Count + 1.0) / (holders.GetValueOrDefault(term) + 1.0));
            var said = new float[topics + 1];
            var sum = row.Take(topics).Sum();
            var isListed = says is { Topics.Length: > 0 };
            for (var c = 0; c < topics; c++)
            {
                var begins =
                    !isListed ? usual[c]
                    : says!.Topics.Contains((Topic)c) ? 1.0 / says.Topics.Length
                    : 0;
                var strength = isListed ? Listed : Unlisted;
                said[c] = (float)(rarity * (((row[c] + (strength * begins)) / (sum + strength)) - usual[c]));
            }
            var sections = row[topics] + row[topics + 1];
            var (start, trust) =
                says is null ? (usualWorld, UnlistedPlace)
                : says.Abroad ? (AbroadBegins, ListedPlace)
                : says.Home ? (0, ListedPlace)
                : says.Topics.Any(t => t is Topic.Politics or Topic.Incidents) ? (usualWorld, UnlistedPlace)
                : (usualWorld / 3, ListedPlace);
            said[topics] = (float)(rarity * (((row[topics] + (trust * start)) / (sections + trust)) - usualWorld));
            weights[term] = said;
        }
        return weights;
    }

    private sealed record Listing(Topic[] Topics, bool Abroad, bool Home);

    /// <summary>What the tables say of terms: topic words first, then the ideas and places that the whole newsroom knows.</summary>
    private static Dictionary<uint, Listing> Tables()
    {
        var all = TopicWords.All.ToDictionary(
            word => word.Key,
            word => new Listing(word.Value, word.Value.Contains(Topic.International), false)
        );
        foreach (var (term, says) in Lexicon.Topical())
            all.TryAdd(
                term,
                says switch
                {
                    "iran" => new([], false, true),
                    "world" => new([], true, false),
                    _ => Enum.Parse<Topic>(says, ignoreCase: true) is var topic ? new([topic], topic == Topic.International, false) : null!,
                }
            );
        return all;
    }

    /// <summary>Full-batch logistic regression with a little decay, by Adagrad.</summary>
    private static float[] SectionWeights(List<(float[] Features, bool World, double Weight)> rows)
    {
        const double decay = 0.1;
        var w = new double[TopicModel.SectionFeatures];
        var squares = new double[w.Length];
        for (var step = 0; step < 400; step++)
        {
            var slope = w.Select((x, i) => i == 0 ? 0 : decay * x).ToArray();
            foreach (var (features, world, weight) in rows)
            {
                double z = 0;
                for (var i = 0; i < w.Length; i++)
                    z += w[i] * features[i];
                var error = weight * ((1 / (1 + Math.Exp(-z))) - (world ? 1 : 0));
                for (var i = 0; i < w.Length; i++)
                    slope[i] += error * features[i];
            }
            for (var i = 0; i < w.Length; i++)
            {
                squares[i] += slope[i] * slope[i];
                w[i] -= 0.5 * slope[i] / Math.Sqrt(squares[i] + 1e-12);
            }
        }
        return Array.ConvertAll(w, x => (float)x);
    }
}
