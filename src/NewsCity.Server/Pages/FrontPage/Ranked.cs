using NewsCity.Newsroom;
using NewsCity.Newsroom.Facts;
using NewsCity.Newsroom.Ranking;
using NewsCity.Pipeline.Pictures;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.StoryPage;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.FrontPage;

/// <summary>Stories in the order of importance at one instant.</summary>
public sealed class Ranked(
    DateTimeOffset made,
    DateTimeOffset at,
    IReadOnlyDictionary<string, Source> sources,
    IReadOnlyList<StoryReports> stories,
    IReadOnlyList<NewsRow> latest,
    NewsStore store,
    PictureStore pictures
)
{
    /// <summary>When it was made.</summary>
    public DateTimeOffset Made { get; } = made;

    /// <summary>Version of the paper that it was made of.</summary>
    public long Version { get; init; }

    /// <summary>Which edition it is since the program began.</summary>
    public long Number { get; init; }

    /// <summary>What editors had said of stories when it was made, the newest first.</summary>
    public IReadOnlyList<EditorMark> Marks { get; init; } = [];

    /// <summary>All sources by key.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; } = sources;

    /// <summary>The newest reports, copies left out.</summary>
    public IReadOnlyList<NewsRow> Latest { get; } = latest;

    private IReadOnlyList<StoryLine> important = [];

    /// <summary>Reports and sources of the last day.</summary>
    public int ReportsOfDay { get; } =
        stories.Sum(story => story.Reports.Count(report => report.Published <= at && report.Published > at.AddDays(-1)));

    public int SourcesOfDay { get; } =
        stories
            .SelectMany(story => story.Reports)
            .Where(report => report.Published <= at && report.Published > at.AddDays(-1))
            .Select(report => report.Source)
            .Distinct(StringComparer.Ordinal)
            .Count();

    /// <summary>The newest reports of a list, copies left out.</summary>
    public Task<IReadOnlyList<NewsRow>> LatestAsync(NewsFilter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return store.LatestAsync(filter with { Until = Made.AddMinutes(1), Originals = true }, most);
    }

    /// <summary>The ranked stories of a section.</summary>
    public Task<IReadOnlyList<StoryLine>> SectionAsync(Section section, int top, LineDetail detail) =>
        LinesAsync(Ranking.Rank(stories, at, Options(top) with { Section = section }), detail);

    /// <summary>The ranked stories of a topic, of three days.</summary>
    public Task<IReadOnlyList<StoryLine>> TopicAsync(Topic topic, int top, LineDetail detail) =>
        LinesAsync(
            Ranking.Rank(stories.Where(story => story.Topic == topic), at, Options(top) with { Horizon = TimeSpan.FromDays(3) }),
            detail
        );

    /// <summary>Stories of three days that only one side tells, the most surprising first.</summary>
    internal async Task<IReadOnlyList<(BlindSpot Spot, StoryLine Line)>> BlindSpotsAsync()
    {
        var spots = BlindSpots.Of(stories, SideOf, at);
        var rows = await store.StoriesAsync([.. spots.Select(spot => spot.Story)]);
        var setter = new LineSetter(this, store, at);
        var found = new List<(BlindSpot, StoryLine)>(spots.Count);
        foreach (var spot in spots)
        {
            List<NewsRow> reports = [.. rows[spot.Story]];
            var place = new Place(1, spot.Story, StoryEndpoints.Best(reports).Id, spot.Surprise, spot.Reason);
            found.Add((spot, await setter.SetAsync(place, reports, new LineDetail(1, 0, 0)) with { Rank = 0 }));
        }
        return found;
    }

    private Side? SideOf(string key) => Sources.TryGetValue(key, out var source) ? (source.Inside ? Side.Inside : Side.Outside) : null;

    /// <summary>The name of a source as printed in a line.</summary>
    public SourceName NameOf(string key) =>
        Sources.TryGetValue(key, out var source)
            ? new(key, SourceName.Short(source.NameFa), SourceName.ShortEnglish(source.NameEn))
            : new(key, key);

    /// <summary>The picture of a report, where it has one that its source's licence lets us show. It is fetched before a reader asks.</summary>
    public Picture? PictureOf(NewsRow row, string caption)
    {
        if (!pictures.Shown || row is not { Image: not null, DeletedAt: null })
            return null;
        if (!Sources.TryGetValue(row.Source, out var source) || !Licences.AllowsFullText(source.Licence))
            return null;
        pictures.Want(row);
        return Picture.Of(row, caption, pictures.SizeOf(row));
    }

    /// <summary>The most important of Iran and of the world, a few of each, without the story that the page is about.</summary>
    public IReadOnlyList<StoryLine> ImportantBut(long story) =>
        [.. important.Where(line => line.StoryId != story).Select((line, i) => line with { Rank = i + 1 })];

    /// <summary>Makes what every news page shows.</summary>
    public async Task SetAsync()
    {
        var iran = await SectionAsync(Section.Iran, 5, LineDetail.Bare);
        var world = await SectionAsync(Section.World, 4, LineDetail.Bare);
        important = [.. iran, .. world];
    }

    private RankingOptions Options(int top) =>
        new()
        {
            Top = top,
            Name = key => NameOf(key).Name,
            Pinned = [.. Marks.Where(mark => mark.Kind == EditorMark.Pin).Select(mark => mark.Story)],
            Buried = Marks.Where(mark => mark.Kind == EditorMark.Bury).Select(mark => mark.Story).ToHashSet(),
        };

    private async Task<IReadOnlyList<StoryLine>> LinesAsync(IReadOnlyList<Place> places, LineDetail detail)
    {
        var rows = await store.StoriesAsync([.. places.Select(place => place.Story)]);
        var setter = new LineSetter(this, store, at);
        var lines = new List<StoryLine>(places.Count);
        foreach (var place in places)
            lines.Add(await setter.SetAsync(place, [.. rows[place.Story]], detail));
        return lines;
    }
}
