using System.Data.Common;
using Dapper;

namespace NewsCity.Storage;

/// <summary>Long lists in pages: each page begins after the last row of the one before, so that page 1,000 costs what page 1 costs.</summary>
public sealed class NewsLists(Database database)
{
    /// <summary>Articles, the newest first.</summary>
    /// <param name="filter">Which articles.</param>
    /// <param name="after">The last article of the page before; null begins with the newest.</param>
    /// <param name="most">So many at most.</param>
    public async Task<IReadOnlyList<NewsRow>> ArticlesAsync(NewsFilter filter, NewsPlace? after, int most)
    {
        var (where, values) = Where(filter);
        if (after is { } place)
        {
            where.Add("(published, id) < (@afterPublished, @afterId)");
            values.Add("afterPublished", place.Published);
            values.Add("afterId", place.Id);
        }
        values.Add("most", most);
        return await ListAsync<NewsRow>(
            $"select {NewsStore.RowColumns} from article {Clause(where)} order by published desc, id desc limit @most",
            values
        );
    }

    /// <summary>Stories with a report that passes the filter, the one that began last first.</summary>
    /// <param name="filter">Which reports count.</param>
    /// <param name="before">The last story of the page before; null begins with the newest.</param>
    /// <param name="most">So many at most.</param>
    public async Task<IReadOnlyList<long>> StoriesAsync(NewsFilter filter, long? before, int most)
    {
        var (where, values) = Where(filter);
        if (before is { } story)
        {
            where.Add("story < @before");
            values.Add("before", story);
        }
        values.Add("most", most);
        // By the index of stories even under a filter: without the hint the planner sorts all that pass.
        return await ListAsync<long>(
            $"select distinct story from article indexed by article_story {Clause(where)} order by story desc limit @most",
            values
        );
    }

    /// <summary>These articles by id, in no order.</summary>
    public async Task<IReadOnlyDictionary<long, News>> ByIdAsync(IReadOnlyCollection<long> ids) =>
        (await ListAsync<News>("select * from article where id in @ids", new { ids })).ToDictionary(news => news.Id);

    /// <summary>How many articles were first seen after that instant.</summary>
    public async Task<int> FirstSeenSinceAsync(DateTimeOffset from) =>
        (await ListAsync<int>("select count(*) from article where first_seen > @from", new { from }))[0];

    private static (List<string> Where, DynamicParameters Values) Where(NewsFilter filter)
    {
        var where = new List<string>();
        var values = new DynamicParameters();
        Add("section = @section", "section", (int?)filter.Section);
        Add("topic = @topic", "topic", (int?)filter.Topic);
        Add("source = @source", "source", filter.Source);
        Add("published >= @from", "from", filter.From);
        Add("published < @until", "until", filter.Until);
        if (filter.Originals)
            where.Add("duplicate_of is null");
        return (where, values);

        void Add(string condition, string name, object? value)
        {
            if (value is null)
                return;
            where.Add(condition);
            values.Add(name, value);
        }
    }

    private static string Clause(List<string> where) => where.Count == 0 ? "" : "where " + string.Join(" and ", where);

    private async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object values)
    {
        await using DbConnection connection = database.Open();
        return (await connection.QueryAsync<T>(sql, values)).AsList();
    }
}
