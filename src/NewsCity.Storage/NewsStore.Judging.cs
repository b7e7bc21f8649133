using NewsCity.Newsroom;
using NewsCity.Newsroom.Ranking;

namespace NewsCity.Storage;

// What the newsroom judges by: reports, stories for the ranking, editors' marks.
public sealed partial class NewsStore
{
    /// <summary>What editors had said of stories and still held at an instant, the newest first.</summary>
    public async Task<IReadOnlyList<EditorMark>> MarksAsync(DateTimeOffset at) =>
        await ListAsync<EditorMark>(
            """
            select story, kind, set_at, until from editor_mark
            where set_at <= @at and (until is null or until > @at) and (lifted_at is null or lifted_at > @at)
            order by set_at desc, id desc
            """,
            new { at }
        );

    /// <summary>Everything that the ranking needs of stories with a report in the time before <paramref name="at"/>.</summary>
    public async Task<IReadOnlyList<StoryReports>> StoriesForRankingAsync(DateTimeOffset at, TimeSpan back)
    {
        var rows = await ListAsync<RankingRow>(
            """
            select a.id, a.source, a.published, a.duplicate_of, a.story, a.section, a.topic, coalesce(cast(o.value as real), s.weight) as weight
            from article a join source s on s.key = a.source
                left join source_override o on o.source = a.source and o.field = 'weight'
            where a.published <= @at and a.story in (select story from article where published > @from and published <= @at)
            order by a.story, a.published, a.id
            """,
            new { at, from = at - back }
        );
        return
        [
            .. rows.GroupBy(row => row.Story)
                .Select(story => new StoryReports(
                    story.Key,
                    Most(story, row => row.Section),
                    Most(story, row => row.Topic),
                    [.. story.Select(row => new RankedReport(row.Id, row.Source, row.Published, row.DuplicateOf is not null, row.Weight))]
                )),
        ];
    }

    /// <summary>What the desk must remember after a restart, in the order in which it was judged.</summary>
    public async Task<IReadOnlyList<JudgedReport>> JudgedSinceAsync(DateTimeOffset from)
    {
        var rows = await ListAsync<News>("select * from article where published >= @from order by id", new { from });
        return [.. rows.Select(news => new JudgedReport(Report(news), news.Story, news.DuplicateOf))];
    }

    /// <summary>The article as the newsroom sees it.</summary>
    public static Report Report(News news) =>
        new()
        {
            Id = news.Id,
            Source = news.Source,
            Published = news.Published,
            Title = news.Title,
            Lead = news.Lead ?? "",
            Text = news.Text,
            Language = news.Language,
            Categories = news.TagList,
        };

    private static T Most<T>(IEnumerable<RankingRow> rows, Func<RankingRow, T> value)
        where T : notnull => rows.GroupBy(value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;

    private sealed record RankingRow
    {
        public long Id { get; init; }
        public string Source { get; init; } = "";
        public DateTimeOffset Published { get; init; }
        public long? DuplicateOf { get; init; }
        public long Story { get; init; }
        public Section Section { get; init; }
        public Topic Topic { get; init; }
        public double Weight { get; init; }
    }
}
