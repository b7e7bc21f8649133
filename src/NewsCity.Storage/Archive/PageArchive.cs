using System.IO.Hashing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsCity.Storage.Archive;

/// <summary>
/// Pages as they were fetched, packed, in a file of their own beside the paper (<c>pages.db</c>): what today's extractor can read again
/// without the network. Nothing else depends on it; it may be deleted at any time.
/// </summary>
public sealed class PageArchive : IDisposable
{
    /// <summary>The first page of a host on a day is the basis of its others, so that days can be forgotten whole.</summary>
    private const string Schema = """
        create table if not exists page (
            id integer primary key autoincrement,  -- never given again: others are packed against it
            day integer not null,          -- days since 1970 (UTC)
            host text not null,
            source text not null,
            address text not null,         -- by Address.Of
            url text not null,
            content_type text,
            fetched_at integer not null,
            basis integer,                 -- the page that this one is packed against
            hash integer not null,         -- XxHash64 of the body
            size integer not null,         -- of the body
            packed blob not null
        );
        create index if not exists page_address on page (address, fetched_at);
        create index if not exists page_basis on page (host, day) where basis is null;
        create index if not exists page_day on page (day, size);
        """;

    /// <summary>Hosts whose basis is kept in memory.</summary>
    private const int MostBases = 200;

    /// <summary>A longer page serves no other as basis, in bytes.</summary>
    private const int LongestBasis = 256 << 10;

    private readonly string connectionString;
    private readonly SqliteConnection writer;
    private readonly Lock writing = new();
    private readonly PagePacking packing = new();
    private readonly Dictionary<(string Host, long Day), (long Id, byte[] Bytes)> bases = [];

    /// <summary>Opens the archive of the paper in <paramref name="folder"/>, and makes it where there is none.</summary>
    public PageArchive(string folder)
    {
        Directory.CreateDirectory(folder);
        Database.Prepare();
        File = Path.Combine(folder, "pages.db");
        connectionString = new SqliteConnectionStringBuilder { DataSource = File, DefaultTimeout = 30 }.ToString();
        writer = Open();
        writer.Execute("pragma auto_vacuum = incremental; pragma journal_mode = wal");
        writer.Execute(Schema);
    }

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>Keeps a page; one that is byte for byte what was fetched from the address last is not kept twice.</summary>
    /// <returns>Whether it was kept.</returns>
    public bool Keep(RawPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Bytes.IsEmpty || page.Bytes.Length > PagePacking.Longest || Address.Of(page.Url) is not { } address)
            return false;
        var host = new Uri(page.Url).Authority;
        var day = DayOf(page.FetchedAt);
        var hash = (long)XxHash64.HashToUInt64(page.Bytes.Span);
        lock (writing)
        {
            var last = writer.QueryFirstOrDefault<long?>(
                "select hash from page where address = @address order by fetched_at desc limit 1",
                new { address }
            );
            if (last == hash)
                return false;
            var basis = Basis(host, day);
            var id = writer.ExecuteScalar<long>(
                """
                insert into page (day, host, source, address, url, content_type, fetched_at, basis, hash, size, packed)
                values (@day, @host, @Source, @address, @Url, @ContentType, @FetchedAt, @basis, @hash, @size, @packed) returning id
                """,
                new
                {
                    day,
                    host,
                    page.Source,
                    address,
                    page.Url,
                    page.ContentType,
                    page.FetchedAt,
                    basis = basis?.Id,
                    hash,
                    size = page.Bytes.Length,
                    packed = basis is { } known ? packing.Pack(page.Bytes.Span, known.Id, known.Bytes) : packing.Pack(page.Bytes.Span),
                }
            );
            if (basis is null && page.Bytes.Length <= LongestBasis)
                Remember(host, day, id, page.Bytes.ToArray());
            return true;
        }
    }

    /// <summary>The page that was fetched last from any of the addresses (by <see cref="Address.Of"/>); null when none is kept.</summary>
    public RawPage? Newest(IReadOnlyCollection<string> addresses)
    {
        using var connection = Open();
        var row = connection.QueryFirstOrDefault<PageRow>(
            "select * from page where address in @addresses order by fetched_at desc, id desc limit 1",
            new { addresses }
        );
        if (row is null)
            return null;
        byte[]? basis = null;
        if (row.Basis is { } of)
        {
            var packed = connection.QueryFirstOrDefault<byte[]>("select packed from page where id = @of", new { of });
            if (packed is null)
                return null;
            basis = PagePacking.Unpack(packed, null);
        }
        return new RawPage(row.Source, row.Url, row.ContentType, row.FetchedAt, PagePacking.Unpack(row.Packed, basis));
    }

    /// <summary>Forgets what is older than <paramref name="before"/>, and then whole days, the oldest first, until the rest fits.</summary>
    /// <returns>How many pages were forgotten.</returns>
    public int Forget(DateTimeOffset before, long mostBytes)
    {
        lock (writing)
        {
            var first = DayOf(before);
            var days = writer.Query<(long Day, long Bytes)>("select day, sum(length(packed)) from page group by day order by day desc");
            long kept = 0;
            foreach (var (day, bytes) in days)
                if ((kept += bytes) > mostBytes)
                    first = Math.Max(first, day + 1);
            var forgotten = writer.Execute("delete from page where day < @first", new { first });
            if (forgotten > 0)
                writer.Execute("pragma incremental_vacuum");
            foreach (var old in bases.Keys.Where(key => key.Day < first).ToList())
                bases.Remove(old);
            return forgotten;
        }
    }

    /// <summary>Forgets the pages of a source, save those that others of its host are packed against, which go with their day.</summary>
    public int ForgetSource(string source)
    {
        lock (writing)
        {
            bases.Clear();
            return writer.Execute(
                "delete from page where source = @source and id not in (select basis from page where basis is not null and source <> @source)",
                new { source }
            );
        }
    }

    /// <summary>How much it holds.</summary>
    public ArchiveSize Size()
    {
        using var connection = Open();
        var (pages, bytes, unpacked) = connection.QuerySingle<(long, long?, long?)>(
            "select count(*), sum(length(packed)), sum(size) from page"
        );
        return new(pages, bytes ?? 0, unpacked ?? 0);
    }

    public void Dispose()
    {
        writer.Dispose();
        packing.Dispose();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute("pragma synchronous = normal");
        return connection;
    }

    private static long DayOf(DateTimeOffset time) => time.ToUnixTimeSeconds() / 86_400;

    private (long Id, byte[] Bytes)? Basis(string host, long day)
    {
        if (bases.TryGetValue((host, day), out var known))
            return known;
        var row = writer.QueryFirstOrDefault<PageRow>(
            "select * from page where host = @host and day = @day and basis is null and size <= @longest order by id limit 1",
            new
            {
                host,
                day,
                longest = LongestBasis,
            }
        );
        if (row is null)
            return null;
        Remember(host, day, row.Id, PagePacking.Unpack(row.Packed, null));
        return bases[(host, day)];
    }

    private void Remember(string host, long day, long id, byte[] bytes)
    {
        if (bases.Count >= MostBases)
            bases.Clear();
        bases[(host, day)] = (id, bytes);
    }

    private sealed record PageRow
    {
        public long Id { get; init; }
        public string Source { get; init; } = "";
        public string Url { get; init; } = "";
        public string? ContentType { get; init; }
        public DateTimeOffset FetchedAt { get; init; }
        public long? Basis { get; init; }
        public byte[] Packed { get; init; } = [];
    }
}
