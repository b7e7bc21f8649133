namespace NewsCity.Persian;

/// <summary>
/// How one writer has written each compound so far: with its half-space, glued, or spaced. Writers are faithful to a spelling, so that one
/// «آن‌ها» with its half-space tells that a later «آنها» has lost one, and ten glued ones in a text where others keep theirs tell that this
/// writer glues it. An open-addressed table that grows with the text from a few hundred bytes; when it is full, old words give way to new ones.
/// </summary>
internal sealed class WordHabits
{
    private const int FirstSlots = 1 << 4;
    private const int MostSlots = 1 << 15;

    /// <summary>A word lies at most so many slots after its own.</summary>
    private const int Reach = 8;

    /// <summary>Added when the word was seen with its half-space: log-odds of a faithful writer.</summary>
    private const float KeptBefore = 2f;

    /// <summary>Added when the other fault was seen at the same place: glued for a space, spaced for touching letters.</summary>
    private const float OtherFault = 0.5f;

    /// <summary>So many repetitions count, at most.</summary>
    private const int MostCounted = 60;

    private ulong[] keys = [];
    private (byte Kept, byte Glued, byte Spaced)[] counts = [];

    /// <summary>The key of a place in a skeleton.</summary>
    public static ulong Key(ulong skeleton, int at) => Skeletons.Mix(skeleton + 0x51ED270B * (ulong)at);

    public void SawKept(ulong key) => Count(ref At(key).Kept);

    public void SawGlued(ulong key) => Count(ref At(key).Glued);

    public void SawSpaced(ulong key) => Count(ref At(key).Spaced);

    /// <summary>What the writer's ways with this word add where its letters touch.</summary>
    public float Inside(ulong key, Habit habit)
    {
        var (kept, glued, spaced) = Find(key);
        return Faithful(kept, glued, habit.Glued / habit.Kept) + (spaced > 0 ? OtherFault : 0) + Repeated(glued) * habit.InsideOffset;
    }

    /// <summary>What the writer's ways with this word add where a space stands.</summary>
    public float Between(ulong key, Habit habit)
    {
        var (kept, glued, spaced) = Find(key);
        return Faithful(kept, spaced, habit.Spaced / habit.Kept) + (glued > 0 ? OtherFault : 0) + Repeated(spaced) * habit.SpaceOffset;
    }

    /// <summary>The word was kept so often, and its fault is no commoner than the writer's faults are.</summary>
    private static float Faithful(int kept, int fault, double faultsPerKept) =>
        kept > 0 && fault <= 1 + 1.5 * kept * faultsPerKept ? KeptBefore : 0;

    private static float Repeated(int times) => Math.Clamp(times - 1, 0, 6) / 2f;

    private static void Count(ref byte count) => count = (byte)Math.Min(count + 1, MostCounted);

    private (byte Kept, byte Glued, byte Spaced) Find(ulong key)
    {
        var slot = Slot(key, key);
        return slot < 0 ? default : counts[slot];
    }

    private ref (byte Kept, byte Glued, byte Spaced) At(ulong key)
    {
        var slot = Slot(key, key);
        if (slot < 0)
            slot = Take(key);
        return ref counts[slot];
    }

    /// <summary>A slot for a new word: a free one, after growing if need be; in a full table that of an older word.</summary>
    private int Take(ulong key)
    {
        var slot = Slot(key, 0);
        while (slot < 0 && keys.Length < MostSlots)
        {
            Grow();
            slot = Slot(key, 0);
        }
        if (slot < 0)
            slot = (int)(key & (ulong)(keys.Length - 1));
        (keys[slot], counts[slot]) = (key, default);
        return slot;
    }

    /// <summary>The slot within reach of <paramref name="key"/>'s own that holds <paramref name="wanted"/> (0: a free one); −1 when none does.</summary>
    private int Slot(ulong key, ulong wanted)
    {
        var last = keys.Length - 1;
        for (var step = 0; step < Reach && step <= last; step++)
        {
            var slot = (int)((key + (ulong)step) & (ulong)last);
            if (keys[slot] == wanted)
                return slot;
            if (keys[slot] == 0)
                return -1;
        }
        return -1;
    }

    private void Grow()
    {
        var (oldKeys, oldCounts) = (keys, counts);
        keys = new ulong[Math.Max(FirstSlots, 2 * keys.Length)];
        counts = new (byte, byte, byte)[keys.Length];
        for (var old = 0; old < oldKeys.Length; old++)
        {
            var slot = oldKeys[old] == 0 ? -1 : Slot(oldKeys[old], 0);
            if (slot >= 0)
                (keys[slot], counts[slot]) = (oldKeys[old], oldCounts[old]);
        }
    }
}
