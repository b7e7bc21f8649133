using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>Why a page may be no article to read.</summary>
internal static class Doubts
{
    private const int FewWords = 40;
    private const int HardlyAnyWords = 8;

    /// <summary>What titles of error pages say, folded. Seen on the pages of the benchmarks and of the world; sorted.</summary>
    private static readonly string[] Errors =
    [
        .. new[]
        {
            "404",
            "403 forbidden",
            "access denied",
            "error 404",
            "page not found",
            "not found",
            "seite nicht gefunden",
            "page introuvable",
            "just a moment",
            "attention required",
            "یافت نشد",
            "صفحه مورد نظر",
            "خطای ۴۰۴",
        }.Select(Words.Fold),
    ];

    public static string? Find(
        PageFacts facts,
        string title,
        IReadOnlyList<Block> blocks,
        IReadOnlyList<Block> body,
        Node container,
        string? video,
        bool dated
    )
    {
        var words = body.Sum(block => block.Words);
        var pictures = container.Descendants().Count(node => node.Name == "img");
        if (words < FewWords && !dated && IsError(title.Length > 0 ? title : facts.Title ?? ""))
            return "article.error-page";
        if (words < FewWords && (video is not null || facts.Linked.Type == "VideoObject"))
            return "article.video";
        if (words < FewWords && (pictures >= 6 || facts.Linked.Type == "ImageGallery"))
            return "article.gallery";
        if (words < FewWords && !dated && blocks.Count(block => block is { LinkShare: > 0.9, Words: >= 4 }) >= 25)
            return "article.list";
        if (blocks.Any(block => (block.Marks & Marks.Paywall) != 0 && (block.Marks & Marks.Body) == 0) && words < 4 * FewWords)
            return "article.paywall";
        return words < HardlyAnyWords ? "article.no-text" : null;
    }

    private static bool IsError(string title)
    {
        var folded = Words.Fold(title);
        return folded.Length < 60 && Errors.Any(error => folded.Contains(error, StringComparison.Ordinal));
    }
}
