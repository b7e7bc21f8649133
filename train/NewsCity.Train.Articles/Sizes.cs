using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Charsets;

namespace NewsCity.Train.Articles;

/// <summary>Prints how large real pages are, so that the bounds of reading can be set far above them: one page a line, tab-separated.</summary>
internal static class Sizes
{
    public static int List(string data, string sets)
    {
        Console.WriteLine(
            "id\tchars\tnodes\tmost attributes\tattribute chars\tlongest attribute\ttext chars\tblocks\tblock chars\tlongest block\tdepth"
        );
        foreach (var gold in Gold.Read(data, sets.Split(',')))
        {
            var source = Charset.Decode(File.ReadAllBytes(gold.File), null);
            var root = TreeBuilder.Build(source);
            var blocks = BlockReader.Read(root);
            int nodes = 0,
                most = 0,
                values = 0,
                longest = 0,
                text = 0,
                depth = 0;
            foreach (var node in root.Descendants())
            {
                nodes++;
                text += node.IsText ? node.Data!.Length : 0;
                most = Math.Max(most, node.Attributes?.Count ?? 0);
                foreach (var (_, value) in node.Attributes ?? [])
                {
                    values += value.Length;
                    longest = Math.Max(longest, value.Length);
                }
                var level = 0;
                for (var at = node; at is not null; at = at.Parent)
                    level++;
                depth = Math.Max(depth, level);
            }
            Console.WriteLine(
                $"{gold.Id}\t{source.Length}\t{nodes}\t{most}\t{values}\t{longest}\t{text}\t{blocks.Count}\t{blocks.Sum(block => block.Text.Length)}\t{blocks.Select(block => block.Text.Length).DefaultIfEmpty().Max()}\t{depth}"
            );
        }
        return 0;
    }
}
