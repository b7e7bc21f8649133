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
                                var text = string.Join('\n', BodyReader.Pick(page.Blocks, scores[page], limit).Select(block => block.Text));
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
        Worst(pages, scores);
        if (target is not null)
        {
            using var output = new BinaryWriter(File.Create(target));
            Train(pages).Write(output);
        }
        return 0;
    }

    /// <summary>What costs most on pages that the model has not seen: blocks wrongly kept or lost, by the words they cost.</summary>
    private static void Worst(List<LabelledPage> pages, Dictionary<LabelledPage, float[]> scores)
    {
        foreach (var page in pages.Where(page => page.Gold.IsWhole))
        {
            var picked = BodyReader.Pick(page.Blocks, scores[page], 0.2f).Select(block => block.Index).ToHashSet();
            var wrong = page
                .Blocks.Where(block => picked.Contains(block.Index) ? page.Labels[block.Index] < 0.4 : page.Labels[block.Index] > 0.6)
                .ToList();
            var (precision, recall) = page.Gold.Compare(
                string.Join('\n', page.Blocks.Where(block => picked.Contains(block.Index)).Select(block => block.Text))
            );
            foreach (var block in wrong.OrderByDescending(block => block.Words).Take(3))
                Console.WriteLine(
                    $"{(picked.Contains(block.Index) ? "SURPLUS" : "LOST")}\t{2 * precision * recall / (precision + recall):0.00}\t{page.Gold.Id[..Math.Min(30, page.Gold.Id.Length)]}\t{wrong.Count}\t{block.Words}w\t{scores[page][block.Index]:0.0}\t{block.Text[..Math.Min(70, block.Text.Length)]}\t{block.Marks}\t{Show.Path(block.Owner)}"
                );
        }
    }

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
            trees: Number("TREES", 160),
            depth: Number("DEPTH", 4),
            rate: Number("RATE", 12) / 100f,
            least: 25,
            ridge: 8
        ).Train(
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
