using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsCity.Persian;
using NewsCity.Reading.Articles;

namespace NewsCity.Reading.Spelling;

/// <summary>The door at which Persian articles get one spelling: letters, digits, spaces and half-spaces.</summary>
public static partial class PersianSpelling
{
    /// <summary>The article with every text normalised and lost half-spaces put back; one that is not Persian stays as it is.</summary>
    public static Article Clean(Article article)
    {
        if (!IsPersian(article.Language, article.Text.Length > 0 ? article.Text : article.Title))
            return article;
        return article with
        {
            Title = Clean(article.Title),
            Kicker = CleanOrNull(article.Kicker),
            Lead = CleanOrNull(article.Lead),
            Text = CleanLines(article.Text),
            Html = CleanHtml(article.Html),
            ImageCaption = CleanOrNull(article.ImageCaption),
            Place = CleanOrNull(article.Place),
            Credit = CleanOrNull(article.Credit),
            Authors = [.. article.Authors.Select(Clean)],
            Tags = [.. article.Tags.Select(Clean)],
        };
    }

    /// <summary>One text without line breaks.</summary>
    public static string Clean(string text) => HalfSpaces.Restore(PersianText.Normalize(text)).Trim();

    /// <summary>
    /// Whether a text is Persian: it says so, or says nothing and is written in Arabic script with a letter that Arabic does not have.
    /// </summary>
    public static bool IsPersian(string? language, string text)
    {
        if (!string.IsNullOrEmpty(language))
            return language.StartsWith("fa", StringComparison.OrdinalIgnoreCase)
                || language.StartsWith("prs", StringComparison.OrdinalIgnoreCase);
        var arabic = text.Take(2000).Count(c => c is >= '\u0600' and <= '\u06ff');
        return arabic * 3 > Math.Min(text.Length, 2000) && text.AsSpan().IndexOfAny("پچژگ") >= 0;
    }

    private static string? CleanOrNull(string? text) => text is null ? null : Clean(text);

    private static string CleanLines(string text) => string.Join('\n', text.Split('\n').Select(Clean).Where(line => line.Length > 0));

    /// <summary>Text between tags is cleaned, tags stay. The input is our own sanitised HTML: no comment, script or raw text in it.</summary>
    private static string CleanHtml(string html)
    {
        var result = new StringBuilder(html.Length + 64);
        foreach (Match part in Parts().Matches(html))
        {
            var text = part.Value;
            if (text[0] == '<' || string.IsNullOrWhiteSpace(text))
                result.Append(text);
            else
                AppendText(result, WebUtility.HtmlDecode(text));
        }
        return result.ToString();
    }

    private static void AppendText(StringBuilder result, string text)
    {
        if (char.IsWhiteSpace(text[0]))
            result.Append(' ');
        result.Append(
            Clean(text)
                .Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
        );
        if (char.IsWhiteSpace(text[^1]))
            result.Append(' ');
    }

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Parts();
}
