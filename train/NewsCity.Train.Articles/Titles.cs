using NewsCity.Reading.Articles.Facts;
using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Charsets;

namespace NewsCity.Train.Articles;

/// <summary>Prints what each witness says the title is, a page a line, tab-separated: id, chosen, h1, og, linked data, title.</summary>
internal static class Titles
{
    public static int List(string data, string sets)
    {
        foreach (var gold in Gold.Read(data, sets.Split(',')))
        {
            var source = Charset.Decode(File.ReadAllBytes(gold.File), null);
            var root = TreeBuilder.Build(source);
            var blocks = BlockReader.Read(root);
            NewsCity.Reading.Articles.Body.Surroundings.Mark(root, blocks);
            var facts = PageFacts.Read(root, gold.Address, source);
            var headline = Headline.Find(facts, blocks, null);
            string[] cells =
            [
                gold.Id,
                headline.Text,
                headline.Block < 0 ? "" : blocks[headline.Block].Text,
                facts.Meta("og:title") ?? "",
                facts.Linked.Headline ?? "",
                facts.Title ?? "",
                facts.Meta("og:site_name") ?? "",
                facts.Linked.Publisher ?? "",
            ];
            Console.WriteLine(string.Join('\t', cells.Select(cell => Words.Plain(cell).Replace('\t', ' '))));
        }
        return 0;
    }
}
