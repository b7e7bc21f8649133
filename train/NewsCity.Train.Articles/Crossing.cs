using NewsCity.Reading.Articles.Body;

namespace NewsCity.Train.Articles;

/// <summary>
/// Trains the chooser of blocks: cross-validated by host first, with the whole way from blocks to text and the kit's own measures, so that
/// the figures are those of pages never seen; then on all pages.
/// </summary>
internal static class Crossing
{
    private const int Folds = 5;

    public static int Run(string data, string sets, string? target)
    {
        var pages = Gold.Read(data, sets.Split(',')).AsParallel().AsOrdered().Select(LabelledPage.Read).ToList();
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(page => page.Rows.Length)} blocks, {BlockFeatures.Count} features");
        Score("rules alone", pages, _ => null);
        var repeats = Number("REPEATS", 1);
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var seed = repeat;
            var models = new BlockModel[Folds];
            Parallel.For(0, Folds, fold => models[fold] = Train(pages.Where(page => FoldOf(page, seed) != fold)));
            var texts = Score($"by host, seed {seed}", pages, page => models[FoldOf(page, seed)]);
            if (repeat == 0)
                Worst.Print(pages, texts);
        }
        if (target is not null)
        {
            using var output = new BinaryWriter(File.Create(target));
            Train(pages).Write(output);
        }
        return 0;
    }

    /// <summary>Reads every page with its chooser and prints the figures of the kit, a line.</summary>
    private static Dictionary<LabelledPage, FoundBody> Score(string name, List<LabelledPage> pages, Func<LabelledPage, BlockModel?> model)
    {
        var bodies = pages
            .AsParallel()
            .Select(page => (page, body: BodyReader.Read(page.Root, page.Blocks, page.Headline, page.Facts, model(page))))
            .ToDictionary(one => one.page, one => one.body);
        var line = $"{name, -18}";
        var (allP, allR, all) = (0.0, 0.0, 0);
        foreach (var set in pages.Where(page => page.Gold.IsWhole).GroupBy(page => page.Gold.Set))
        {
            var (p, r, answered) = (0.0, 0.0, 0);
            foreach (var page in set)
            {
                var text = BodyWriter.Text(bodies[page].Blocks);
                var (precision, recall) = page.Gold.Compare(text);
                answered += text.Length > 0 ? 1 : 0;
                p += precision;
                r += recall;
            }
            var n = set.Count();
            line += Figures(set.Key, p / answered, r / n);
            (allP, allR, all) = (allP + p / answered * n, allR + r, all + n);
        }
        if (all > 0)
            line += Figures("pooled", allP / all, allR / all);
        var (hits, missed, wrong) = (0, 0, 0);
        foreach (var page in pages.Where(page => !page.Gold.IsWhole))
        {
            var (h, m, w) = page.Gold.Segmented(BodyWriter.Text(bodies[page].Blocks));
            (hits, missed, wrong) = (hits + h, missed + m, wrong + w);
        }
        if (hits > 0)
            line += Figures("traf", (double)hits / (hits + wrong), (double)hits / (hits + missed));
        Console.WriteLine(line);
        return bodies;
    }

    private static string Figures(string set, double p, double r) => $"  {set} {2 * p * r / (p + r):0.0000} ({p:0.000} {r:0.000})";

    /// <summary>A setting to try, from the environment.</summary>
    public static int Number(string name, int normal) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : normal;

    private static BlockModel Train(IEnumerable<LabelledPage> pages)
    {
        var used = pages
            .SelectMany(page => Enumerable.Range(0, page.Rows.Length).Where(i => page.Weights[i] > 0).Select(i => (page, i)))
            .ToList();
        return new Boosting(
            trees: Number("TREES", 250),
            depth: Number("DEPTH", 4),
            rate: Number("RATE", 6) / 100f,
            least: Number("LEAST", 60),
            ridge: Number("RIDGE", 8)
        ).Train(
            [.. used.Select(one => one.page.Rows[one.i])],
            [.. used.Select(one => one.page.Labels[one.i] > 0.5 ? 1f : 0f)],
            [.. used.Select(one => one.page.Weights[one.i])]
        );
    }

    /// <summary>All pages of a site fall into one fold, whatever set they are of.</summary>
    private static int FoldOf(LabelledPage page, int seed)
    {
        var hash = 17 + seed;
        foreach (var c in page.Gold.Site)
            hash = unchecked(hash * 31 + c);
        return (int)((uint)(hash ^ (hash >> 15)) % Folds);
    }
}
