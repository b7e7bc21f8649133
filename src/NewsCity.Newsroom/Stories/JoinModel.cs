using System.Globalization;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// The decision to join a story: a logistic regression over <see cref="JoinFeature"/>, one set of weights for all languages and lengths of
/// text and one for stories told in another language. Written to <c>join.tsv</c> by <c>train/NewsCity.Train.Newsroom</c>.
/// </summary>
internal sealed class JoinModel(float[] own, float[] foreign)
{
    /// <summary>The shipped weights.</summary>
    public static JoinModel Shipped { get; } = new(Read(1), Read(2));

    /// <summary>Weights for a story in the report's language, by feature.</summary>
    public float[] Own => own;

    /// <summary>Weights for a story told in another language, by feature.</summary>
    public float[] Foreign => foreign;

    /// <summary>The same decision, easier to convince by these odds.</summary>
    public JoinModel Shifted(float odds) => new([own[0] + odds, .. own[1..]], foreign);

    /// <summary>Log-odds that the report belongs to the story.</summary>
    public float Judge(Candidate candidate)
    {
        var weights = candidate[JoinFeature.Foreign] > 0 ? foreign : own;
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
