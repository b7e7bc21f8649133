namespace NewsCity.Train.Newsroom;

/// <summary>
/// Logistic regression with an L2 penalty and with signs that are known beforehand: more likeness never makes a join less likely. By
/// coordinate-wise Newton steps; features are scaled inside, weights come back unscaled.
/// </summary>
internal static class Logistic
{
    private const int Sweeps = 60;

    /// <summary>
    /// Weights for rows with labels and importances. <paramref name="signs"/>: 1 for weights that are not negative, -1 for not positive, 0 for
    /// free ones, null for features that stay out.
    /// </summary>
    public static float[] Fit(IReadOnlyList<(float[] Row, bool Yes, double Importance)> examples, double penalty, IReadOnlyList<int?> signs)
    {
        var width = signs.Count;
        var scale = new double[width];
        for (var f = 0; f < width; f++)
        {
            double sum = 0,
                squares = 0;
            foreach (var (row, _, _) in examples)
            {
                sum += row[f];
                squares += (double)row[f] * row[f];
            }
            var mean = f == 0 ? 0 : sum / examples.Count;
            var deviation = Math.Sqrt(Math.Max(0, (squares / examples.Count) - (mean * mean)));
            scale[f] = deviation < 1e-6 ? 0 : 1 / deviation;
        }
        var weights = new double[width];
        var odds = new double[examples.Count];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        for (var f = 0; f < width; f++)
        {
            if (signs[f] is not { } sign || scale[f] == 0)
                continue;
            var ridge = f == 0 ? 1e-6 : penalty;
            double gradient = -ridge * weights[f],
                curve = ridge + 1e-6;
            for (var i = 0; i < examples.Count; i++)
            {
                var x = examples[i].Row[f] * scale[f];
                if (x == 0)
                    continue;
                var p = 1 / (1 + Math.Exp(-odds[i]));
                gradient += examples[i].Importance * ((examples[i].Yes ? 1 : 0) - p) * x;
                curve += examples[i].Importance * Math.Max(1e-4, p * (1 - p)) * x * x;
            }
            var next = weights[f] + Math.Clamp(gradient / curve, -1, 1);
            if (sign * next < 0)
                next = 0;
            var change = (next - weights[f]) * scale[f];
            weights[f] = next;
            if (change != 0)
                for (var i = 0; i < examples.Count; i++)
                    odds[i] += change * examples[i].Row[f];
        }
        return [.. weights.Select((w, f) => (float)(w * scale[f]))];
    }
}
