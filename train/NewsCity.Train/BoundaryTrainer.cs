using System.Diagnostics;
using System.Globalization;
using NewsCity.Persian;

namespace NewsCity.Train;

/// <summary>
/// Learns the boundary model: logistic regression over hashed features, FTRL-proximal with L1 (McMahan et al. 2013), from texts whose
/// half-spaces are deleted or turned into spaces anew in every epoch. One thread, fixed seed: the same data give the same model.
/// </summary>
internal sealed class BoundaryTrainer
{
    private const int Buckets = 1 << 24;
    private const int Seed = 1401;

    /// <summary>Share of the table's slots that are used.</summary>
    private const double MostFilled = 0.55;

    private readonly float[] z = new float[Buckets];
    private readonly float[] n = new float[Buckets];
    private readonly float alpha;
    private readonly float l1;
    private readonly float l2;
    private readonly Dictionary<ulong, int[]> inside = [];
    private readonly Dictionary<(ulong, ulong), int[]> between = [];
    private readonly Dictionary<int, ulong> names = [];
    private readonly Atoms atoms = new();
    private readonly ulong[] features = new ulong[BoundaryFeatures.Most];
    private readonly int[] around = new int[BoundaryFeatures.Most];

    private BoundaryTrainer(string[] args)
    {
        float Number(string name, float otherwise) =>
            Array.IndexOf(args, name) is >= 0 and var at ? float.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
        (alpha, l1, l2) = (Number("--alpha", 0.1f), Number("--l1", 0.3f), Number("--l2", 1f));
    }

    public static void Train(string data, string target, string[] args)
    {
        var clock = Stopwatch.StartNew();
        int Whole(string name, int otherwise) =>
            Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
        var holdout = Whole("--holdout", 0);
        var epochs = Whole("--epochs", 8);
        var trainer = new BoundaryTrainer(args);
        var sets = new[] { "perdt", "seraji", "fars" };
        var train = new List<Gold>();
        var held = new Dictionary<string, List<Gold>>();
        foreach (var set in sets)
        {
            var lines = File.ReadLines(Path.Combine(data, "train", set + ".txt"))
                .Select(Gold.Read)
                .Where(gold => gold.Text.Length > 1)
                .ToList();
            held[set] = holdout == 0 ? [] : [.. lines.Where((_, i) => i % holdout == 3)];
            train.AddRange(holdout == 0 ? lines : lines.Where((_, i) => i % holdout != 3));
        }
        if (Whole("--words", 1) > 0)
            train.AddRange(Gold.Words(Path.Combine(data, "lexicon", "hazm-words.dat")));
        var random = new Random(Seed);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var order = Enumerable.Range(0, train.Count).ToArray();
            random.Shuffle(order);
            double loss = 0;
            long count = 0;
            foreach (var i in order)
                trainer.Learn(train[i], random, ref loss, ref count);
            Console.WriteLine($"epoch {epoch}: loss {loss / count:F5} over {count} places, {clock.Elapsed.TotalSeconds:F0} s");
            if (holdout > 0 && (epoch == epochs || epoch % 4 == 0))
                foreach (var set in sets)
                    trainer.Report(set, held[set]);
        }
        trainer.Export(Path.Combine(target, "boundaries.bin"));
    }

    private void Learn(Gold gold, Random random, ref double loss, ref long count)
    {
        var draw = random.NextDouble();
        var regime =
            draw < 0.4 ? Regime.Glued
            : draw < 0.7 ? Regime.Spaced
            : Regime.Mixed;
        if (gold.IsWord)
            regime = Regime.Glued;
        atoms.Read(gold.Corrupt(regime, random));
        Visit(
            gold,
            regime,
            (ids, label, offset, ref l, ref c) =>
            {
                if (gold.IsWord)
                    ids = WithoutLexicon(ids);
                var p = 1 / (1 + MathF.Exp(-(Sum(ids) + offset)));
                l -= Math.Log(Math.Max(1e-9, label ? p : 1 - p));
                c++;
                Update(ids, p - (label ? 1 : 0));
            },
            ref loss,
            ref count
        );
    }

    private delegate void Place(ReadOnlySpan<int> ids, bool label, float offset, ref double loss, ref long count);

    private void Visit(Gold gold, Regime regime, Place place, ref double loss, ref long count)
    {
        var (inOffset, spaceOffset) = regime.Offsets;
        for (var a = 0; a < atoms.Count; a++)
        {
            var length = atoms.Length(a);
            if (length > Skeletons.LongestWord)
                continue;
            if (inOffset is { } offset && length > 1)
            {
                var ids = Inside(a);
                var width = ids.Length / (length - 1);
                for (var at = 1; at < length; at++)
                    place(
                        ids.AsSpan((at - 1) * width, width),
                        gold.Gaps[atoms.Start(a) + at] == Gap.HalfSpace,
                        offset,
                        ref loss,
                        ref count
                    );
            }
            if (spaceOffset is { } shift && a > 0 && atoms.GapBefore(a) == Gap.Space && atoms.Length(a - 1) <= Skeletons.LongestWord)
                place(Space(a), gold.Gaps[atoms.Start(a)] == Gap.HalfSpace, shift, ref loss, ref count);
        }
    }

    /// <summary>Inside a word these features tell what the lexicon holds of the whole word; between two, of the two together.</summary>
    private static readonly int[] KnowingInside = [2, 3, 8, 29, 30, 37];

    private static readonly int[] KnowingBetween = [4, 5, 8, 28];
    private readonly int[] masked = new int[BoundaryFeatures.Most];

    private ReadOnlySpan<int> WithoutLexicon(ReadOnlySpan<int> ids)
    {
        var skip = ids.Length == BoundaryFeatures.InsideCount ? KnowingInside : KnowingBetween;
        var count = 0;
        for (var i = 0; i < ids.Length; i++)
            if (Array.IndexOf(skip, i) < 0)
                masked[count++] = ids[i];
        return masked.AsSpan(0, count);
    }

    private int[] Inside(int atom)
    {
        var word = atoms[atom];
        Span<ulong> prefixes = stackalloc ulong[Skeletons.LongestWord + 1];
        Skeletons.Prefixes(word, prefixes);
        ref var ids = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            inside,
            prefixes[word.Length],
            out var exists
        );
        if (exists)
            return ids!;
        var all = new List<int>();
        for (var at = 1; at < word.Length; at++)
        for (int f = 0, count = BoundaryFeatures.Inside(word, prefixes, at, features); f < count; f++)
            all.Add(Id(features[f]));
        return ids = [.. all];
    }

    private ReadOnlySpan<int> Space(int atom)
    {
        Span<ulong> left = stackalloc ulong[Skeletons.LongestWord + 1];
        Span<ulong> right = stackalloc ulong[Skeletons.LongestWord + 1];
        Skeletons.Prefixes(atoms[atom - 1], left);
        Skeletons.Prefixes(atoms[atom], right);
        var (l, r) = (left[atoms.Length(atom - 1)], right[atoms.Length(atom)]);
        if (!between.TryGetValue((l, r), out var ids))
        {
            var count = BoundaryFeatures.Between(atoms[atom - 1], left, atoms[atom], right, features);
            ids = new int[count];
            for (var f = 0; f < count; f++)
                ids[f] = Id(features[f]);
            between[(l, r)] = ids;
        }
        ids.CopyTo(around, 0);
        var before = atom > 1 ? Skeletons.Of(atoms[atom - 2]) : 0;
        var after = atom + 1 < atoms.Count ? Skeletons.Of(atoms[atom + 1]) : 0;
        var more = BoundaryFeatures.Around(before, atoms.GapBefore(atom - 1), l, r, after, atoms.GapBefore(atom + 1), features);
        for (var f = 0; f < more; f++)
            around[ids.Length + f] = Id(features[f]);
        return around.AsSpan(0, ids.Length + more);
    }

    private int Id(ulong feature)
    {
        var id = (int)(feature >> 20) & (Buckets - 1);
        names.TryAdd(id, feature);
        return id;
    }

    private float Weight(int id)
    {
        var held = z[id];
        return Math.Abs(held) <= l1 ? 0 : -(held - MathF.Sign(held) * l1) / ((1 + MathF.Sqrt(n[id])) / alpha + l2);
    }

    private float Sum(ReadOnlySpan<int> ids)
    {
        var sum = 0f;
        foreach (var id in ids)
            sum += Weight(id);
        return sum;
    }

    private void Update(ReadOnlySpan<int> ids, float gradient)
    {
        if (Math.Abs(gradient) < 1e-4f)
            return;
        var square = gradient * gradient;
        foreach (var id in ids)
        {
            var sigma = (MathF.Sqrt(n[id] + square) - MathF.Sqrt(n[id])) / alpha;
            z[id] += gradient - sigma * Weight(id);
            n[id] += square;
        }
    }

    /// <summary>F1 on sentences that were not learnt from, each fault alone, with its true prior.</summary>
    private void Report(string set, List<Gold> held)
    {
        var random = new Random(Seed);
        var report = set + ":";
        foreach (var regime in new[] { Regime.Glued, Regime.Spaced, Regime.Mixed })
        {
            long tp = 0,
                fp = 0,
                fn = 0;
            var margins = new List<(float Score, bool Label)>();
            foreach (var gold in held)
            {
                atoms.Read(gold.Corrupt(regime, random));
                var (l, c) = (0.0, 0L);
                for (var a = 1; a < atoms.Count; a++)
                    if (atoms.GapBefore(a) == Gap.HalfSpace)
                        tp++;
                Visit(
                    gold,
                    regime,
                    (ids, label, offset, ref _, ref _) =>
                    {
                        margins.Add((Sum(ids) + offset, label));
                        var yes = margins[^1].Score > 0;
                        (tp, fp, fn) = (tp + (yes && label ? 1 : 0), fp + (yes && !label ? 1 : 0), fn + (!yes && label ? 1 : 0));
                    },
                    ref l,
                    ref c
                );
            }
            report += $" {regime.Name} {200.0 * tp / Math.Max(1, 2 * tp + fp + fn):F2} (fp {fp} fn {fn})";
            foreach (var cut in new[] { -0.3f, -0.6f, -0.9f, -1.2f })
            {
                var (t, f, m) = (
                    tp - margins.Count(x => x.Score > 0 && x.Label) + margins.Count(x => x.Score > cut && x.Label),
                    margins.Count(x => x.Score > cut && !x.Label),
                    margins.Count(x => x.Score <= cut && x.Label)
                );
                report += $" {200.0 * t / Math.Max(1, 2 * t + f + m):F2}";
            }
        }
        Console.WriteLine(report);
    }

    private void Export(string path)
    {
        const float scale = 0.05f;
        var kept = names
            .Select(name => (name.Value, Weight: (sbyte)Math.Clamp(MathF.Round(Weight(name.Key) / scale), -127, 127)))
            .Where(pair => pair.Weight != 0)
            .OrderByDescending(pair => Math.Abs(pair.Weight))
            .ThenBy(pair => pair.Value)
            .ToList();
        const uint slots = 1 << 19;
        Console.WriteLine($"{names.Count} features seen, {kept.Count} weights");
        // beyond this the table is slow to search; the smallest weights go
        if (kept.Count > slots * MostFilled)
            kept = kept[..(int)(slots * MostFilled)];
        var prints = new ushort[slots];
        var weights = new sbyte[slots];
        foreach (var (feature, weight) in kept)
        {
            var slot = (uint)feature & (slots - 1);
            while (prints[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            (prints[slot], weights[slot]) = (BoundaryModel.Fingerprint(feature), weight);
        }
        using var file = new BinaryWriter(File.Create(path));
        file.Write(BoundaryModel.Magic);
        file.Write(slots);
        file.Write(scale);
        file.Write(0);
        foreach (var print in prints)
            file.Write(print);
        foreach (var weight in weights)
            file.Write(weight);
    }
}
