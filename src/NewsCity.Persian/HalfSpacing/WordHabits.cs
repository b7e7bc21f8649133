namespace NewsCity.Persian;

/// <summary>
/// How one writer has written each compound so far: with its half-space, glued, or spaced. Writers are faithful to a spelling, so that one
/// «آن‌ها» with its half-space tells that a later «آنها» has lost one, and ten glued ones in a text where others keep theirs tell that this
/// writer glues it. A direct-mapped table: old words give way to new ones.
/// </summary>
internal sealed class WordHabits
{
    private const int Slots = 1 << 14;

    /// <summary>Added when the word was seen with its half-space: log-odds of a faithful writer.</summary>
    private const float KeptBefore = 2f;

    /// <summary>Added when the other fault was seen at the same place: glued for a space, spaced for touching letters.</summary>
    private const float OtherFault = 0.5f;

    /// <summary>So many repetitions count, at most.</summary>
    private const int MostCounted = 60;

    private readonly ulong[] keys = new ulong[Slots];
    private readonly (byte Kept, byte Glued, byte Spaced)[] counts = new (byte, byte, byte)[Slots];

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
        var slot = (int)(key & (Slots - 1));
        return keys[slot] == key ? counts[slot] : default;
    }

    private ref (byte Kept, byte Glued, byte Spaced) At(ulong key)
    {
        var slot = (int)(key & (Slots - 1));
        if (keys[slot] != key)
            (keys[slot], counts[slot]) = (key, default);
        return ref counts[slot];
    }
}
