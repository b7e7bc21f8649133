using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.NewsPage;
using NewsCity.Server.Pages.Rights;
using NewsCity.Server.Pages.StoryPage;
using NewsCity.Storage;

namespace NewsCity.Server.Api;

/// <summary>Sets what is stored as records for programs. What a licence does not allow does not pass here.</summary>
internal sealed class ApiSetter(Ranked ranked, Edition edition)
{
    public ApiLine Line(NewsRow row)
    {
        var licence = LicenceOf(row.Source);
        return new()
        {
            Id = row.Id,
            Url = edition.Absolute($"/news/{row.Id}"),
            Original = row.Url,
            Source = Name(row.Source),
            Kicker = row.Kicker,
            Title = row.Title,
            Lead = row.Lead is null ? null : Excerpt.Of(row.Lead),
            Language = row.Language,
            Published = row.Published,
            FirstSeen = row.FirstSeen,
            DeletedAt = row.DeletedAt,
            Versions = row.Versions,
            Story = row.Story,
            DuplicateOf = row.DuplicateOf,
            Section = row.Section,
            Topic = row.Topic,
            Image = Image(row, licence),
        };
    }

    public ApiArticle Article(News news)
    {
        var key = LicenceKey(news.Source);
        var licence = Licence.Of(key);
        var lead = licence.FullText ? news.Lead : NewsEndpoints.LeadOf(news, licence);
        return new()
        {
            Id = news.Id,
            Url = edition.Absolute($"/news/{news.Id}"),
            Original = news.Url,
            Source = Name(news.Source),
            Kicker = news.Kicker,
            Title = news.Title,
            Lead = string.IsNullOrEmpty(lead) ? null : lead,
            Language = news.Language,
            Published = news.Published,
            FirstSeen = news.FirstSeen,
            DeletedAt = news.DeletedAt,
            Versions = news.Versions,
            Story = news.Story,
            DuplicateOf = news.DuplicateOf,
            Section = news.Section,
            Topic = news.Topic,
            Image = Image(news, licence),
            ImageCaption = Image(news, licence) is null ? null : news.ImageCaption,
            Text = licence.FullText ? news.Text : null,
            Authors = news.AuthorList,
            Tags = news.TagList,
            Modified = news.Modified,
            PublishedKnown = news.PublishedKnown,
            Licence = new(key, licence.Name, licence.Address, licence.FullText),
            StoryReason = news.StoryReason,
            TopicReason = news.TopicReason,
        };
    }

    public ApiStory Story(long id, IReadOnlyList<NewsRow> rows) =>
        new()
        {
            Id = id,
            Url = edition.Absolute($"/story/{id}"),
            Title = StoryEndpoints.Best(rows).Title,
            Article = StoryEndpoints.Best(rows).Id,
            Sources = rows.Select(row => row.Source).Distinct(StringComparer.Ordinal).Count(),
            Reports = rows.Count,
            First = Name(rows[0].Source),
            Begun = rows[0].Published,
            Updated = rows[^1].Published,
            Section = StoryEndpoints.Best(rows).Section,
            Topic = StoryEndpoints.Best(rows).Topic,
            Card = edition.Absolute($"/story/{id}/card.png"),
        };

    public ApiStoryWhole Whole(long id, IReadOnlyList<NewsRow> rows, int most, IReadOnlyList<ApiReason> reasons)
    {
        var story = Story(id, rows);
        return new()
        {
            Id = story.Id,
            Url = story.Url,
            Title = story.Title,
            Article = story.Article,
            Sources = story.Sources,
            Reports = story.Reports,
            First = story.First,
            Begun = story.Begun,
            Updated = story.Updated,
            Section = story.Section,
            Topic = story.Topic,
            Card = story.Card,
            Articles = [.. rows.Take(most).Select(Line)],
            Reasons = reasons,
        };
    }

    public ApiRanked Place(StoryLine line) =>
        new()
        {
            Rank = line.Rank,
            Story = line.StoryId,
            Url = edition.Absolute(line.StoryPath),
            Article = line.NewsId,
            Title = line.Headline,
            Kicker = line.Kicker.Length > 0 ? line.Kicker : null,
            Sentence = line.Sentence.Length > 0 ? line.Sentence : null,
            Source = new(line.Source.Key, line.Source.Name),
            First = line.First is { } first ? new(first.Key, first.Name) : null,
            Sources = line.Sources,
            Updated = line.Updated,
            Reasons = line.Reasons,
            Voices = [.. line.Voices.Select(voice => new ApiVoice(voice.NewsId, new(voice.Source.Key, voice.Source.Name), voice.Headline))],
        };

    public ApiSource Source(SourceHealth health)
    {
        var source = health.Source;
        var licence = Licence.Of(source.Licence);
        var asked = health.Feeds.Where(feed => feed.PolledAt is not null).ToList();
        var ill = asked.Count > 0 && asked.All(feed => feed.Problem is not null);
        return new()
        {
            Key = source.Key,
            Url = edition.Absolute($"/source/{Uri.EscapeDataString(source.Key)}"),
            Name = source.NameFa,
            NameEn = source.NameEn,
            Home = Uri.TryCreate(source.Home, UriKind.Absolute, out var home) && home.Scheme is "http" or "https" ? home.AbsoluteUri : null,
            Kind = source.Kind,
            Inside = source.Inside,
            Language = source.Language,
            Licence = new(source.Licence, licence.Name, licence.Address, licence.FullText),
            Articles = health.Articles,
            Newest = health.Newest,
            Health =
                asked.Count == 0 ? "new"
                : ill ? "ill"
                : "well",
            Problem = ill ? asked[0].Problem : null,
        };
    }

    public bool AllowsFullText(string source) => LicenceOf(source).FullText;

    private ApiSourceName Name(string key) => new(key, ranked.NameOf(key).Name);

    private string? Image(NewsRow row, Licence licence) =>
        licence.FullText && row.Image is not null && row.DeletedAt is null ? edition.Absolute(Picture.Of(row, "").Path) : null;

    private Licence LicenceOf(string source) => Licence.Of(LicenceKey(source));

    private string LicenceKey(string source) => ranked.Sources.TryGetValue(source, out var known) ? known.Licence : Licences.Unknown;
}
