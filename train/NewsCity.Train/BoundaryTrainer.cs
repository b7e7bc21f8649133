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
    private const int Seed = 1401;

    /// <summary>Keeps what is known of a word in one style apart from the others.</summary>
    private const ulong StyleStep = 0x9E6C63D0876A9A47;

    /// <summary>Share of the texts whose style is hidden, so that the model can do without.</summary>
    private const double StyleHidden = 0.3;

    private float[] z = new float[1 << 20];
    private float[] n = new float[1 << 20];
    private readonly float alpha;
    private readonly float l1;
    private readonly float l2;
    private readonly uint slots;
    private readonly float filled;
    private readonly Dictionary<ulong, int[]> inside = [];
    private readonly Dictionary<(ulong, ulong), int[]> between = [];

    /// <summary>Each feature and its place in <see cref="z"/> and <see cref="n"/>.</summary>
    private readonly Dictionary<ulong, int> names = [];
    private readonly Atoms atoms = new();
    private readonly ulong[] features = new ulong[BoundaryFeatures.Most];
    private ulong[] hashes = new ulong[256];
    private readonly int[] around = new int[BoundaryFeatures.Most];

    private BoundaryTrainer(string[] args)
    {
        float Number(string name, float otherwise) =>
            Array.IndexOf(args, name) is >= 0 and var at ? float.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
        (alpha, l1, l2) = (Number("--alpha", 0.1f), Number("--l1", 0.3f), Number("--l2", 1f));
        (slots, filled) = ((uint)Number("--slots", 655_360), Number("--filled", 0.66f));
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
                .Select(line => Gold.Read(line) with { Style = Array.IndexOf(sets, set) + 1 })
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
        var style = random.NextDouble() < StyleHidden ? 0 : gold.Style;
        Read(gold.Corrupt(regime, random));
        if (gold.Style > 0)
            LearnStyle(gold.Style);
        Visit(
            gold,
            regime,
            style,
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

    /// <summary>Reads the text into <see cref="atoms"/> and <see cref="hashes"/>.</summary>
    private void Read(string text)
    {
        atoms.Read(text);
        if (hashes.Length < atoms.Count)
            hashes = new ulong[2 * atoms.Count];
        for (var a = 0; a < atoms.Count; a++)
            hashes[a] = Skeletons.Of(atoms[a]);
    }

    /// <summary>One logistic regression a style, over the words of a text.</summary>
    private void LearnStyle(int truth)
    {
        Span<int> ids = atoms.Count <= 512 ? stackalloc int[atoms.Count] : new int[atoms.Count];
        for (var style = 1; style <= HouseStyles.Count; style++)
        {
            for (var a = 0; a < atoms.Count; a++)
                ids[a] = Id(BoundaryFeatures.Style(hashes[a], style));
            Update(ids, 1 / (1 + MathF.Exp(-Sum(ids))) - (style == truth ? 1 : 0));
        }
    }

    private delegate void Place(ReadOnlySpan<int> ids, bool label, float offset, ref double loss, ref long count);

    private void Visit(Gold gold, Regime regime, int style, Place place, ref double loss, ref long count)
    {
        var (inOffset, spaceOffset) = regime.Offsets;
        for (var a = 0; a < atoms.Count; a++)
        {
            var length = atoms.Length(a);
            if (length > Skeletons.LongestWord)
                continue;
            if (inOffset is { } offset && length > 1)
            {
                var ids = Inside(a, style);
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
                place(Space(a, style), gold.Gaps[atoms.Start(a)] == Gap.HalfSpace, shift, ref loss, ref count);
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

    private int[] Inside(int atom, int style)
    {
        var word = atoms[atom];
        Span<ulong> prefixes = stackalloc ulong[Skeletons.LongestWord + 1];
        Skeletons.Prefixes(word, prefixes);
        ref var ids = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            inside,
            prefixes[word.Length] + (ulong)style * StyleStep,
            out var exists
        );
        if (exists)
            return ids!;
        var all = new List<int>();
        for (var at = 1; at < word.Length; at++)
        for (int f = 0, count = BoundaryFeatures.Inside(word, prefixes, at, style, features); f < count; f++)
            all.Add(Id(features[f]));
        return ids = [.. all];
    }

    private ReadOnlySpan<int> Space(int atom, int style)
    {
        Span<ulong> left = stackalloc ulong[Skeletons.LongestWord + 1];
        Span<ulong> right = stackalloc ulong[Skeletons.LongestWord + 1];
        Skeletons.Prefixes(atoms[atom - 1], left);
        Skeletons.Prefixes(atoms[atom], right);
        var (l, r) = (left[atoms.Length(atom - 1)], right[atoms.Length(atom)]);
        if (!between.TryGetValue((l + (ulong)style * StyleStep, r), out var ids))
        {
            var count = BoundaryFeatures.Between(atoms[atom - 1], left, atoms[atom], right, style, features);
            ids = new int[count];
            for (var f = 0; f < count; f++)
                ids[f] = Id(features[f]);
            between[(l + (ulong)style * StyleStep, r)] = ids;
        }
        ids.CopyTo(around, 0);
        var more = BoundaryFeatures.Around(atoms, hashes, atom, style, features);
        for (var f = 0; f < more; f++)
            around[ids.Length + f] = Id(features[f]);
        return around.AsSpan(0, ids.Length + more);
    }

    private int Id(ulong feature)
    {
        ref var id = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(names, feature, out var exists);
        if (!exists)
        {
            id = names.Count - 1;
            if (id == z.Length)
            {
                Array.Resize(ref z, 2 * id);
                Array.Resize(ref n, 2 * id);
            }
        }
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
                Read(gold.Corrupt(regime, random));
                var (l, c) = (0.0, 0L);
                for (var a = 1; a < atoms.Count; a++)
                    if (atoms.GapBefore(a) == Gap.HalfSpace)
                        tp++;
                Visit(
                    gold,
                    regime,
                    gold.Style,
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
            .Select(name => (name.Key, Weight: (sbyte)Math.Clamp(MathF.Round(Weight(name.Value) / scale), -127, 127)))
            .Where(pair => pair.Weight != 0)
            .OrderByDescending(pair => Math.Abs(pair.Weight))
            .ThenBy(pair => pair.Key)
            .ToList();
        Console.WriteLine($"{names.Count} features seen, {kept.Count} weights");
        // beyond this the table is slow to search; the smallest weights go
        if (kept.Count > slots * filled)
            kept = kept[..(int)(slots * filled)];
        var prints = new ushort[slots];
        var weights = new sbyte[slots];
        foreach (var (feature, weight) in kept)
        {
            var slot = BoundaryModel.Home(feature, slots);
            while (prints[slot] != 0)
                slot = slot + 1 == slots ? 0 : slot + 1;
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
