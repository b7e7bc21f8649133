using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>
/// Puts lost half-spaces back, text after text, remembering words. Keep one per thread; <see cref="HalfSpaces"/> does that for you.
/// </summary>
public sealed class HalfSpaceRestorer
{
    /// <summary>Log-odds beyond which a place tells of the writer's habit.</summary>
    private const float Clear = 4f;

    /// <summary>The words around a space seldom add more than this.</summary>
    private const float MostAround = 4f;

    private readonly Atoms atoms = new();
    private readonly WordCache cache;
    private ulong[] hashes = new ulong[256];
    private (byte At, float Score)[]?[] inside = new (byte, float)[]?[256];
    private float[] between = new float[256];
    private int[] changes = new int[256];
    private int changeCount;

    /// <param name="bulk">Remember many words (about 16 MB): for texts by the thousand. Otherwise about 1 MB.</param>
    public HalfSpaceRestorer(bool bulk = false) => cache = bulk ? new(18, 20) : new();

    /// <summary>
    /// Writes <paramref name="text"/> with its half-spaces into <paramref name="output"/> (its old content goes). The text should be
    /// normalised. No letter is changed: spaces become half-spaces and half-spaces are put between letters, nothing else.
    /// </summary>
    /// <param name="text">One text of one writer.</param>
    /// <param name="habit">What is known of the writer; it learns from the text.</param>
    /// <param name="certainty">Log-odds that a half-space must reach: 0 for the best balance, more for fewer mistakes, less to miss fewer.</param>
    /// <param name="output">Takes the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        {
            hashes = new ulong[2 * atoms.Count];
            inside = new (byte, float)[]?[hashes.Length];
            between = new float[hashes.Length];
        }
    }

    /// <summary>Judges every place and learns the habit from those that are clear whatever the habit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Observe(Habit habit)
    {
        var letters = atoms.Letters;
        for (var a = 0; a < atoms.Count; a++)
        {
            var word = letters.Slice(atoms.Start(a), atoms.Length(a));
            var hash = hashes[a] = Skeletons.Of(word);
            inside[a] = cache.Inside(word, hash);
            if (inside[a] is { } places)
                foreach (var (at, score) in places)
                {
                    habit.Words.SawGlued(WordHabits.Key(hash, at));
                    if (score > Clear)
                        habit.SawGlued();
                }
            var gap = atoms.GapBefore(a);
            if (gap == Gap.Hard)
                continue;
            var left = letters.Slice(atoms.Start(a - 1), atoms.Length(a - 1));
            var joint = between[a] = cache.Between(left, hashes[a - 1], word, hash);
            if (gap == Gap.HalfSpace)
                habit.Words.SawKept(JoinKey(a));
            else if (joint > WordCache.Floor)
                habit.Words.SawSpaced(JoinKey(a));
            if (joint <= Clear)
                continue;
            if (gap == Gap.Space)
                habit.SawSpaced();
            else
                habit.SawKept();
        }
        habit.Update();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Decide(Habit habit, float certainty)
    {
        changeCount = 0;
        for (var a = 0; a < atoms.Count; a++)
        {
            if (atoms.GapBefore(a) == Gap.Space && between[a] > WordCache.Floor)
            {
                var score = between[a] + habit.SpaceOffset + habit.Words.Between(JoinKey(a), habit);
                if (score > certainty - MostAround && score + Around(a) > certainty)
                    Change(atoms.Sources[atoms.Start(a)] - 1);
            }
            if (inside[a] is not { } places)
                continue;
            foreach (var (at, score) in places)
                if (score + habit.InsideOffset + habit.Words.Inside(WordHabits.Key(hashes[a], at), habit) > certainty)
                    Change(atoms.Sources[atoms.Start(a) + at]);
        }
    }

    /// <summary>The place before atom <paramref name="a"/> in the skeleton that it makes with the atom before it.</summary>
    private ulong JoinKey(int a)
    {
        var length = atoms.Length(a);
        return length > Skeletons.LongestWord ? 0 : WordHabits.Key(Skeletons.Join(hashes[a - 1], hashes[a], length), atoms.Length(a - 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
