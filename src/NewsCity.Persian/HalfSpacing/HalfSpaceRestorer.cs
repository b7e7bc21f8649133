namespace NewsCity.Persian;

/// <summary>
/// Puts lost half-spaces back, text after text, remembering words. Keep one per thread; <see cref="HalfSpaces"/> does that for you.
/// </summary>
public sealed class HalfSpaceRestorer
{
    /// <summary>Log-odds beyond which a place tells of the writer's habit.</summary>
    private const float Clear = 4f;

    private readonly Atoms atoms = new();
    private readonly WordCache cache = new();
    private ulong[] hashes = new ulong[256];
    private int[] changes = new int[256];
    private int changeCount;

    /// <summary>
    /// Writes <paramref name="text"/> with its half-spaces into <paramref name="output"/> (its old content goes). The text should be
    /// normalised. No letter is changed: spaces become half-spaces and half-spaces are put between letters, nothing else.
    /// </summary>
    /// <param name="text">One text of one writer.</param>
    /// <param name="habit">What is known of the writer; it learns from the text.</param>
    /// <param name="certainty">Log-odds that a half-space must reach: 0 for the best balance, more for fewer mistakes, less to miss fewer.</param>
    /// <param name="output">Takes the result.</param>
    public void Restore(ReadOnlySpan<char> text, Habit habit, float certainty, TextBuffer output)
    {
        ArgumentNullException.ThrowIfNull(habit);
        ArgumentNullException.ThrowIfNull(output);
        Read(text);
        Observe(habit);
        Decide(habit, certainty);
        output.Clear();
        var done = 0;
        for (var i = 0; i < changeCount; i++)
        {
            var at = changes[i];
            output.Append(text[done..at], done);
            output.Append(PersianText.HalfSpace, at);
            done = text[at] == ' ' ? at + 1 : at;
        }
        output.Append(text[done..], done);
    }

    private void Read(ReadOnlySpan<char> text)
    {
        atoms.Read(text);
        if (hashes.Length < atoms.Count)
            hashes = new ulong[2 * atoms.Count];
        for (var a = 0; a < atoms.Count; a++)
            hashes[a] = Skeletons.Of(atoms[a]);
    }

    /// <summary>Learns the habit from the places that are clear whatever the habit.</summary>
    private void Observe(Habit habit)
    {
        for (var a = 0; a < atoms.Count; a++)
        {
            if (cache.Inside(atoms[a], hashes[a]) is { } places)
                foreach (var (_, score) in places)
                    if (score > Clear)
                        habit.SawGlued();
            if (atoms.GapBefore(a) == Gap.Hard)
                continue;
            if (cache.Between(atoms[a - 1], hashes[a - 1], atoms[a], hashes[a]) <= Clear)
                continue;
            if (atoms.GapBefore(a) == Gap.Space)
                habit.SawSpaced();
            else
                habit.SawKept();
        }
        habit.Update();
    }

    private void Decide(Habit habit, float certainty)
    {
        changeCount = 0;
        for (var a = 0; a < atoms.Count; a++)
        {
            if (atoms.GapBefore(a) == Gap.Space)
            {
                var score = cache.Between(atoms[a - 1], hashes[a - 1], atoms[a], hashes[a]);
                if (score > WordCache.Floor && score + Around(a) + habit.SpaceOffset > certainty)
                    Change(atoms.Sources[atoms.Start(a)] - 1);
            }
            if (cache.Inside(atoms[a], hashes[a]) is not { } places)
                continue;
            foreach (var (at, score) in places)
                if (score + habit.InsideOffset > certainty)
                    Change(atoms.Sources[atoms.Start(a) + at]);
        }
    }

    private float Around(int a) =>
        cache.Around(
            a > 1 ? hashes[a - 2] : 0,
            atoms.GapBefore(a - 1),
            hashes[a - 1],
            hashes[a],
            a + 1 < atoms.Count ? hashes[a + 1] : 0,
            atoms.GapBefore(a + 1)
        );

    private void Change(int at)
    {
        if (changeCount == changes.Length)
            Array.Resize(ref changes, 2 * changeCount);
        changes[changeCount++] = at;
    }
}
