using NewsCity.Reading.Articles.Body;
using NewsCity.Reading.Articles.Facts;
using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Charsets;

namespace NewsCity.Train.Articles;

/// <summary>Prints how a page is read, block by block: kept or not, worth, marks, element.</summary>
internal static class Show
{
    public static int Page(string file, Uri address)
    {
        var source = Charset.Decode(File.ReadAllBytes(file), null);
        var root = TreeBuilder.Build(source);
        var blocks = BlockReader.Read(root);
        Surroundings.Mark(root, blocks);
        var facts = PageFacts.Read(root, address, source);

        var headline = Headline.Find(facts, blocks, null);
        var title = headline.Text;
        var worth = BlockWorth.Measure(blocks, headline.Block);
        var (container, body, lead, kicker) = BodyReader.Read(root, blocks, headline, facts);
        var kept = body.ToHashSet();
        Console.WriteLine($"lead {lead?.Text}\nkicker {kicker?.Text}");
        Console.WriteLine($"title {title}\ncontainer {Path(container)} {container.BlockStart}-{container.BlockEnd} of {blocks.Count}");
        foreach (var block in blocks)
        {
            var text = block.Text.Replace('\n', '⏎');
            Console.WriteLine(
                $"{(kept.Contains(block) ? '+' : container.BlockStart <= block.Index && block.Index < container.BlockEnd ? '-' : ' ')}{block.Index, 4} {worth[block.Index], 6:0.0} {text[..Math.Min(text.Length, 90)]} [{block.Text.Length}] {block.Marks} {Path(block.Owner)}"
            );
        }
        return 0;
    }

    public static string Path(Node node)
    {
        var path = "";
        for (var at = node; at is not null && at.Name != "#root"; at = at.Parent)
            path += $"{at.Name}{(at["id"] is { } id ? "#" + id : "")}{(at["class"] is { } cls ? "." + cls : "")}<";
        return path.Length > 60 ? path[..60] : path;
    }
}
