using System.Runtime.CompilerServices;

namespace NewsCity.Newsroom.Words;

/// <summary>
/// An inverted index from 32-bit keys to numbers, the newest first: chains in two flat arrays, so that a hundred million postings cost
/// twelve bytes each and no objects.
/// </summary>
internal sealed class Postings
{
    private int[] heads = NewHeads(1 << 12);
    private uint[] keys = new uint[1 << 12];
    private int[] values = new int[1 << 12];
    private int[] next = new int[1 << 12];

    public int Count { get; private set; }

    /// <summary>Adds <paramref name="value"/> in front of the others of <paramref name="key"/>.</summary>
    public void Add(uint key, int value)
    {
        if (Count == keys.Length)
            Grow();
        var slot = Slot(key);
        keys[Count] = key;
        values[Count] = value;
        next[Count] = heads[slot];
        heads[slot] = Count++;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Count = 0;
        Array.Fill(heads, -1);
    }

    /// <summary>The newest values of <paramref name="key"/>, as many as <paramref name="found"/> has room for; returns how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Newest(uint key, Span<int> found)
    {
        var count = 0;
        for (var at = heads[Slot(key)]; at >= 0 && count < found.Length; at = next[at])
            if (keys[at] == key)
                found[count++] = values[at];
        return count;
    }

    private int Slot(uint key) => (int)((key * 0x9E3779B1u) >> 7) & (heads.Length - 1);

    private void Grow()
    {
        var size = 2 * keys.Length;
        Array.Resize(ref keys, size);
        Array.Resize(ref values, size);
        Array.Resize(ref next, size);
        if (heads.Length >= 1 << 25)
            return;
        heads = NewHeads(size);
        for (var at = 0; at < Count; at++)
        {
            var slot = Slot(keys[at]);
            next[at] = heads[slot];
            heads[slot] = at;
        }
    }

    private static int[] NewHeads(int size)
    {
        var heads = new int[size];
        Array.Fill(heads, -1);
        return heads;
    }
}
