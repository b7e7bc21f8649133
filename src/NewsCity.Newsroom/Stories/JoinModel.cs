using System.Globalization;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// The decision to join a story: a logistic regression over <see cref="JoinFeature"/>, one set of weights for reports with a body and one for
/// headlines alone and one for stories told in another language, the same for all languages. Written to <c>join.tsv</c> by <c>train/NewsCity.Train.Newsroom</c>.
/// </summary>
internal sealed class JoinModel(float[] full, float[] bare, float[] foreign)
{
    /// <summary>The shipped weights.</summary>
    public static JoinModel Shipped { get; } = new(Read(1), Read(2), Read(3));

    /// <summary>Weights for reports with a body, by feature.</summary>
    public float[] Full => full;

    /// <summary>Weights for headlines alone, by feature.</summary>
    public float[] Bare => bare;

    /// <summary>Weights for a story told in another language, by feature.</summary>
    public float[] Foreign => foreign;

    /// <summary>The same decision, easier to convince by these odds.</summary>
    public JoinModel Shifted(float fullOdds, float bareOdds) =>
        new([full[0] + fullOdds, .. full[1..]], [bare[0] + bareOdds, .. bare[1..]], foreign);

    /// <summary>Log-odds that the report belongs to the story.</summary>
    public float Judge(Candidate candidate)
    {
        var weights =
            candidate[JoinFeature.Foreign] > 0 ? foreign
            : candidate[JoinFeature.Bare] > 0 ? bare
            : full;
        float sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * candidate.Evidence[i];
        return sum;
    }

    private static float[] Read(int column)
    {
        var weights = new float[Enum.GetValues<JoinFeature>().Length];
        foreach (var line in Resource.Lines("join.tsv"))
        {
            var cells = line.Split('\t');
            if (Enum.TryParse<JoinFeature>(cells[0], out var feature))
                weights[(int)feature] = cells.Length <= column ? 0 : float.Parse(cells[column], CultureInfo.InvariantCulture);
        }
        return weights;
    }
}
