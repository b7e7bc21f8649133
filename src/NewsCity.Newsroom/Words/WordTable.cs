namespace NewsCity.Newsroom.Words;

/// <summary>
/// The facts of every word met, worked out once. A cache of a pure function, one for each thread, emptied when it has grown large.
/// </summary>
internal sealed class WordTable
{
    private const int Most = 400_000;

    [ThreadStatic]
    private static WordTable? mine;

    private readonly Dictionary<ulong, WordFacts> known = [];

    /// <summary>The table of this thread.</summary>
    public static WordTable Mine => mine ??= new WordTable();

    /// <summary>The facts of a folded word.</summary>
    public WordFacts this[ulong hash, ReadOnlySpan<char> word]
    {
        get
        {
            if (known.TryGetValue(hash, out var facts))
                return facts;
            if (known.Count >= Most)
                known.Clear();
            return known[hash] = WordAnalysis.Of(word);
        }
    }
}
