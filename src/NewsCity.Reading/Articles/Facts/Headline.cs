using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>The headline: what it says, and the block of the page that shows it (-1 when none does).</summary>
internal readonly record struct Headline(string Text, int Block, string? Kicker = null)
{
    private static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " ‹ ", " « ", " / ", " : ", "|"];

    /// <summary>What the page's h1, its meta elements, its linked data and its title agree on.</summary>
    public static Headline Find(PageFacts facts, IReadOnlyList<Block> blocks, ArticleHints? hints)
    {
        var site = facts.Meta("og:site_name", "application-name") ?? facts.Linked.Publisher;
        site ??= facts.Address.Host;
        var shared = Stripped(facts.Meta("og:title", "twitter:title", "dc.title", "headline", "title"), site);
        var linked = facts.Linked.Headline is { } headline ? Words.Plain(PageLimits.Cut(headline, PageLimits.LineCharacters)) : null;
        var whole = Stripped(facts.Title, site);
        string?[] witnesses = [shared, linked, whole, hints?.Title];
        var best = -1;
        var most = 0.0;
        foreach (var block in blocks)
        {
            var score = Score(block, witnesses);
            if (score <= most)
                continue;
            most = score;
            best = block.Index;
        }
        if (best >= 0)
        {
            var (shown, kicker) = Parted(blocks[best]);
            if (kicker is not null && shared is not null && Words.Fold(blocks[best].Text) == Words.Fold(shared))
                (shown, kicker) = (blocks[best].Text, null); // the page itself says that it is part of the headline
            var (a, b) = (Words.Fold(shared ?? ""), Words.Fold(Stripped(linked, site) ?? ""));
            var own = Words.Fold(shown);
            if (a == own && Joints(shown) > Joints(shared!))
                return new(shared!, best, kicker);
            if (
                own.Length >= 15
                && shared is not null
                && shared.Length > shown.Length
                && shared.StartsWith(shown, StringComparison.OrdinalIgnoreCase)
            )
                if (shown[^1] == ':')
                    return new(shared, best, kicker); // the heading was divided into two elements
                else if (Dividers.Any(divider => shared.AsSpan(shown.Length).StartsWith(divider, StringComparison.Ordinal)))
                    return new(shown, best, kicker); // the rest is the name of the site or of a section
            if (a.Length >= 15 && own.Length > a.Length && own.EndsWith(a, StringComparison.Ordinal))
                return new(shared!, best, kicker ?? Before(shown, shared!));
            if (a.Length >= 15 && a == b && own != a && shared!.Count(c => c == ' ') > 2)
                return new(shared ?? shown, best, kicker);
            if (IsShortForm(shared, shown) && (b.Length == 0 || b == own) && Words.Fold(whole ?? "") == own)
                return new(shared!, best, kicker);
            var alone =
                b.Length >= 15
                && a.Length >= 15
                && b != own
                && a != own
                && !a.StartsWith(own, StringComparison.Ordinal)
                && !b.StartsWith(a, StringComparison.Ordinal);
            return new(alone ? Stripped(linked, site)! : shown, best, kicker);
        }
        return new(shared ?? linked ?? whole ?? hints?.Title ?? "", -1);
    }

    /// <summary>
    /// The headline as its editor cut it for sharing: shorter than the one shown, of at least five words, four fifths of them the shown one's.
    /// Heading, title and linked data that all say the longer one were filled from one field, often lengthened for search engines.
    /// </summary>
    private static bool IsShortForm(string? shared, string shown)
    {
        if (shared is null || shared.EndsWith('…') || shared.EndsWith("...", StringComparison.Ordinal))
            return false;
        var theirs = new HashSet<string>(WordsOf(shown), StringComparer.Ordinal);
        var own = WordsOf(shared).Distinct().ToList();
        return own.Count >= 5 && own.Count < theirs.Count && own.Count(theirs.Contains) >= 0.8 * own.Count;
    }

    /// <summary>Places where two words stand together without a space: a kicker and a headline in one heading, «lineHead».</summary>
    private static int Joints(string text)
    {
        var joints = 0;
        for (var i = 1; i < text.Length; i++)
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]))
                joints++;
        return joints;
    }

    private static IEnumerable<string> WordsOf(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Words.Fold).Where(word => word.Length > 0);

    /// <summary>The headline without a kicker that stands in the same heading as an element of its own.</summary>
    private static (string Title, string? Kicker) Parted(Block block)
    {
        var heading = block.Owner;
        if (!Tags.IsHeading(heading.Name))
            return (block.Text, null);
        Node? kicker = null;
        foreach (var node in heading.Descendants())
            if (!node.IsText && (node.Marks & Marks.Kicker) != 0)
                kicker = node;
        if (kicker is null || Words.Of(kicker) is not { Length: > 1 } line || line.Length >= block.Text.Length - 8)
            return (block.Text, null);
        return block.Text.StartsWith(line, StringComparison.Ordinal)
            ? (block.Text[line.Length..].TrimStart(' ', ':', '|', '–', '-', '•'), line)
            : (block.Text, null);
    }

    /// <summary>What stands before the headline proper in the same heading.</summary>
    private static string? Before(string whole, string title)
    {
        var at = whole.LastIndexOf(title, StringComparison.Ordinal);
        return at > 2 ? whole[..at].Trim(' ', ':', '|', '–', '-', '•') : null;
    }

    /// <summary>How much a block looks like the headline: it stands in a heading and says what the witnesses say.</summary>
    private static double Score(Block block, string?[] witnesses)
    {
        if (
            block.Text.Length is < 4 or > 300
            || (block.Marks & (Marks.Hidden | Marks.Related | Marks.Comment | Marks.Aside | Marks.Caption)) != 0
        )
            return 0;
        var level = Level(block);
        var titled = level > 0 || (block.Owner.Marks & Marks.Title) != 0 || block.AllStrong;
        if (!titled)
            return 0;
        var folded = Words.Fold(block.Text);
        var likeness = 0.0;
        foreach (var witness in witnesses)
            if (witness is not null)
                likeness = Math.Max(likeness, Likeness(folded, Words.Fold(witness)));
        if (level == 1)
            return likeness > 0.3 || folded.Length > 15 && witnesses.All(witness => witness is null) ? 2 + likeness : 0;
        return likeness > 0.9 ? 1 + likeness - level * 0.02 - ((block.LinkShare > 0.5) ? 0.5 : 0) : 0;
    }

    private static int Level(Block block)
    {
        for (var node = block.Owner; node is not null; node = node.Parent)
            if (Tags.IsHeading(node.Name))
                return node.Name[1] - '0';
        return 0;
    }

    /// <summary>1 for the same letters, less when one only begins or contains the other, else the share of common 3-letter pieces.</summary>
    private static double Likeness(string a, string b)
    {
        if (a.Length < 4 || b.Length < 4)
            return a == b ? 1 : 0;
        if (a == b)
            return 1;
        if (a.Length >= 8 && b.StartsWith(a, StringComparison.Ordinal) || b.Length >= 8 && a.StartsWith(b, StringComparison.Ordinal))
            return 0.95;
        var pieces = new HashSet<(char, char, char)>();
        for (var i = 0; i + 2 < a.Length; i++)
            pieces.Add((a[i], a[i + 1], a[i + 2]));
        var common = 0;
        for (var i = 0; i + 2 < b.Length; i++)
            if (pieces.Contains((b[i], b[i + 1], b[i + 2])))
                common++;
        return (double)common / Math.Max(a.Length, b.Length);
    }

    /// <summary>A title without the name of the site before or after it.</summary>
    private static string? Stripped(string? title, string? site)
    {
        if (string.IsNullOrWhiteSpace(title))
            return null;
        title = Words.Plain(PageLimits.Cut(title, PageLimits.LineCharacters));
        if (site is not null && Words.Fold(site) is { Length: > 0 } name)
            foreach (var divider in Dividers)
            {
                var last = title.LastIndexOf(divider, StringComparison.Ordinal);
                if (last > 0 && Words.Fold(title[(last + divider.Length)..]) == name)
                    return title[..last].Trim();
                var first = title.IndexOf(divider, StringComparison.Ordinal);
                if (first > 0 && Words.Fold(title[..first]) == name)
                    return title[(first + divider.Length)..].Trim();
            }
        foreach (var divider in Dividers[..8])
        {
            var last = title.LastIndexOf(divider, StringComparison.Ordinal);
            if (last > 10 && IsSite(title[(last + divider.Length)..], site))
                return title[..last].Trim();
        }
        return title.Trim();
    }

    /// <summary>Whether the end of a title names the site: it shares a word of four letters with the site's name or host.</summary>
    private static bool IsSite(string tail, string? site)
    {
        if (site is null || tail.Length > 60 || tail.AsSpan().Count(' ') > 4)
            return false;
        var name = Words.Fold(site);
        foreach (var word in tail.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries))
            if (Words.Fold(word) is { Length: >= 4 } folded && name.Contains(folded, StringComparison.Ordinal))
                return true;
        return Words.Fold(tail) is { Length: >= 3 } whole && name.Contains(whole, StringComparison.Ordinal);
    }
}
