using System.Globalization;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Topics;

/// <summary>
/// How each term speaks for each topic and for the World section: its rarity times how far the share of its reports exceeds the topic's
/// usual share. Shares begin at what <c>topicwords.tsv</c> says and move with the reports counted. Written to <c>topics.tsv</c> by
/// <c>train/NewsCity.Train.Newsroom</c>.
/// </summary>
internal sealed class TopicModel(float[] section, Dictionary<uint, float[]> weights)
{
    /// <summary>Columns: the topics in their order, then the World section.</summary>
    public const int World = 8;

    /// <summary>What decides the section: a constant, the words, the places, the places on top, sport (clubs abroad are read at home), the desk.</summary>
    public const int SectionFeatures = 6;

    /// <summary>The shipped model.</summary>
    public static TopicModel Shipped { get; } = Read();

    /// <summary>Log-odds of the World section by <see cref="SectionFeatures"/>.</summary>
    public float[] Section => section;
    public IReadOnlyDictionary<uint, float[]> Weights => weights;

    /// <summary>What a term says; null for an unknown one.</summary>
    public float[]? Of(uint term) => weights.GetValueOrDefault(term);

    /// <summary>What the words of a report say, a column each, whatever its length.</summary>
    public float[] Score(TopicReading reading)
    {
        var scores = new float[World + 1];
        foreach (var (term, (weight, _)) in reading.Terms)
            if (weights.TryGetValue(term, out var row))
                for (var c = 0; c < scores.Length; c++)
                    scores[c] += weight * row[c];
        for (var c = 0; c < scores.Length; c++)
            scores[c] /= reading.Length;
        return scores;
    }

    private static TopicModel Read()
    {
        var weights = new Dictionary<uint, float[]>();
        var section = new float[SectionFeatures];
        foreach (var line in Resource.Lines("topics.tsv"))
        {
            var cells = line.Split('\t');
            var row = Array.ConvertAll(cells[1..], cell => float.Parse(cell, CultureInfo.InvariantCulture));
            if (cells[0] == "section")
                section = row;
            else
                weights[uint.Parse(cells[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = row;
        }
        return new(section, weights);
    }
}
