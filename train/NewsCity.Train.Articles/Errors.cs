using NewsCity.Reading.Articles.Body;
using NewsCity.Reading.Articles.Facts;
using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Charsets;

namespace NewsCity.Train.Articles;

/// <summary>Lists the blocks that were kept and are not of the article, or lost and are, worst first within each page.</summary>
internal static class Errors
{
    public static int List(string data, string sets, int each)
    {
        foreach (var gold in Gold.Read(data, sets.Split(',')))
        {
            var source = Charset.Decode(File.ReadAllBytes(gold.File), null);
            var root = TreeBuilder.Build(source);
            var blocks = BlockReader.Read(root);
            Surroundings.Mark(root, blocks);
            var facts = PageFacts.Read(root, gold.Address, source);
            var headline = Headline.Find(facts, blocks, null);
            var (container, body, _, _) = BodyReader.Read(root, blocks, headline, facts);
            var kept = body.ToHashSet();
            var labels = gold.Label(blocks);
            var wrong = blocks
                .Where(block => kept.Contains(block) ? labels[block.Index] < 0.4 : labels[block.Index] > 0.6)
                .OrderByDescending(block => block.Words)
                .Take(each)
                .OrderBy(block => block.Index);
            foreach (var block in wrong)
                Console.WriteLine(
                    $"{(kept.Contains(block) ? "SURPLUS" : "LOST   ")} {gold.Id[..Math.Min(gold.Id.Length, 28)]} {block.Index}({container.BlockStart}-{container.BlockEnd}) {block.Text[..Math.Min(block.Text.Length, 80)]} [{block.Words}w] {block.Marks} {Show.Path(block.Owner)}"
                );
        }
        return 0;
    }
}
