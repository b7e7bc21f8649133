using NewsCity.Reading.Articles.Facts;
using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Sites;

namespace NewsCity.Reading.Articles.Body;

/// <summary>
/// What the chooser of blocks sees of each block: numbers without units, mostly 0 to 1, the same for every language. Their order is
/// part of the trained model: whoever adds or moves one trains again.
/// </summary>
internal sealed class BlockFeatures
{
    private static readonly Marks[] Seen =
    [
        Marks.Hidden,
        Marks.Chrome,
        Marks.Share,
        Marks.Related,
        Marks.Comment,
        Marks.Advert,
        Marks.Appeal,
        Marks.Tag,
        Marks.Caption,
        Marks.Byline,
        Marks.Date,
        Marks.Body,
        Marks.Content,
        Marks.Title,
        Marks.Lead,
        Marks.Kicker,
        Marks.Aside,
        Marks.Meta,
        Marks.Author,
        Marks.Media,
        Marks.Paywall,
        Marks.PullQuote,
    ];

    /// <summary>Every block is looked for in the witness: a longer one would cost more than the article.</summary>
    private const int LongestWitness = 100_000;
    private const int LongestNames = 200;

    private readonly IReadOnlyList<Block> blocks;
    private readonly Node container;
    private readonly Headline headline;
    private readonly HashSet<int> ruled;
    private readonly int[] words;
    private readonly int[] prose;
    private readonly double[] linked;
    private readonly Dictionary<string, int> signatures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly string witness;
    private readonly string summary;
    private readonly string title;
    private readonly int lastProse;
    private readonly int firstProse;

    public BlockFeatures(IReadOnlyList<Block> blocks, Node container, Headline headline, PageFacts facts, IEnumerable<Block> ruled)
    {
        this.ruled = [.. ruled.Select(block => block.Index)];
        this.blocks = blocks;
        this.container = container;
        this.headline = headline;
        words = new int[blocks.Count + 1];
        prose = new int[blocks.Count + 1];
        linked = new double[blocks.Count + 1];
        firstProse = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            words[i + 1] = words[i] + block.Words;
            prose[i + 1] = prose[i] + (block.IsProse ? block.Words : 0);
            linked[i + 1] = linked[i] + block.Words * block.LinkShare;
            texts[block.Text] = texts.GetValueOrDefault(block.Text) + 1;
            if (i < container.BlockStart || i >= container.BlockEnd)
                continue;
            var signature = Signature(block);
            signatures[signature] = signatures.GetValueOrDefault(signature) + (block.IsProse ? block.Words : 0);
            if (!block.IsProse || (block.Marks & Marks.Residue) != 0)
                continue;
            lastProse = i;
            if (firstProse < 0)
                firstProse = i;
        }
        witness = facts.Linked.Body is { Length: > 200 } body ? Words.Fold(Words.Plain(PageLimits.Cut(body, LongestWitness))) : "";
        summary = facts.Meta("og:description", "description", "twitter:description") is { } text ? Words.Fold(Words.Plain(text)) : "";
        title = Words.Fold(headline.Text);
    }

    /// <summary>How many numbers there are for each block.</summary>
    public static int Count { get; } = 67 + Seen.Length;

    public void Fill(int index, Span<float> f)
    {
        f.Clear();
        var block = blocks[index];
        var at = 0;
        foreach (var mark in Seen)
            f[at++] = (block.Marks & mark) != 0 ? 1 : 0;
        Own(block, f, ref at);
        Place(block, f, ref at);
        Branch(block, f, ref at);
        for (var step = -2; step <= 2; step++)
            if (step != 0)
                Neighbour(index + step, f, ref at);
        Witnesses(block, f, ref at);
    }

    private static void Own(Block block, Span<float> f, ref int at)
    {
        var text = block.Text;
        var kind = Kind(block.Owner);
        f[at++] = MathF.Log(1 + block.Words);
        f[at++] = (float)block.LinkShare;
        f[at++] = block.IsProse ? 1 : 0;
        f[at++] =
            text[^1] is '.' or '!' or '?' or '؟' or '…' or '。' or '"' or '”' or '»' ? 2
            : text[^1] is ':' or '،' or ',' or ';' ? 1
            : 0;
        f[at++] = kind == 'h' ? 1 : 0;
        f[at++] = kind == 'l' ? 1 : 0;
        f[at++] = kind == 'p' ? 1 : 0;
        f[at++] = kind == 't' ? 1 : 0;
        f[at++] = kind == 'q' ? 1 : 0;
        f[at++] = kind == 'f' ? 1 : 0;
        f[at++] = block.AllStrong ? 1 : 0;
        f[at++] = block.AfterBreak;
        f[at++] = SignOffs.IsResidue(text) ? 1 : 0;
        int commas = 0,
            digits = 0,
            bars = 0,
            odd = 0;
        foreach (var c in text)
            switch (c)
            {
                case ',' or '،' or '、':
                    commas++;
                    break;
                case >= '0' and <= '9' or >= '\u06f0' and <= '\u06f9':
                    digits++;
                    break;
                case '|' or '/' or '·' or '•' or '»':
                    bars++;
                    break;
                case '@' or '©' or '#' or '_':
                    odd++;
                    break;
            }
        f[at++] = (float)commas / block.Words;
        f[at++] = (float)digits / text.Length;
        f[at++] = bars;
        f[at++] = odd;
        f[at++] = text.Contains("http", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal) ? 1 : 0;
        f[at++] = (float)text.Length / block.Words;
    }

    private void Place(Block block, Span<float> f, ref int at)
    {
        var inside = block.Index >= container.BlockStart && block.Index < container.BlockEnd;
        f[at++] = inside ? 1 : 0;
        f[at++] = ruled.Contains(block.Index) ? 1 : 0;
        f[at++] = (ruled.Contains(block.Index - 1) ? 1 : 0) + (ruled.Contains(block.Index - 2) ? 1 : 0);
        f[at++] = (ruled.Contains(block.Index + 1) ? 1 : 0) + (ruled.Contains(block.Index + 2) ? 1 : 0);
        f[at++] = Clip(block.Index - container.BlockStart, 40);
        f[at++] = Clip(container.BlockEnd - 1 - block.Index, 40);
        f[at++] = headline.Block < 0 ? -99 : Clip(block.Index - headline.Block, 60);
        f[at++] = Clip(block.Index - firstProse, 40);
        f[at++] = Clip(lastProse - block.Index, 40);
        var total = Math.Max(1, prose[container.BlockEnd] - prose[container.BlockStart]);
        var before = prose[Math.Clamp(block.Index, container.BlockStart, container.BlockEnd)] - prose[container.BlockStart];
        f[at++] = (float)before / total;
        f[at++] = MathF.Log(1 + total);
        f[at++] = (float)total / Math.Max(1, prose[^1]);
        f[at++] = signatures.TryGetValue(Signature(block), out var same) ? (float)same / total : -1;
        f[at++] = texts[block.Text] > 1 ? 1 : 0;
        f[at++] = (container.Marks & Marks.Body) != 0 ? 1 : 0;
        var depth = 0;
        var node = block.Owner;
        for (; node is not null && node != container && depth < 20; node = node.Parent)
            depth++;
        f[at++] = node == container ? depth : 20;
    }

    /// <summary>The largest box around the block that is much smaller than the container: most residue comes in boxes.</summary>
    private void Branch(Block block, Span<float> f, ref int at)
    {
        var limit = Math.Max(1, (words[container.BlockEnd] - words[container.BlockStart]) / 3);
        var box = block.Owner;
        while (box.Parent is { } parent && parent != container && words[parent.BlockEnd] - words[parent.BlockStart] <= limit)
            box = parent;
        Box(box, f, ref at);
        Box(block.Owner.Parent ?? block.Owner, f, ref at);
        var names = (box.Name, block.Owner.Parent?.Name) switch
        {
            ("p", _) => 1,
            ("ul" or "ol" or "li", _) => 2,
            ("aside" or "nav" or "footer", _) => 3,
            ("figure", _) => 4,
            ("blockquote", _) => 5,
            ("header", _) => 6,
            ("section", _) => 7,
            ("table", _) => 8,
            ("div", _) => 9,
            _ => 0,
        };
        f[at++] = names;
        f[at++] = block.Owner.Closest("figure") is not null ? 1 : 0;
        f[at++] = block.Owner.Closest("article") is not null ? 1 : 0;
        f[at++] = block.Owner.Closest("header") is not null ? 1 : 0;
    }

    private void Box(Node box, Span<float> f, ref int at)
    {
        var count = Math.Max(1, box.BlockEnd - box.BlockStart);
        var all = Math.Max(1, words[box.BlockEnd] - words[box.BlockStart]);
        f[at++] = Math.Min(count, 60);
        f[at++] = MathF.Log(1 + all);
        f[at++] = (float)((linked[box.BlockEnd] - linked[box.BlockStart]) / all);
        f[at++] = (float)(prose[box.BlockEnd] - prose[box.BlockStart]) / all;
    }

    private void Neighbour(int index, Span<float> f, ref int at)
    {
        if (index < 0 || index >= blocks.Count)
        {
            f[at++] = -1;
            f[at++] = -1;
            f[at++] = -1;
            f[at++] = -1;
            return;
        }
        var block = blocks[index];
        f[at++] = MathF.Log(1 + block.Words);
        f[at++] = (float)block.LinkShare;
        f[at++] = (block.IsProse ? 1 : 0) + (Kind(block.Owner) == 'h' ? 2 : 0);
        f[at++] = (block.Marks & Marks.Residue) != 0 ? 1 : 0;
    }

    private void Witnesses(Block block, Span<float> f, ref int at)
    {
        var folded = Words.Fold(block.Text);
        var piece = folded.Length > 60 ? folded.Substring(folded.Length / 2 - 20, 40) : folded;
        f[at++] =
            witness.Length == 0 ? -1
            : piece.Length > 3 && witness.Contains(piece, StringComparison.Ordinal) ? 1
            : 0;
        var start = folded.Length > 40 ? folded[..40] : folded;
        f[at++] =
            summary.Length == 0 ? -1
            : start.Length >= 20 && summary.StartsWith(start, StringComparison.Ordinal) ? 1
            : 0;
        f[at++] = title.Length > 8 && (folded == title || folded.Length > 20 && title.StartsWith(folded, StringComparison.Ordinal)) ? 1 : 0;
        f[at++] = Appeals.Count(block.Text);
    }

    private static float Clip(int value, int limit) => Math.Clamp(value, -limit, limit);

    private static string Signature(Block block) =>
        block.Owner["class"] is { } names
            ? block.Owner.Name + "." + PageLimits.Cut(names, LongestNames)
            : block.Owner.Name + "<" + PageLimits.Cut(block.Owner.Parent?["class"] ?? "", LongestNames);

    private static char Kind(Node owner)
    {
        for (var node = owner; node is not null; node = node.Parent)
            switch (node.Name)
            {
                case "p":
                    return node.Parent?.Name == "blockquote" ? 'q'
                        : node.Parent?.Name == "li" ? 'l'
                        : 'p';
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    return 'h';
                case "li" or "dd" or "dt":
                    return 'l';
                case "td" or "th":
                    return 't';
                case "blockquote":
                    return 'q';
                case "figcaption" or "figure":
                    return 'f';
                case "div" or "section" or "article":
                    return 'd';
            }
        return 'd';
    }
}
