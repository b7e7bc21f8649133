using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsCity.Persian;

namespace NewsCity.Server.Demo;

/// <summary>The pages of a city agency: three ways of building one, with what stands round a body on real sites.</summary>
public static class CityPages
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>An article's page.</summary>
    /// <param name="agency">Whose it is.</param>
    /// <param name="article">As it is now.</param>
    /// <param name="others">Other news of the agency, for its lists.</param>
    public static string Article(CityAgency agency, CityArticle article, IReadOnlyList<CityArticle> others)
    {
        var title = Of(agency, article.Title);
        var lead = article.Report.Lead is { } text ? Of(agency, text) : null;
        var kicker = article.Report.Kicker is { } above ? Of(agency, above) : null;
        var picture = article.Report.Picture
            ? $"<img src=\"/picture/{article.Number}.png\" width=\"960\" height=\"540\" alt=\"{title}\">"
            : "";
        var body = string.Join('\n', article.Paragraphs.Select(paragraph => $"<p>{Of(agency, paragraph)}</p>"));
        if (agency.SignOff.Length > 0)
            body += $"\n<p>{Html.Encode(agency.SignOff)}</p>";
        var published = article.Published.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var time = $"<time datetime=\"{published}\">{Shown(article.Published)}</time>";
        var author = article.Report.Author is { } name ? $"<span class=\"author\" rel=\"author\">{Html.Encode(name)}</span>" : "";
        var tags = string.Join(
            ' ',
            article.Report.Tags.Select(tag => $"<a rel=\"tag\" href=\"/tag/{Uri.EscapeDataString(tag)}\">{Html.Encode(tag)}</a>")
        );
        var related = List(agency, others.Where(other => other.Topic == article.Topic && other.Number != article.Number).Take(4));
        var page = new StringBuilder();
        Head(page, agency, article, title);
        switch (article.Number % 3)
        {
            case 0:
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"""
                    <article class="item news" itemscope itemtype="http://schema.org/NewsArticle"><div class="item-header">{time}
                    {Tag(
                        "h4",
                        "rutitr",
                        kicker
                    )}<h1 class="title" itemprop="headline">{title}</h1></div><figure class="item-img">{picture}</figure>
                    {Tag(
                        "p",
                        "summary introtext",
                        lead
                    )}{author}<div class="item-body"><div class="item-text" itemprop="articleBody">{body}</div></div></article>
                    """
                );
                break;
            case 1:
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"""
                    <div class="news_nav">تاریخ انتشار: {time}</div>{Tag("div", "rutitr", kicker)}<div class="title"><h1>{title}</h1></div>
                    {Tag("div", "subtitle", lead)}<div class="news_body_con">{picture}<div class="body">{body}</div></div>{author}
                    """
                );
                break;
            default:
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"""
                    <article class="post"><header class="entry-header">{Tag("p", "kicker", kicker)}<h1 class="entry-title">{title}</h1>
                    <div class="entry-meta">{time} {author}</div></header>{picture}<div class="entry-content">{Tag(
                        "p",
                        "lead",
                        lead
                    )}{body}</div></article>
                    """
                );
                break;
        }
        page.Append(
            CultureInfo.InvariantCulture,
            $"<section class=\"tags\">برچسب‌ها: {tags}</section><section class=\"related\"><h3>اخبار مرتبط</h3>{related}</section>"
        );
        Foot(page, agency, others);
        return page.ToString();
    }

    /// <summary>The agency's front page: a list of its news.</summary>
    public static string Home(CityAgency agency, IReadOnlyList<CityArticle> articles)
    {
        var page = new StringBuilder();
        Head(page, agency, null, Html.Encode(agency.NameFa));
        page.Append(CultureInfo.InvariantCulture, $"<p>{Html.Encode(agency.About)}</p>").Append(List(agency, articles));
        Foot(page, agency, []);
        return page.ToString();
    }

    private static void Head(StringBuilder page, CityAgency agency, CityArticle? article, string title)
    {
        var name = Html.Encode(agency.NameFa);
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>{title}{(article is null ? "" : $" - {name}")}</title>
            <meta property="og:site_name" content="{name}"><link rel="alternate" type="application/rss+xml" href="{CityFeeds.PathOf(
                agency
            )}">
            """
        );
        if (article is not null)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<meta property=\"og:title\" content=\"{title}\"><link rel=\"canonical\" href=\"{article.Path}\">"
            );
            if (article.Report.Picture)
                page.Append(CultureInfo.InvariantCulture, $"<meta property=\"og:image\" content=\"/picture/{article.Number}.png\">");
        }
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            </head><body><header><a href="/">{name}</a><nav><ul><li><a href="/">صفحه نخست</a></li><li><a href="/politics">سیاسی</a></li>
            <li><a href="/economy">اقتصادی</a></li><li><a href="/sport">ورزشی</a></li></ul></nav></header><main>
            """
        );
    }

    private static void Foot(StringBuilder page, CityAgency agency, IReadOnlyList<CityArticle> others) =>
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            </main><aside><h3>آخرین اخبار</h3>{List(
                agency,
                others.Take(8)
            )}</aside><footer>این رسانه ساختگی است و خبرهایش نیز؛ شهر نمایشی نیوز سیتی.
            </footer></body></html>
            """
        );

    private static string List(CityAgency agency, IEnumerable<CityArticle> articles) =>
        $"<ul>{string.Concat(articles.Select(article => $"<li><a href=\"{article.Path}\">{Of(agency, article.Title)}</a></li>"))}</ul>";

    private static string Tag(string name, string style, string? text) => text is null ? "" : $"<{name} class=\"{style}\">{text}</{name}>";

    private static string Of(CityAgency agency, string text) => Html.Encode(agency.Spell(text));

    private static string Shown(DateTimeOffset time) => JalaliDate.Format(time);
}
