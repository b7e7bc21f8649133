using System.Globalization;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// The decision to join a story: a logistic regression over <see cref="JoinFeature"/>, one set of weights for all languages, written to
/// <c>join.tsv</c> by <c>train/NewsCity.Train.Newsroom</c>.
/// </summary>
internal sealed class JoinModel(float[] weights)
{
    /// <summary>The shipped weights.</summary>
    public static JoinModel Shipped { get; } = new(Read());

    /// <summary>The same decision, easier to convince by <paramref name="odds"/>.</summary>
    public JoinModel Shifted(float odds) => new([weights[0] + odds, .. weights[1..]]);

    /// <summary>Log-odds that the report belongs to the story.</summary>
    public float Judge(Candidate candidate)
    {
        float sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * candidate.Evidence[i];
        return sum;
    }

    private static float[] Read()
    {
        var weights = new float[Enum.GetValues<JoinFeature>().Length];
        foreach (var line in Resource.Lines("join.tsv"))
        {
            var cells = line.Split('\t');
            if (Enum.TryParse<JoinFeature>(cells[0], out var feature))
                weights[(int)feature] = float.Parse(cells[1], CultureInfo.InvariantCulture);
        }
        return weights;
    }
}
