using Dapper;

namespace NewsCity.Storage;

public sealed partial class Writing
{
    /// <summary>The operator sets a fact of a source by hand; null takes it back.</summary>
    public void Override(string source, string field, string? value) =>
        Run(
            value is null
                ? "delete from source_override where source = @source and field = @field"
                : "insert or replace into source_override (source, field, value) values (@source, @field, @value)",
            new
            {
                source,
                field,
                value,
            }
        );

    /// <summary>
    /// Removes a source with everything that came from it: feeds, entries, articles, versions. Where others copied its articles the earliest
    /// copy counts as the original from now on.
    /// </summary>
    public Removed RemoveSource(string source)
    {
        var articles = connection.Query<long>("select id from article where source = @source", new { source }, transaction).AsList();
        var copies = connection.Query<(long Id, long Of)>(
            """
            select id, duplicate_of from article
            where source <> @source and duplicate_of in (select id from article where source = @source) order by published, id
            """,
            new { source },
            transaction
        );
        var heirs = 0;
        foreach (var family in copies.GroupBy(copy => copy.Of))
        {
            var heir = family.First().Id;
            heirs++;
            foreach (var (id, _) in family)
                Run(
                    "update article set duplicate_of = @of, seq = @seq where id = @id",
                    new
                    {
                        of = id == heir ? (long?)null : heir,
                        seq = ++seq,
                        id,
                    }
                );
        }
        var feeds = connection.ExecuteScalar<int>("select count(*) from feed where source = @source", new { source }, transaction);
        Run("insert into removal (seq, source) values (@seq, @source)", new { seq = ++seq, source });
        Run("delete from source where key = @source", new { source });
        return new(feeds, articles, heirs);
    }
}
