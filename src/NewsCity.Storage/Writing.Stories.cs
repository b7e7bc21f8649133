using NewsCity.Newsroom.Stories;

namespace NewsCity.Storage;

// Where articles belong: stories, merges, editors' marks.
public sealed partial class Writing
{
    /// <summary>Places an article in its story.</summary>
    public void Place(long article, Judgement judgement)
    {
        statements.Run(
            "update article set story = $2, duplicate_of = $3, story_reason = $4, seq = $5 where id = $1",
            article,
            judgement.Story,
            judgement.DuplicateOf,
            judgement.Reason,
            ++seq
        );
        foreach (var later in judgement.Precedes)
            statements.Run("update article set duplicate_of = $2, seq = $3 where id = $1", later, article, ++seq);
    }

    /// <summary>Makes one story of two: the reports of the first belong to the second, and the first one's address leads there.</summary>
    public void Merge(StoryMerge merge, DateTimeOffset at)
    {
        foreach (var article in Many<long>("select id from article where story = @From order by id", merge))
            Run(
                "update article set story = @Into, seq = @seq where id = @article",
                new
                {
                    merge.Into,
                    seq = ++seq,
                    article,
                }
            );
        Run("update story_redirect set goes_to = @Into where goes_to = @From", merge);
        Run("delete from story_redirect where story = @Into", merge);
        Run(
            "insert into story_redirect (story, goes_to, at) values (@From, @Into, @at) on conflict do update set goes_to = @Into, at = @at",
            new
            {
                merge.From,
                merge.Into,
                at,
            }
        );
    }

    /// <summary>Keeps an editor's word on a story; what was said of it before ends with it.</summary>
    public void Mark(EditorMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        Lift(mark.Story, mark.SetAt);
        Run("insert into editor_mark (story, kind, set_at, until) values (@Story, @Kind, @SetAt, @Until)", mark);
    }

    /// <summary>Ends what an editor said of a story.</summary>
    public void Lift(long story, DateTimeOffset at) =>
        Run(
            "update editor_mark set lifted_at = @at where story = @story and lifted_at is null and (until is null or until > @at)",
            new { story, at }
        );
}
