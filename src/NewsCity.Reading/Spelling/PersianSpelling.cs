using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsCity.Persian;
using NewsCity.Reading.Articles;

namespace NewsCity.Reading.Spelling;

/// <summary>The door at which Persian articles get one spelling: letters, digits, spaces and half-spaces.</summary>
public static partial class PersianSpelling
{
    /// <summary>
    /// The article with every text normalised and lost half-spaces put back; one that is not Persian stays as it is. The writer's habit is
    /// learnt from the whole article first, so that the same article always comes out the same.
    /// </summary>
    /// <param name="article">As it was read.</param>
    /// <param name="names">The paper's own names, whose spelling is settled; null for none.</param>
    /// <param name="source">What is known of the source's half-spaces; only its shares are looked at. Null for nothing.</param>
    public static Article Clean(Article article, HalfSpaceDictionary? names = null, Habit? source = null)
    {
        if (!IsPersian(article.Language, article.Text.Length > 0 ? article.Text : article.Title))
            return article;
        var habit = source is null ? new Habit() : new Habit(source.Kept, source.Glued, source.Spaced);
        foreach (var text in article.Text.Split('\n').Append(article.Lead ?? "").Append(article.Title))
            HalfSpaces.Learn(PersianText.Normalize(text), habit);
        string Spell(string text) => HalfSpaces.Restore(PersianText.Normalize(text), habit, HalfSpaces.Display, names, learn: false).Trim();
        string? SpellOrNull(string? text) => text is null ? null : Spell(text);
        return article with
        {
            Title = Spell(article.Title),
            Kicker = SpellOrNull(article.Kicker),
            Lead = SpellOrNull(article.Lead),
            Text = string.Join('\n', article.Text.Split('\n').Select(Spell).Where(line => line.Length > 0)),
            Html = CleanHtml(article.Html, Spell),
            ImageCaption = SpellOrNull(article.ImageCaption),
            Place = SpellOrNull(article.Place),
            Credit = SpellOrNull(article.Credit),
            Authors = [.. article.Authors.Select(Spell)],
            Tags = [.. article.Tags.Select(Spell)],
        };
    }

    /// <summary>One text without line breaks.</summary>
    public static string Clean(string text, HalfSpaceDictionary? names = null) =>
        HalfSpaces.Restore(PersianText.Normalize(text), new Habit(), HalfSpaces.Display, names).Trim();

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

    /// <summary>Text between tags is cleaned, tags stay. The input is our own sanitised HTML: no comment, script or raw text in it.</summary>
    private static string CleanHtml(string html, Func<string, string> spell)
    {
        var result = new StringBuilder(html.Length + 64);
        foreach (Match part in Parts().Matches(html))
        {
            var text = part.Value;
            if (text[0] == '<' || string.IsNullOrWhiteSpace(text))
                result.Append(text);
            else
                AppendText(result, WebUtility.HtmlDecode(text), spell);
        }
        return result.ToString();
    }

    private static void AppendText(StringBuilder result, string text, Func<string, string> spell)
    {
        if (char.IsWhiteSpace(text[0]))
            result.Append(' ');
        result.Append(
            spell(text)
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
