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

    /// <summary>A writer who keeps fewer of his half-spaces has lost those of the titles too.</summary>
    private const double Keeper = 0.5;

    private readonly Atoms atoms = new();
    private readonly Settled settled = new();
    private readonly WordCache cache;
    private ulong[] hashes = new ulong[256];
    private (byte At, float Score)[]?[] inside = new (byte, float)[]?[256];
    private float[] between = new float[256];
    private int[] changes = new int[256];
    private int changeCount;

    /// <param name="bulk">Remember many words (about 16 MB): for texts by the thousand. Otherwise about 1 MB.</param>
    public HalfSpaceRestorer(bool bulk = false) => cache = bulk ? new(18, 20) : new();

    /// <summary>Names and words whose spelling is settled; none to begin with.</summary>
    public HalfSpaceDictionary Dictionary { get; set; } = HalfSpaceDictionary.Empty;

    /// <summary>
    /// Learns a writer's habit from a text and changes nothing: for a first look at a whole work, before
    /// <see cref="Restore(ReadOnlySpan{char}, Habit, float, TextBuffer, bool)"/> goes through it without learning again.
    /// </summary>
    public void Learn(ReadOnlySpan<char> text, Habit habit)
    {
        ArgumentNullException.ThrowIfNull(habit);
        Read(text);
        Judge(habit, true);
    }

    /// <summary>
    /// Writes <paramref name="text"/> with its half-spaces into <paramref name="output"/> (its old content goes). The text should be
    /// normalised. No letter is changed: spaces become half-spaces and half-spaces are put between letters, nothing else.
    /// </summary>
    /// <param name="text">One text of one writer.</param>
    /// <param name="habit">What is known of the writer; it learns from the text.</param>
    /// <param name="certainty">Log-odds that a half-space must reach: 0 for the best balance, more for fewer mistakes, less to miss fewer.</param>
    /// <param name="output">Takes the result.</param>
    /// <param name="learn">Whether the habit learns from the text.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Restore(ReadOnlySpan<char> text, Habit habit, float certainty, TextBuffer output, bool learn = true)
    {
        ArgumentNullException.ThrowIfNull(habit);
        ArgumentNullException.ThrowIfNull(output);
        Read(text);
        var style = Judge(habit, learn);
        settled.Find(atoms, hashes, habit.Kept < Keeper ? HalfSpaceDictionary.Titles : HalfSpaceDictionary.Empty, Dictionary);
        Decide(habit, style, certainty);
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
        for (var a = 0; a < atoms.Count; a++)
            hashes[a] = Skeletons.Of(atoms[a]);
    }

    /// <summary>Judges every place in the writer's style, which it returns.</summary>
    private int Judge(Habit habit, bool learn)
    {
        if (learn && habit.Styles.IsCurious())
            habit.Styles.Read(hashes.AsSpan(0, atoms.Count));
        Observe(learn ? habit : null, habit.Styles.Current);
        return habit.Styles.Current;
    }

    /// <summary>Judges every place and, unless there is no habit, learns it from those that are clear whatever it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Observe(Habit? habit, int style)
    {
        var letters = atoms.Letters;
        for (var a = 0; a < atoms.Count; a++)
        {
            var word = letters.Slice(atoms.Start(a), atoms.Length(a));
            var hash = hashes[a];
            inside[a] = cache.Inside(word, hash, style);
            if (inside[a] is { } places && habit is not null)
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
            var joint = between[a] = cache.Between(left, hashes[a - 1], word, hash, style);
            if (habit is null)
                continue;
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
        habit?.Update();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Decide(Habit habit, int style, float certainty)
    {
        changeCount = 0;
        for (var a = 0; a < atoms.Count; a++)
        {
            if (atoms.GapBefore(a) == Gap.Space && settled.IsAny && settled.At(atoms.Start(a)) is { } joined)
            {
                if (joined)
                    Change(atoms.Sources[atoms.Start(a)] - 1);
            }
            else if (atoms.GapBefore(a) == Gap.Space && between[a] > WordCache.Floor)
            {
                var score = between[a] + habit.SpaceOffset + habit.Words.Between(JoinKey(a), habit);
                if (
                    score > certainty + MostAround
                    || score > certainty - MostAround && score + cache.Around(atoms, hashes, a, style) > certainty
                )
                    Change(atoms.Sources[atoms.Start(a)] - 1);
            }
            if (settled.IsAny && settled.Within(atoms.Start(a), atoms.Length(a)))
            {
                DecideSettled(habit, a, certainty);
                continue;
            }
            if (inside[a] is not { } places)
                continue;
            foreach (var (at, score) in places)
                if (score + habit.InsideOffset + habit.Words.Inside(WordHabits.Key(hashes[a], at), habit) > certainty)
                    Change(atoms.Sources[atoms.Start(a) + at]);
        }
    }

    /// <summary>A word of which a dictionary knows at least a part: its places in order, settled or judged.</summary>
    private void DecideSettled(Habit habit, int a, float certainty)
    {
        var places = inside[a] ?? [];
        for (var at = 1; at < atoms.Length(a); at++)
        {
            var change = settled.At(atoms.Start(a) + at);
            if (change is null)
                foreach (var (place, score) in places)
                    if (place == at)
                        change = score + habit.InsideOffset + habit.Words.Inside(WordHabits.Key(hashes[a], at), habit) > certainty;
            if (change == true)
                Change(atoms.Sources[atoms.Start(a) + at]);
        }
    }

    /// <summary>The place before atom <paramref name="a"/> in the skeleton that it makes with the atom before it.</summary>
    private ulong JoinKey(int a)
    {
        var length = atoms.Length(a);
        return length > Skeletons.LongestWord ? 0 : WordHabits.Key(Skeletons.Join(hashes[a - 1], hashes[a], length), atoms.Length(a - 1));
    }

    private void Change(int at)
    {
        if (changeCount == changes.Length)
            Array.Resize(ref changes, 2 * changeCount);
        changes[changeCount++] = at;
    }
}
