namespace NewsCity.Train.Newsroom;

/// <summary>Logistic regression with an L2 penalty, by Newton's method; features are scaled inside, weights come back unscaled.</summary>
internal static class Logistic
{
    /// <summary>Weights for rows (the first feature is the constant 1) with labels and importances.</summary>
    public static float[] Fit(IReadOnlyList<(float[] Row, bool Yes, double Importance)> examples, double penalty)
    {
        var width = examples[0].Row.Length;
        var scale = new double[width];
        for (var f = 0; f < width; f++)
        {
            var deviation = Math.Sqrt(
                examples.Average(e => (double)e.Row[f] * e.Row[f]) - (f == 0 ? 0 : Math.Pow(examples.Average(e => e.Row[f]), 2))
            );
            scale[f] = deviation < 1e-6 ? 0 : 1 / deviation;
        }
        var weights = new double[width];
        for (var step = 0; step < 25; step++)
        {
            var gradient = new double[width];
            var hessian = new double[width, width];
            foreach (var (row, yes, importance) in examples)
            {
                double z = 0;
                for (var f = 0; f < width; f++)
                    z += weights[f] * row[f] * scale[f];
                var p = 1 / (1 + Math.Exp(-z));
                var error = importance * ((yes ? 1 : 0) - p);
                var curve = importance * Math.Max(1e-6, p * (1 - p));
                for (var f = 0; f < width; f++)
                {
                    var x = row[f] * scale[f];
                    if (x == 0)
                        continue;
                    gradient[f] += error * x;
                    for (var g = 0; g <= f; g++)
                        hessian[f, g] += curve * x * row[g] * scale[g];
                }
            }
            for (var f = 0; f < width; f++)
            {
                var ridge = f == 0 ? 1e-6 : penalty;
                gradient[f] -= ridge * weights[f];
                hessian[f, f] += ridge;
            }
            var change = Solve(hessian, gradient);
            var largest = 0.0;
            for (var f = 0; f < width; f++)
            {
                weights[f] += Math.Clamp(change[f], -2, 2);
                largest = Math.Max(largest, Math.Abs(change[f]));
            }
            if (largest < 1e-5)
                break;
        }
        return [.. weights.Select((w, f) => (float)(w * scale[f]))];
    }

    /// <summary>Solves a symmetric positive definite system (lower half given) by Cholesky.</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var j = 0; j < n; j++)
        for (var i = j; i < n; i++)
        {
            var sum = a[i, j];
            for (var k = 0; k < j; k++)
                sum -= a[i, k] * a[j, k];
            a[i, j] = i == j ? Math.Sqrt(Math.Max(1e-9, sum)) : sum / a[j, j];
        }
        var x = (double[])b.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= a[i, k] * x[k];
            x[i] /= a[i, i];
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                x[i] -= a[k, i] * x[k];
            x[i] /= a[i, i];
        }
        return x;
    }
}
