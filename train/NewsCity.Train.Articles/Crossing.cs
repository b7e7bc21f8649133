using NewsCity.Reading.Articles.Body;

namespace NewsCity.Train.Articles;

/// <summary>Trains the chooser of blocks: cross-validated by host first, so that the figure is one of pages never seen, then on all pages.</summary>
internal static class Crossing
{
    private const int Folds = 5;

    public static int Run(string data, string sets, string? target)
    {
        var pages = Gold.Read(data, sets.Split(',')).AsParallel().AsOrdered().Select(LabelledPage.Read).ToList();
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(page => page.Rows.Length)} blocks");
        var scores = new Dictionary<LabelledPage, float[]>();
        Parallel.For(
            0,
            Folds,
            fold =>
            {
                var model = Train(pages.Where(page => FoldOf(page) != fold));
                foreach (var page in pages.Where(page => FoldOf(page) == fold))
                {
                    var score = page.Rows.Select(row => model.Score(row)).ToArray();
                    lock (scores)
                        scores[page] = score;
                }
            }
        );
        foreach (var limit in new[] { -1.5f, -1f, -0.6f, -0.3f, 0, 0.3f, 0.6f })
        {
            var bySet = pages
                .Where(page => page.Gold.IsWhole)
                .GroupBy(page => page.Gold.Id[..page.Gold.Id.IndexOf('/', StringComparison.Ordinal)]);
            Console.WriteLine(
                $"limit {limit, 4}: "
                    + string.Join(
                        "  ",
                        bySet.Select(set =>
                        {
                            var (p, r) = (0.0, 0.0);
                            foreach (var page in set)
                            {
                                var text = string.Join(
                                    '\n',
                                    page.Blocks.Where(block => scores[page][block.Index] > limit).Select(block => block.Text)
                                );
                                var (precision, recall) = page.Gold.Compare(text);
                                p += precision / set.Count();
                                r += recall / set.Count();
                            }
                            return $"{set.Key} P {p:0.0000} R {r:0.0000} F {2 * p * r / (p + r):0.0000}";
                        })
                    )
            );
            var (hits, wrong, missed) = (0, 0, 0);
            foreach (var page in pages.Where(page => !page.Gold.IsWhole))
                for (var i = 0; i < page.Rows.Length; i++)
                    if (page.Weights[i] > 0)
                        if (page.Labels[i] > 0.5)
                            _ = scores[page][i] > limit ? hits++ : missed++;
                        else if (scores[page][i] > limit)
                            wrong++;
            Console.WriteLine($"   segments F {2.0 * hits / (2 * hits + wrong + missed):0.0000}");
        }
        if (target is not null)
        {
            using var output = new BinaryWriter(File.Create(target));
            Train(pages).Write(output);
        }
        return 0;
    }

    private static BlockModel Train(IEnumerable<LabelledPage> pages)
    {
        var used = pages
            .SelectMany(page => Enumerable.Range(0, page.Rows.Length).Where(i => page.Weights[i] > 0).Select(i => (page, i)))
            .ToList();
        return new Boosting(trees: 160, depth: 4, rate: 0.12f, least: 25, ridge: 8).Train(
            [.. used.Select(one => one.page.Rows[one.i])],
            [.. used.Select(one => one.page.Labels[one.i] > 0.5 ? 1f : 0f)],
            [.. used.Select(one => one.page.Weights[one.i])]
        );
    }

    /// <summary>All pages of a host fall into one fold; sets name hosts differently, so the host decides.</summary>
    private static int FoldOf(LabelledPage page)
    {
        var host = page.Gold.Address.Host;
        var hash = 17;
        foreach (var c in string.Join('.', host.Split('.').TakeLast(2)))
            hash = unchecked(hash * 31 + c);
        return (int)((uint)hash % Folds);
    }
}
