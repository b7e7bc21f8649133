namespace NewsCity.Persian;

/// <summary>Puts lost half-spaces (ZWNJ) back: «میشود» and «می شود» become «می‌شود». No letter is ever changed.</summary>
public static class HalfSpaces
{
    /// <summary>For the eye: where a reader would put one. Log-odds; the best balance on sentences kept out of the training.</summary>
    public const float Display = -0.3f;

    /// <summary>For comparing and searching: almost never missing.</summary>
    public const float Index = -1f;

    [ThreadStatic]
    private static HalfSpaceRestorer? restorer;

    [ThreadStatic]
    private static TextBuffer? buffer;

    /// <summary>Restores for the eye: almost never wrong. <paramref name="text"/> should be normalised first.</summary>
    public static string Restore(string text) => Restore(text, new Habit());

    /// <summary>
    /// Restores in the light of what is known of the writer; <paramref name="habit"/> learns from the text. The same string when nothing
    /// changes.
    /// </summary>
    /// <param name="text">One text; it should be normalised first.</param>
    /// <param name="habit">What is known of its writer.</param>
    /// <param name="certainty">Log-odds that a half-space must reach: <see cref="Display"/>, <see cref="Index"/> or any other.</param>
    /// <param name="dictionary">Names whose spelling is settled.</param>
    /// <param name="learn">False when the habit has seen the text already (<see cref="Learn"/>).</param>
    public static string Restore(
        string text,
        Habit habit,
        float certainty = Display,
        HalfSpaceDictionary? dictionary = null,
        bool learn = true
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        restorer ??= new();
        buffer ??= new(1024);
        restorer.Dictionary = dictionary ?? HalfSpaceDictionary.Empty;
        restorer.Restore(text, habit, certainty, buffer, learn);
        return buffer.Text.SequenceEqual(text) ? text : buffer.Text.ToString();
    }

    /// <summary>Lets <paramref name="habit"/> learn from a text without changing it: first the whole work of a writer, then each text.</summary>
    public static void Learn(string text, Habit habit)
    {
        ArgumentNullException.ThrowIfNull(text);
        restorer ??= new();
        restorer.Learn(text, habit);
    }
}
