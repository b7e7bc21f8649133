using System.Text;

namespace NewsCity.Reading.Articles.Tree;

/// <summary>Cuts a page's tree into its blocks of text, in reading order, and tells every element which of them it holds.</summary>
internal sealed class BlockReader
{
    private readonly List<Block> blocks = [];
    private readonly MarkReader marks = new();
    private readonly StringBuilder run = new();
    private Block? current;
    private Node? link;
    private bool strong;
    private bool emphasis;
    private bool space;
    private int breaks;
    private bool runStrong;
    private bool runEmphasis;
    private Node? runLink;
    private int length;
    private int characters;

    public static List<Block> Read(Node root)
    {
        var reader = new BlockReader();
        reader.Children(root, root);
        reader.Flush();
        root.BlockEnd = reader.blocks.Count;
        return reader.blocks;
    }

    private void Children(Node node, Node owner)
    {
        for (var child = node.First; child is not null; child = child.Next)
            if (child.IsText)
                Text(child.Data!, owner);
            else
                Element(child, owner);
    }

    private void Element(Node node, Node owner)
    {
        if (node.Name == "br")
        {
            breaks++;
            Flush();
            node.BlockStart = node.BlockEnd = blocks.Count;
            return;
        }
        if (node.Name == "hr")
            breaks = 2;
        if (node.Name == "hr")
            Flush();
        node.Marks = marks.Read(node);
        if (Tags.Silent.Contains(node.Name) || (node.Marks & Marks.Hidden) != 0 && !Tags.Block.Contains(node.Name))
        {
            node.BlockStart = node.BlockEnd = blocks.Count;
            return;
        }
        var isBlock = Tags.Block.Contains(node.Name) || node.Name.Contains('-', StringComparison.Ordinal);
        if (isBlock)
        {
            Flush();
            breaks = 0;
        }
        node.BlockStart = current is null ? blocks.Count : blocks.Count - 1;
        var (wasLink, wasStrong, wasEmphasis) = (link, strong, emphasis);
        switch (node.Name)
        {
            case "a" when node["href"] is not null || node["data-href"] is not null:
                link = node;
                break;
            case "b" or "strong":
                strong = true;
                break;
            case "i" or "em":
                emphasis = true;
                break;
        }
        Children(node, isBlock ? node : owner);
        (link, strong, emphasis) = (wasLink, wasStrong, wasEmphasis);
        if (isBlock)
        {
            Flush();
            breaks = 0;
        }
        node.BlockEnd = blocks.Count;
    }

    private void Text(string text, Node owner)
    {
        var room = PageLimits.BlockCharacters - characters - length;
        if (room <= 0 || blocks.Count >= PageLimits.Blocks && current is null)
            return;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, room)))
        {
            if (
                c is ' ' or '\n' or '\t' or '\r' or '\f' or '\u00a0' or '\u2003' or '\u2002' or '\u2009' or '\u202f' or '\u3000' or '\u2028'
            )
            {
                space = true;
                continue;
            }
            if (c is '\u00ad' or '\ufeff')
                continue;
            if (current is null)
            {
                current = new Block(blocks.Count, owner) { AfterBreak = breaks };
                blocks.Add(current);
                space = false;
                breaks = 0;
                length = 0;
                StartRun();
            }
            if (runLink != link || runStrong != strong || runEmphasis != emphasis)
            {
                if (space && length > 0)
                {
                    run.Append(' ');
                    length++;
                    space = false;
                }
                EndRun();
                StartRun();
            }
            if (space && length > 0)
            {
                run.Append(' ');
                length++;
            }
            space = false;
            run.Append(c);
            length++;
        }
    }

    private void StartRun() => (runLink, runStrong, runEmphasis) = (link, strong, emphasis);

    private void EndRun()
    {
        if (run.Length == 0)
            return;
        current!.Runs.Add(new(run.ToString(), runLink, runStrong, runEmphasis));
        run.Clear();
    }

    private void Flush()
    {
        space = false;
        if (current is null)
            return;
        EndRun();
        var block = current;
        current = null;
        characters += length;
        length = 0;
        block.Text = block.Runs.Count == 1 ? block.Runs[0].Text : string.Concat(block.Runs.Select(run => run.Text));
        block.AllStrong = true;
        foreach (var piece in block.Runs)
        {
            if (piece.Link is not null)
                block.Linked += piece.Text.Length;
            if (!piece.Strong && !string.IsNullOrWhiteSpace(piece.Text))
                block.AllStrong = false;
        }
        block.Words = CountWords(block.Text);
    }

    /// <summary>Words of a text, by spaces; letters of Chinese, Japanese and Thai count two thirds of a word each.</summary>
    private static int CountWords(string text)
    {
        var words = 1;
        var dense = 0;
        foreach (var c in text)
            if (c is ' ' or '\n')
                words++;
            else if (c is >= '\u0e00' and <= '\u0e7f' or >= '\u3040' and <= '\u9fff')
                dense++;
        return words + dense * 2 / 3;
    }
}
