using Microsoft.Data.Sqlite;

namespace NewsCity.Storage;

/// <summary>The writer's connection with its statements, each prepared once. Parameters are <c>$1</c>, <c>$2</c>, …</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    /// <summary>The transaction in which statements run; null between two.</summary>
    public SqliteTransaction? Transaction { get; private set; }

    public SqliteTransaction Begin() => Transaction = connection.BeginTransaction();

    public void End()
    {
        Transaction?.Dispose();
        Transaction = null;
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is none, or when it is null.</summary>
    public object? Value(string sql, params ReadOnlySpan<object?> values) =>
        Bind(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>The rows, for the caller to dispose of before the statement runs again.</summary>
    public SqliteDataReader Rows(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteReader();

    public void Dispose()
    {
        End();
        foreach (var command in prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // statements are ours; values travel as parameters
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
            prepared[sql] = command;
        }
        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                DateTimeOffset time => time.ToUnixTimeMilliseconds(),
                TimeSpan span => (long)span.TotalMilliseconds,
                bool yes => yes ? 1L : 0L,
                var value => value,
            };
        return command;
    }
}
