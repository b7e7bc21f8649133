using NewsCity.Reading.Articles.Body;

namespace NewsCity.Train.Articles;

/// <summary>
/// Gradient boosting of small regression trees on the logistic loss, with binned features and second-order leaves
/// (Friedman 2001; leaf weights as in Chen and Guestrin 2016). Deterministic.
/// </summary>
internal sealed class Boosting(int trees, int depth, float rate, int least, float ridge)
{
    private const int Bins = 48;

    public BlockModel Train(float[][] rows, float[] labels, float[] weights)
    {
        var n = rows.Length;
        var count = rows[0].Length;
        var edges = Enumerable.Range(0, count).Select(f => Edges(rows, f)).ToArray();
        var binned = new byte[count][];
        for (var f = 0; f < count; f++)
        {
            binned[f] = new byte[n];
            for (var i = 0; i < n; i++)
                binned[f][i] = (byte)Bin(edges[f], rows[i][f]);
        }
        var score = new float[n];
        var gradient = new float[n];
        var curvature = new float[n];
        var roots = new List<int>();
        var features = new List<short>();
        var limits = new List<float>();
        var children = new List<int>();
        var random = new Random(7);
        for (var t = 0; t < trees; t++)
        {
            for (var i = 0; i < n; i++)
            {
                var p = 1 / (1 + MathF.Exp(-score[i]));
                gradient[i] = weights[i] * (p - labels[i]);
                curvature[i] = weights[i] * p * (1 - p);
            }
            var used = Enumerable.Range(0, count).Where(_ => random.NextDouble() < 0.5).ToArray();
            var all = Enumerable.Range(0, n).Where(_ => random.NextDouble() < 0.7).ToArray();
            roots.Add(features.Count);
            var root = Add(features, limits, children);
            Grow(root, all, depth);
            for (var i = 0; i < n; i++)
            {
                var at = root;
                while (features[at] >= 0)
                    at = children[at] + (rows[i][features[at]] < limits[at] ? 0 : 1);
                score[i] += limits[at];
            }

            void Grow(int at, int[] members, int left)
            {
                double g = 0,
                    h = 0;
                foreach (var i in members)
                {
                    g += gradient[i];
                    h += curvature[i];
                }
                limits[at] = (float)(-rate * g / (h + ridge));
                if (left == 0 || members.Length < 2 * least)
                    return;
                var (feature, bin, gain) = Split(binned, edges, used, members, gradient, curvature, g, h);
                if (gain <= 1e-3)
                    return;
                var less = members.Where(i => binned[feature][i] <= bin).ToArray();
                var more = members.Where(i => binned[feature][i] > bin).ToArray();
                features[at] = (short)feature;
                limits[at] = edges[feature][bin];
                var child = Add(features, limits, children);
                _ = Add(features, limits, children);
                children[at] = child;
                Grow(child, less, left - 1);
                Grow(child + 1, more, left - 1);
            }
        }
        return new([.. roots], [.. features], [.. limits], [.. children]);
    }

    private static int Add(List<short> features, List<float> limits, List<int> children)
    {
        features.Add(-1);
        limits.Add(0);
        children.Add(0);
        return features.Count - 1;
    }

    private (int Feature, int Bin, double Gain) Split(
        byte[][] binned,
        float[][] edges,
        int[] used,
        int[] members,
        float[] gradient,
        float[] curvature,
        double g,
        double h
    )
    {
        var best = (Feature: -1, Bin: 0, Gain: 0.0);
        var parent = g * g / (h + ridge);
        var sums = new double[3 * (Bins + 1)];
        foreach (var f in used)
        {
            if (edges[f].Length == 0)
                continue;
            Array.Clear(sums);
            var column = binned[f];
            foreach (var i in members)
            {
                var slot = 3 * column[i];
                sums[slot] += gradient[i];
                sums[slot + 1] += curvature[i];
                sums[slot + 2]++;
            }
            double gl = 0,
                hl = 0,
                nl = 0;
            for (var b = 0; b < edges[f].Length; b++)
            {
                gl += sums[3 * b];
                hl += sums[3 * b + 1];
                nl += sums[3 * b + 2];
                if (nl < least || members.Length - nl < least)
                    continue;
                var gain = gl * gl / (hl + ridge) + (g - gl) * (g - gl) / (h - hl + ridge) - parent;
                if (gain > best.Gain)
                    best = (f, b, gain);
            }
        }
        return best;
    }

    private static float[] Edges(float[][] rows, int feature)
    {
        var values = rows.Select(row => row[feature]).Order().ToArray();
        var edges = new SortedSet<float>();
        for (var b = 1; b < Bins; b++)
        {
            var value = values[(int)((long)b * values.Length / Bins)];
            if (value > values[0])
                edges.Add(value);
        }
        foreach (var value in values.Distinct().Take(Bins + 1).ToArray() is { Length: <= Bins } few ? few.Skip(1) : [])
            edges.Add(value);
        return [.. edges.Take(Bins)];
    }

    /// <summary>How many edges are not above the value: rows below edge b have bin at most b.</summary>
    private static int Bin(float[] edges, float value)
    {
        var bin = Array.BinarySearch(edges, value);
        return bin >= 0 ? bin + 1 : ~bin;
    }
}
