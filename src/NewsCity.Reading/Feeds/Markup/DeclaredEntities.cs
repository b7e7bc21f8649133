namespace NewsCity.Reading.Feeds.Markup;

/// <summary>
/// Entities of a document's own DTD: plain text only, few and short. What they give in all is bounded, too: a short entity named a million
/// times is the other way to make a small document large.
/// </summary>
internal sealed class DeclaredEntities
{
    private const int Most = 64;

    /// <summary>Characters that all uses together may give.</summary>
    private const int Allowance = 1_000_000;

    private readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);
    private int left = Allowance;

    public bool IsFull => byName.Count >= Most;

    public void Clear()
    {
        byName.Clear();
        left = Allowance;
    }

    /// <summary>The first declaration of a name counts.</summary>
    public void Add(string name, string value) => byName.TryAdd(name, value);

    /// <summary>What the name stands for; nothing once the allowance is used up; null for a name that was not declared.</summary>
    public string? Use(ReadOnlySpan<char> name)
    {
        if (byName.Count == 0 || !byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var value))
            return null;
        left -= value.Length;
        return left >= 0 ? value : "";
    }
}
