using NewsCity.Newsroom.Ranking;

namespace NewsCity.Newsroom.Facts;

/// <summary>
/// Finds the stories that only one side reports. What one side hardly ever covers is no blind spot: the silence is weighed against the
/// side's usual share of the voices in the same section.
/// </summary>
public static class BlindSpots
{
    /// <summary>
    /// The blind spots among stories as known at <paramref name="at"/>, the most surprising first. Reports published later do not count.
    /// <paramref name="sideOf"/> gives the side of a source by its key, null where it is unknown; such sources count for neither side.
    /// </summary>
    public static IReadOnlyList<BlindSpot> Of(
        IEnumerable<StoryReports> stories,
        Func<string, Side?> sideOf,
        DateTimeOffset at,
        BlindSpotOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(stories);
        ArgumentNullException.ThrowIfNull(sideOf);
        options ??= new BlindSpotOptions();
        var told = stories.Select(story => Tally.Of(story, sideOf, at)).OfType<Tally>().ToList();
        var voices = new double[2, 2];
        foreach (var story in told)
        foreach (var side in Enum.GetValues<Side>())
            voices[(int)story.Story.Section, (int)side] += story.Voices(side);
        var active = Enum.GetValues<Side>()
            .ToDictionary(side => side, side => told.SelectMany(story => story.Sources(side)).Distinct(StringComparer.Ordinal).Count());
        var found = new List<BlindSpot>();
        foreach (var story in told)
        {
            var teller = story.Voices(Side.Inside) >= story.Voices(Side.Outside) ? Side.Inside : Side.Outside;
            var other = 1 - teller;
            var count = story.Voices(teller);
            if (story.Sources(other).Count > 0 || active[other] == 0 || count < options.LeastVoices || at - story.First < options.Patience)
                continue;
            var section = (int)story.Story.Section;
            // One voice of each side is added, so that a side that was always silent does not make silence certain.
            var usual = (voices[section, (int)teller] + 1) / (voices[section, 0] + voices[section, 1] + 2);
            var surprise = -count * Math.Log2(usual);
            if (surprise >= options.LeastSurprise)
                found.Add(new(story.Story.Story, teller, count, active[other], surprise, Reason(teller, count, active[other])));
        }
        return [.. found.OrderByDescending(spot => spot.Surprise).ThenBy(spot => spot.Story).Take(options.Top)];
    }

    private static string Reason(Side teller, int voices, int silent)
    {
        var (here, there) = teller == Side.Inside ? ("داخل", "خارج") : ("خارج", "داخل");
        var who = voices == 1 ? $"یک رسانهٔ {here} ایران گفته است" : $"{PersianDigits.Of(voices)} رسانهٔ {here} ایران گفته‌اند";
        return silent == 1 ? $"{who} و تنها رسانهٔ {there} نه." : $"{who} و هیچ‌یک از {PersianDigits.Of(silent)} رسانهٔ {there} نه.";
    }

    /// <summary>Who told a story until an instant.</summary>
    private sealed record Tally(StoryReports Story, DateTimeOffset First, HashSet<string>[] All, HashSet<string>[] Own)
    {
        public int Voices(Side side) => Own[(int)side].Count;

        public HashSet<string> Sources(Side side) => All[(int)side];

        public static Tally? Of(StoryReports story, Func<string, Side?> sideOf, DateTimeOffset at)
        {
            HashSet<string>[] all = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
            HashSet<string>[] own = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
            DateTimeOffset? first = null;
            foreach (var report in story.Reports)
            {
                if (report.Published > at || sideOf(report.Source) is not { } side)
                    continue;
                all[(int)side].Add(report.Source);
                if (!report.IsCopy)
                    own[(int)side].Add(report.Source);
                if (first is null || report.Published < first)
                    first = report.Published;
            }
            return first is { } began ? new(story, began, all, own) : null;
        }
    }
}
