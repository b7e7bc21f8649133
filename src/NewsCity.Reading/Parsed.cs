using System.Diagnostics.CodeAnalysis;

namespace NewsCity.Reading;

/// <summary>What foreign input gave: a value, or the stable key of the reason why there is none.</summary>
public readonly record struct Parsed<T>
    where T : class
{
    private Parsed(T? value, string? problem) => (Value, Problem) = (value, problem);

    /// <summary>The value, or null when there is a <see cref="Problem"/>.</summary>
    public T? Value { get; }

    /// <summary>A stable key such as <c>feed.unknown-format</c>, or null when there is a <see cref="Value"/>.</summary>
    public string? Problem { get; }

    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(Problem problem) => new(null, problem.Key);

    /// <summary>Gives the value if there is one.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value) => (value = Value) is not null;
}
