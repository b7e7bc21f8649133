using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.NewsPage;
using NewsCity.Server.Pages.Rights;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>Makes a channel of stored reports.</summary>
internal static class ChannelSetter
{
    /// <param name="store">Where the texts are.</param>
    /// <param name="ranked">The edition, for names and licences.</param>
    /// <param name="edition">The printing.</param>
    /// <param name="title">Title of the list; empty for the paper itself.</param>
    /// <param name="page">Path of the list's page.</param>
    /// <param name="self">Path of the feed.</param>
    /// <param name="ids">Reports to hold, in any order; the newest stands first.</param>
    public static async Task<Channel> SetAsync(
        NewsStore store,
        Ranked ranked,
        Edition edition,
        string title,
        string page,
        string self,
        IEnumerable<long> ids
    )
    {
        var items = new List<ChannelItem>();
        foreach (var id in ids)
            if (await store.NewsAsync(id) is { } news)
                items.Add(Item(news, ranked, edition));
        items.Sort((a, b) => b.Published.CompareTo(a.Published));
        return new()
        {
            Title = title.Length == 0 ? edition.Name : $"{edition.Name} | {title}",
            Description = edition.Locale[Phrases.AboutFeed],
            Page = edition.Absolute(page),
            Self = edition.Absolute(self),
            Updated = items.Count > 0 ? items[0].Published : edition.Now,
            Items = items,
        };
    }

    private static ChannelItem Item(News news, Ranked ranked, Edition edition)
    {
        var source = ranked.NameOf(news.Source);
        var licence = Licence.Of(ranked.Sources.TryGetValue(news.Source, out var known) ? known.Licence : Licences.Unknown);
        var lead = NewsEndpoints.LeadOf(news, licence);
        return new()
        {
            Id = edition.Absolute($"/news/{news.Id}"),
            Page = edition.AbsoluteHere($"/news/{news.Id}"),
            Title = news.Title,
            Summary = Excerpt.Of(lead),
            Paragraphs = licence.FullText ? Body.Paragraphs(news.Text, lead) : [],
            Published = news.Published,
            SourceName = edition.Locale[source],
            SourcePage = edition.AbsoluteHere(source.Path),
            Original = Xml.Clean(news.Url),
            Licence = licence.Address,
            Categories = [edition.Locale[Rubric.Of(news.Section).Title], edition.Locale[Rubric.Of(news.Topic).Title]],
        };
    }
}
