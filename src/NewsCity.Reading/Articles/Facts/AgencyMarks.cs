using System.Text.RegularExpressions;
using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>What agencies write into the article about it: the news code, where it was written, whom it credits.</summary>
internal static partial class AgencyMarks
{
    /// <summary>The agency's own code: said on the page («کد خبر: ۱۲۳۴۵»), else the number in an address of the usual shapes.</summary>
    public static string? Code(IReadOnlyList<Block> blocks, Uri address)
    {
        foreach (var block in blocks)
            if (
                block.Text.Length < 250
                && (block.Marks & (Marks.Related | Marks.Comment)) == 0
                && CodeLine().Match(block.Text) is { Success: true } match
            )
                return string.Concat(match.Groups[1].Value.Select(Words.FoldLetter));
        return CodeInAddress().Match(address.PathAndQuery) is { Success: true } found ? found.Groups[1].Value : null;
    }

    /// <summary>«تهران» of «تهران - ایرنا - …», "BERLIN" of "BERLIN (dpa) - …".</summary>
    public static string? Place(string text)
    {
        var start = text[..Math.Min(text.Length, 80)];
        var match = PersianPlace().Match(start);
        if (!match.Success)
            match = LatinPlace().Match(start);
        return match.Success ? match.Groups[1].Value.Trim() : null;
    }

    /// <summary>The agency that the text quotes as a whole: the last of «به گزارش الف به نقل از ب،».</summary>
    public static string? Credit(string text)
    {
        var start = text[..Math.Min(text.Length, 700)];
        var match = Quoted().Match(start);
        if (!match.Success)
            match = Reported().Match(start);
        if (!match.Success)
            return null;
        var name = match.Groups[1].Value.Trim(' ', '\u200c', '«', '»', '"');
        return name.Length is > 1 and < 60 ? name : null;
    }

    [GeneratedRegex(
        @"(?:کد\s*خبر|کد\s*مطلب|شناسه\s*خبر|شناسه\s*مطلب|شماره\s*خبر|News\s*(?:ID|Code))\s*[:：]?\s*([0-9۰-۹٠-٩]{3,12})(?![0-9۰-۹])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CodeLine();

    [GeneratedRegex(
        @"(?:/news/|/fa/news/|/detail/|/report/|/photo/|/video/|ShowNews\.\w+\?(?:id=)?)(\d{4,14})(?=[/?&.]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CodeInAddress();

    [GeneratedRegex(
        @"^([\p{IsArabic}\u200c]{2,15}(?: [\p{IsArabic}\u200c]{2,15}){0,2})\s*[-–—/(]\s*[\p{IsArabic}\u200c]{2,15}(?: [\p{IsArabic}\u200c]{2,15})?\s*[-–—:)]"
    )]
    private static partial Regex PersianPlace();

    [GeneratedRegex(@"^(\p{Lu}[\p{L}.]+(?:[ ,/]+\p{Lu}[\p{L}.]*){0,3})\s*\((?:[A-Za-z]{2,10})(?:/[A-Za-z]+)?\)\s*[-–—.:]")]
    private static partial Regex LatinPlace();

    [GeneratedRegex(@"به\s+نقل\s+از\s+([^،؛,:.\n]{2,50}?)\s*(?=[،؛,:.\n(]|\s(?:گفت|نوشت|اعلام|افزود)\b)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:به|بنا\s+به)\s+گزارش\s+([^،؛,:.\n]{2,60}?)\s*(?=[،؛,:.\n(])")]
    private static partial Regex Reported();
}
