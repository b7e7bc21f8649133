using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsCity.Storage;

/// <summary>The SQLite file: connections, pragmas, migrations.</summary>
public sealed class Database
{
    private static readonly ConditionalWeakTable<object, object> Prepared = [];
    private static readonly object Nothing = new();

    private readonly string connectionString;

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new TimeHandler());
    }

    /// <summary>How times are written and columns named, for other files of the paper.</summary>
    internal static void Prepare() { }

    /// <summary>Opens (and makes, where it is new) <c>newscity.db</c> in <paramref name="folder"/> and brings its schema up to date.</summary>
    public Database(string folder)
    {
        Directory.CreateDirectory(folder);
        File = Path.Combine(folder, "newscity.db");
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = File,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        using var connection = Open();
        connection.Execute("pragma journal_mode = wal");
        Migrate(connection);
    }

    /// <summary>Path of the database file.</summary>
    public string File { get; }

    /// <summary>A connection from the pool, ready for use. Readers may be many: each keeps no more than SQLite's usual 2 MB of pages.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        // The pool gives a connection back as it was left: what was set once stays set.
        if (connection.Handle is { } handle && Prepared.TryAdd(handle, Nothing))
            connection.Execute("pragma synchronous = normal; pragma temp_store = memory");
        return connection;
    }

    /// <summary>The writer's connection, which keeps up to 32 MB of pages.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Open();
        connection.Execute("pragma cache_size = -32000");
        return connection;
    }

    private static void Migrate(SqliteConnection connection)
    {
        const string prefix = "NewsCity.Storage.Sql.";
        var assembly = Assembly.GetExecutingAssembly();
        var scripts = assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
        foreach (var name in scripts.Order(StringComparer.Ordinal))
        {
            if (!long.TryParse(name.AsSpan(prefix.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw new InvalidOperationException($"{name} does not begin with a number of three digits");
            using var transaction = connection.BeginTransaction();
            if (connection.ExecuteScalar<long>("pragma user_version", transaction: transaction) >= number)
                continue;
            using var script = new StreamReader(assembly.GetManifestResourceStream(name)!);
            connection.Execute(script.ReadToEnd(), transaction: transaction);
            connection.Execute($"pragma user_version = {number}", transaction: transaction);
            transaction.Commit();
        }
    }
}
