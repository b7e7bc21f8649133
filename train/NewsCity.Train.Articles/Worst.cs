using NewsCity.Reading.Articles.Body;

namespace NewsCity.Train.Articles;

/// <summary>What costs most on pages that the chooser has not seen: blocks wrongly kept or lost, the worst pages first.</summary>
internal static class Worst
{
    public static void Print(List<LabelledPage> pages, Dictionary<LabelledPage, FoundBody> bodies)
    {
        foreach (
            var (page, f) in pages
                .Select(page => (page, f: Quality(page, BodyWriter.Text(bodies[page].Blocks))))
                .OrderBy(one => one.f)
                .Take(Crossing.Number("WORST", 60))
        )
        {
            var picked = bodies[page].Blocks.Select(block => block.Index).ToHashSet();
            var wrong = page
                .Blocks.Where(block =>
                    picked.Contains(block.Index) ? page.Labels[block.Index] is >= 0 and < 0.4 : page.Labels[block.Index] > 0.6
                )
                .ToList();
            Console.WriteLine(
                $"PAGE\t{f:0.00}\t{page.Gold.Id}\t{page.Gold.Site}\t{wrong.Count} wrong of {page.Blocks.Count}, {picked.Count} kept"
            );
            foreach (var block in wrong.OrderByDescending(block => block.Words).Take(3))
                Console.WriteLine(
                    $"{(picked.Contains(block.Index) ? "SURPLUS" : "LOST")}\t{block.Words}w\t{block.Text[..Math.Min(70, block.Text.Length)]}\t{block.Marks}\t{Show.Path(block.Owner)}"
                );
        }
    }

    private static double Quality(LabelledPage page, string text)
    {
        if (page.Gold.IsWhole)
        {
            var (p, r) = page.Gold.Compare(text);
            return p + r == 0 ? 0 : 2 * p * r / (p + r);
        }
        var (hits, missed, wrong) = page.Gold.Segmented(text);
        return 2.0 * hits / Math.Max(1, 2 * hits + missed + wrong);
    }
}
