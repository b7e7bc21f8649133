using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Topics;

/// <summary>
/// Hears an agency name its own desk: «به گزارش گروه بین‌الملل خبرگزاری فارس», «به گزارش خبرنگار ورزشی ایرنا», «خبرنگار حوزه سلامت».
/// Seen in the first lines of Fars, Tasnim, Mehr, IRNA, ISNA and ILNA.
/// </summary>
internal struct DeskLine
{
    /// <summary>A desk's name has at most so many words («آموزش و پرورش»).</summary>
    private const int MostWords = 3;

    private static readonly HashSet<ulong> Openers = [.. new[] { "گروه", "سرویس", "خبرنگار" }.Select(word => WordScanner.HashOf(word))];
    private static readonly HashSet<ulong> Between = [.. new[] { "حوزه", "بخش" }.Select(word => WordScanner.HashOf(word))];

    private ulong name;

    /// <summary>Words of the name so far, and one; 0 while no desk is being named.</summary>
    private int words;

    /// <summary>Hears the next word; the topic when it ends the name of a desk that is known.</summary>
    public Topic? Next(ulong hash, ReadOnlySpan<char> word)
    {
        if (Openers.Contains(hash))
        {
            words = 1;
            return null;
        }
        if (words == 0 || (words == 1 && Between.Contains(hash)))
            return null;
        name = words == 1 ? hash : WordScanner.Append(name, word);
        words = words < MostWords ? words + 1 : 0;
        return Categories.OfKey(name);
    }
}
