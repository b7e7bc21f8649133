namespace NewsCity.Persian;

/// <summary>Cuts text into words. A word keeps its half-spaces.</summary>
public static class Words
{
    /// <summary>The words of <paramref name="text"/>, in order, without punctuation.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == PersianText.HalfSpace);
            if (inside && start < 0)
                start = i;
            if (!inside && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}
