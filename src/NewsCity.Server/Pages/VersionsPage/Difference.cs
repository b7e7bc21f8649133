namespace NewsCity.Server.Pages.VersionsPage;

/// <summary>Compares two versions of a text word by word: the longest common subsequence of what is left between equal ends.</summary>
public static class Difference
{
    /// <summary>Beyond so many pairs of words the middle counts as wholly rewritten.</summary>
    private const long MostPairs = 4_000_000;

    /// <summary>Stretches that, without those removed, are the new text, and without those added the old one, but for spaces.</summary>
    public static IReadOnlyList<Stretch> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Split(before), Split(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
            start++;
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        var words = new List<(Change Change, string Word)>();
        words.AddRange(now[..start].Select(word => (Change.Kept, word)));
        Middle(old[start..^end], now[start..^end], words);
        words.AddRange(now[^end..].Select(word => (Change.Kept, word)));
        return Joined(words);
    }

    private static string[] Split(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static void Middle(string[] old, string[] now, List<(Change, string)> words)
    {
        if ((long)old.Length * now.Length > MostPairs)
        {
            words.AddRange(old.Select(word => (Change.Removed, word)));
            words.AddRange(now.Select(word => (Change.Added, word)));
            return;
        }
        // common[i, j]: length of the longest common subsequence of what follows i and j.
        var common = new ushort[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        for (var j = now.Length - 1; j >= 0; j--)
            common[i, j] = old[i] == now[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        var (a, b) = (0, 0);
        while (a < old.Length || b < now.Length)
            if (a < old.Length && b < now.Length && old[a] == now[b])
            {
                words.Add((Change.Kept, now[b++]));
                a++;
            }
            else if (b == now.Length || (a < old.Length && common[a + 1, b] >= common[a, b + 1]))
                words.Add((Change.Removed, old[a++]));
            else
                words.Add((Change.Added, now[b++]));
    }

    private static List<Stretch> Joined(List<(Change Change, string Word)> words)
    {
        var stretches = new List<Stretch>();
        for (var i = 0; i < words.Count; )
        {
            var next = i;
            while (next < words.Count && words[next].Change == words[i].Change)
                next++;
            stretches.Add(new(words[i].Change, string.Join(' ', words[i..next].Select(word => word.Word))));
            i = next;
        }
        return stretches;
    }
}
