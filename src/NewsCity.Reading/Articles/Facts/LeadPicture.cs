using System.Globalization;
using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>The main picture: where it lies and what stands under it.</summary>
internal sealed record LeadPicture(string Address, string? Caption, int? Width = null, int? Height = null)
{
    private const int LeastWidth = 200;
    private const Marks NotHere =
        Marks.Chrome | Marks.Related | Marks.Comment | Marks.Advert | Marks.Appeal | Marks.Share | Marks.Author | Marks.Byline;

    private static readonly string[] Sources = ["data-src", "data-lazy-src", "data-original", "data-image", "data-full-src", "src"];

    /// <summary>
    /// The first picture of size from shortly before the headline to the middle of the text; where there is none, the one that the page
    /// names for sharing. The larger of both when they are one file.
    /// </summary>
    public static LeadPicture? Find(PageFacts facts, Node root, Node container, int headline, IReadOnlyList<Block> body)
    {
        var shared = facts.Absolute(facts.Meta("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? facts.Linked.Image);
        var from = headline >= 0 ? Math.Max(0, headline - 4) : container.BlockStart - 3;
        var until = body.Count > 0 ? body[Math.Min(body.Count - 1, 1 + body.Count / 4)].Index : container.BlockEnd;
        var left = PageLimits.Candidates;
        foreach (var node in root.Descendants())
        {
            if (node.Name != "img" || Place(node) is var place && (place < from || place > until))
                continue;
            if (left-- == 0)
                break;
            if (!IsOfArticle(node, headline) || AddressOf(node, facts) is not { } address)
                continue;
            var caption = CaptionOf(node);
            var (width, height) = SizeOf(node);
            return new(shared is not null && FileOf(shared) == FileOf(address) ? shared : address, caption, width, height);
        }
        return shared is null ? null : new(shared, null);
    }

    /// <summary>Pictures of size whose place lies between two blocks.</summary>
    public static IEnumerable<(int Place, string Alternative, ArticlePicture Picture)> Within(PageFacts facts, int from, int until)
    {
        var left = PageLimits.Candidates;
        foreach (var node in facts.Root.Descendants())
            if (node.Name == "img" && Place(node) is var place && place >= from && place <= until && left-- > 0 && IsOfArticle(node, -1))
                if (AddressOf(node, facts) is { } address)
                {
                    var (width, height) = SizeOf(node);
                    yield return (
                        place,
                        Words.Collapse(PageLimits.Cut(node["alt"] ?? "", PageLimits.LineCharacters)),
                        new(address, CaptionOf(node), width, height)
                    );
                }
    }

    /// <summary>Pictures have no text: their place is that of the block that follows; in an element that is not shown, that of the element.</summary>
    private static int Place(Node picture)
    {
        var place = picture.BlockEnd;
        for (var node = picture.Parent; node is not null; node = node.Parent)
            if (Tags.Silent.Contains(node.Name))
                place = node.BlockEnd;
        return place;
    }

    private static bool IsOfArticle(Node picture, int headline)
    {
        if (Number(picture["width"]) is > 0 and < LeastWidth || Number(picture["height"]) is > 0 and < 100)
            return false;
        for (var node = picture; node is not null; node = node.Parent)
        {
            if (headline >= 0 && node.BlockStart <= headline && headline < node.BlockEnd)
                return true;
            if ((node.Marks & NotHere) != 0 || node.Name is "header" or "nav" or "aside" && node.BlockEnd <= headline)
                return false;
        }
        return true;
    }

    private static string? AddressOf(Node picture, PageFacts facts)
    {
        string? best = null;
        var widest = 0;
        foreach (var set in new[] { picture["srcset"], picture["data-srcset"], picture["data-lazy-srcset"] })
            if (set is not null)
                Widest(set, ref best, ref widest);
        if (best is null && picture.Parent is { Name: "picture" } frame)
            for (var source = frame.First; source is not null; source = source.Next)
                if (source.Name == "source" && (source["srcset"] ?? source["data-srcset"]) is { } set)
                    Widest(set, ref best, ref widest);
        if (facts.Absolute(best) is { } wide)
            return wide;
        foreach (var source in Sources)
            if (
                picture[source] is { Length: > 0 } address
                && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
                && !IsBlank(address)
            )
                if (facts.Absolute(address) is { } absolute)
                    return absolute;
        return null;
    }

    private static void Widest(string set, ref string? best, ref int widest)
    {
        foreach (var part in set.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = part.LastIndexOf(' ');
            var width = space < 0 ? 1 : Number(part[(space + 1)..].TrimEnd('w', 'x', ','));
            var address = space < 0 ? part.TrimEnd(',') : part[..space].Trim();
            if (width <= widest || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || IsBlank(address))
                continue;
            widest = width;
            best = address;
        }
    }

    private static bool IsBlank(string address) =>
        address.Contains("placeholder", StringComparison.OrdinalIgnoreCase)
        || address.Contains("blank.", StringComparison.OrdinalIgnoreCase)
        || address.Contains("spacer", StringComparison.OrdinalIgnoreCase)
        || address.Contains("pixel", StringComparison.OrdinalIgnoreCase)
        || address.Contains("logo", StringComparison.OrdinalIgnoreCase)
        || address.Contains(".svg", StringComparison.OrdinalIgnoreCase)
        || address.EndsWith(".gif", StringComparison.OrdinalIgnoreCase);

    private static string? CaptionOf(Node picture)
    {
        var level = 0;
        var left = PageLimits.Candidates;
        for (var node = picture.Parent; node is not null && level < 4; node = node.Parent, level++)
            foreach (var child in node.Descendants())
                if (left-- == 0)
                    return null;
                else if (child.Name == "figcaption" || (child.Marks & Marks.Caption) != 0)
                    return Words.Of(child) is { Length: > 2 and < 600 } text ? text : null;
                else if (child.Name == "h1" || node.BlockEnd - node.BlockStart > 6)
                    return null;
        return null;
    }

    private static (int? Width, int? Height) SizeOf(Node picture) =>
        (Number(picture["width"]), Number(picture["height"])) is (> 0 and var width, > 0 and var height) ? (width, height) : (null, null);

    private static int Number(string? text) =>
        text is not null
        && double.TryParse(
            text.Replace("px", "", StringComparison.Ordinal),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number is > 0 and < 100000
            ? (int)number
            : 0;

    private static string FileOf(string address)
    {
        var path = address.Split('?')[0].TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
