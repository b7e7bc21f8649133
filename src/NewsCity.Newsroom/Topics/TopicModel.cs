using System.Globalization;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Topics;

/// <summary>
/// How strongly each term speaks for each topic and for the World section: naive Bayes with complement counts (Rennie and others, 2003).
/// Written to <c>topics.tsv</c> by <c>train/NewsCity.Train.Newsroom</c>.
/// </summary>
internal sealed class TopicModel(float[] priors, Dictionary<uint, float[]> weights)
{
    /// <summary>Columns: the topics in their order, then the World section.</summary>
    public const int World = 8;

    /// <summary>The shipped model.</summary>
    public static TopicModel Shipped { get; } = Read();

    public float[] Priors => priors;
    public IReadOnlyDictionary<uint, float[]> Weights => weights;

    /// <summary>What a term says; null for an unknown one.</summary>
    public float[]? Of(uint term) => weights.GetValueOrDefault(term);

    private static TopicModel Read()
    {
        var weights = new Dictionary<uint, float[]>();
        float[] priors = new float[World + 1];
        foreach (var line in Resource.Lines("topics.tsv"))
        {
            var cells = line.Split('\t');
            var row = Array.ConvertAll(cells[1..], cell => float.Parse(cell, CultureInfo.InvariantCulture));
            if (cells[0] == "prior")
                priors = row;
            else
                weights[uint.Parse(cells[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = row;
        }
        return new(priors, weights);
    }
}
