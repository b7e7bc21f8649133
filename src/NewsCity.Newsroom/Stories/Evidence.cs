namespace NewsCity.Newsroom.Stories;

/// <summary>Measures how a report stands to stories: one row of <see cref="JoinFeature"/> for each. Used again for every report.</summary>
internal sealed class Evidence
{
    /// <summary>Reports of a story that are compared: the ones found first, then the newest.</summary>
    public const int Compared = 8;

    /// <summary>Reports by whose places and numbers a story is known.</summary>
    private const int Nearest = 4;

    /// <summary>Next best stories whose likeness is what chance gives.</summary>
    private const int Others = 4;

    /// <summary>Newest reports of a story among which the own source is looked for.</summary>
    private const int Recent = 32;

    private const float TitleHours = 24;
    private const float BodyTitleHours = 96;
    private const float BodyHours = 72;

    /// <summary>Different words of a headline at most, and words more that make a full text.</summary>
    private const float HeadlineWords = 12;
    private const float FullWords = 28;

    /// <summary>Rarity that says nothing yet.</summary>
    private const float Usual = 0.3f;

    private static readonly int Features = Enum.GetValues<JoinFeature>().Length;

    private readonly TermTable title = new();
    private readonly TermTable words = new();
    private readonly TermTable neutral = new();
    private readonly List<Remembered> compared = new(Compared);
    private readonly float[][] likeness = [new float[Compared], new float[Compared], new float[Compared]];
    private readonly float[] hours = new float[Compared];
    private Sketch sketch = null!;
    private Portrait portrait = Portrait.Empty;
    private RarityScale scale;

    /// <summary>Measures for every story what is asked of those in another language only; for the trainer.</summary>
    public bool Thorough { get; set; }

    /// <summary>Turns to a new report.</summary>
    public void Turn(Sketch sketch, Portrait portrait, RarityScale scale)
    {
        (this.sketch, this.portrait, this.scale) = (sketch, portrait, scale);
        title.Fill(portrait.Title);
        words.Fill(portrait.Words);
        neutral.Fill(portrait.Neutral);
    }

    /// <summary>A first look at one report: how alike the two are, less with every two days between them.</summary>
    public float Likeness(Remembered other) =>
        Fade(Hours(other), 48)
        * (
            other.Sketch.Script == sketch.Script
                ? StoryFile.Blend(
                    title.Likeness(other.Portrait.Title),
                    words.Likeness(other.Portrait.Words),
                    neutral.Likeness(other.Portrait.Neutral)
                )
                : neutral.Likeness(other.Portrait.Neutral)
        );

    /// <summary>Rows for stories with their reports that were found.</summary>
    public List<Candidate> Of(List<(long Story, StoryFile File, List<Remembered> Found)> stories)
    {
        var rows = new List<Candidate>(stories.Count);
        var titles = new float[stories.Count];
        var blends = new float[stories.Count];
        foreach (var (story, file, found) in stories)
            rows.Add(new(story, Row(file, found, out titles[rows.Count], out blends[rows.Count])));
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Evidence[(int)JoinFeature.TitleOthers] = OthersThan(i, titles);
            rows[i].Evidence[(int)JoinFeature.BodyOthers] = OthersThan(i, blends) * rows[i][JoinFeature.Body];
            float next = 0;
            for (var j = 0; j < rows.Count; j++)
                if (j != i)
                    next = MathF.Max(next, rows[j][JoinFeature.NeutralMost]);
            rows[i].Evidence[(int)JoinFeature.NeutralMargin] = rows[i][JoinFeature.NeutralMost] - next;
        }
        return rows;
    }

    private static float OthersThan(int one, float[] values)
    {
        Span<float> best = stackalloc float[Others];
        best.Clear();
        for (var i = 0; i < values.Length; i++)
            if (i != one)
            {
                var value = values[i];
                for (var at = 0; at < Others; at++)
                    if (value > best[at])
                        (best[at], value) = (value, best[at]);
            }
        float sum = 0;
        foreach (var value in best)
            sum += value;
        return sum / Others;
    }

    private float[] Row(StoryFile file, List<Remembered> found, out float byTitle, out float blend)
    {
        Compare(file, found);
        var row = new float[Features];
        var foreign = compared.TrueForAll(other => other.Sketch.Script != sketch.Script);
        var gap = Hours(file.Reports[^1]);
        float nearest = float.MaxValue,
            neutralMost = 0,
            most = 0;
        for (var i = 0; i < compared.Count; i++)
        {
            nearest = MathF.Min(nearest, hours[i]);
            neutralMost = MathF.Max(neutralMost, likeness[2][i]);
            most += i < Nearest ? compared[i].Sketch.Words.Count : 0;
        }
        var text = MathF.Min(most / Math.Min(Nearest, compared.Count), sketch.Words.Count);
        var body = Math.Clamp((text - HeadlineWords) / FullWords, 0, 1);
        byTitle = Mean(likeness[0], title, file, file.Title, TitleHours, gap);
        var byWords = Mean(likeness[1], words, file, file.Words, BodyHours, gap);
        var byNeutral = Mean(likeness[2], neutral, file, file.Neutral, BodyHours, gap);
        blend = StoryFile.Blend(byTitle, byWords, byNeutral);
        Set(JoinFeature.Bias, 1);
        Set(JoinFeature.Title, byTitle);
        Set(JoinFeature.Body, body);
        Set(JoinFeature.BodyTitle, body * Mean(likeness[0], title, file, file.Title, BodyTitleHours, gap));
        Set(JoinFeature.BodyWords, body * byWords);
        Set(JoinFeature.BodyNeutral, body * byNeutral);
        Set(JoinFeature.BodyGap, body * MathF.Log2(1 + gap));
        Set(JoinFeature.BodySize, body * MathF.Log2(Math.Min(16, file.Reports.Count)));
        Set(JoinFeature.Foreign, foreign ? 1 : 0);
        Set(JoinFeature.NeutralMost, neutralMost);
        Set(JoinFeature.Gap, MathF.Log(1 + nearest));
        SetFacts(row, file);
        if (foreign || Thorough)
            Set(JoinFeature.NeutralRare, Rare());
        return row;

        void Set(JoinFeature feature, float value) => row[(int)feature] = value;
    }

    /// <summary>Chooses the reports to compare, the likest first, and measures them.</summary>
    private void Compare(StoryFile file, List<Remembered> found)
    {
        compared.Clear();
        for (var i = 0; i < found.Count && compared.Count < Compared / 2; i++)
            compared.Add(found[i]);
        for (var i = file.Reports.Count - 1; i >= 0 && compared.Count < Compared; i--)
            if (!compared.Contains(file.Reports[i]))
                compared.Add(file.Reports[i]);
        Span<float> blends = stackalloc float[Compared];
        for (var i = 0; i < compared.Count; i++)
        {
            var other = compared[i];
            var n = neutral.Likeness(other.Portrait.Neutral);
            var same = other.Sketch.Script == sketch.Script;
            var t = same ? title.Likeness(other.Portrait.Title) : 0;
            var w = same ? words.Likeness(other.Portrait.Words) : 0;
            var blend = StoryFile.Blend(t, w, n);
            var at = i;
            for (; at > 0 && blends[at - 1] < blend; at--)
            {
                (compared[at], blends[at], hours[at]) = (compared[at - 1], blends[at - 1], hours[at - 1]);
                for (var c = 0; c < 3; c++)
                    likeness[c][at] = likeness[c][at - 1];
            }
            (compared[at], blends[at], hours[at]) = (other, blend, Hours(other));
            (likeness[0][at], likeness[1][at], likeness[2][at]) = (t, w, n);
        }
    }

    /// <summary>Half the mean of the three greatest likenesses, half the likeness to the middle of the story.</summary>
    private float Mean(float[] likeness, TermTable table, StoryFile file, TermSum sum, float halfLife, float gap)
    {
        float first = 0,
            second = 0,
            third = 0;
        for (var i = 0; i < compared.Count; i++)
        {
            var value = likeness[i] * Fade(hours[i], halfLife);
            if (value > first)
                (first, second, third) = (value, first, second);
            else if (value > second)
                (second, third) = (value, second);
            else if (value > third)
                third = value;
        }
        return (0.5f * (first + second + third) / Math.Min(3, file.Reports.Count))
            + (0.5f * Middle(likeness, table, file, sum) * Fade(gap, halfLife));
    }

    private static float Middle(float[] likeness, TermTable table, StoryFile file, TermSum sum) =>
        file.Reports.Count == 1 ? likeness[0] : table.Likeness(sum);

    private void SetFacts(float[] row, StoryFile file)
    {
        int places = 0,
            numbers = 0;
        var placed = false;
        for (var i = 0; i < Math.Min(Nearest, compared.Count); i++)
        {
            var other = compared[i].Sketch;
            placed |= other.Places.Length > 0;
            places = Math.Max(places, Common(sketch.Places, other.Places));
            numbers = Math.Max(numbers, Common(sketch.Numbers, other.Numbers));
        }
        row[(int)JoinFeature.PlacesApart] = placed && sketch.Places.Length > 0 && places == 0 ? 1 : 0;
        row[(int)JoinFeature.PlacesShared] = places > 0 ? 1 : 0;
        row[(int)JoinFeature.NumbersShared] = Math.Min(3, numbers);
        if (sketch.Source.Length > 0)
            for (var i = file.Reports.Count - 1; i >= Math.Max(0, file.Reports.Count - Recent); i--)
                if (string.Equals(file.Reports[i].Sketch.Source, sketch.Source, StringComparison.Ordinal))
                    row[(int)JoinFeature.SameSource] = 1;
    }

    private float Rare()
    {
        float sum = 0;
        foreach (var term in portrait.Neutral.Terms)
            if (compared.Exists(other => Array.BinarySearch(other.Portrait.Neutral.Terms, term) >= 0))
                sum += MathF.Max(0, scale.Of(term) - Usual);
        return MathF.Log(1 + sum);
    }

    private float Hours(Remembered other) => MathF.Abs((float)(sketch.Published - other.Sketch.Published).TotalHours);

    private static float Fade(float hours, float halfLife) => MathF.Pow(2, -hours / halfLife);

    /// <summary>How many values two ascending rows share.</summary>
    private static int Common(uint[] a, uint[] b)
    {
        int i = 0,
            j = 0,
            common = 0;
        while (i < a.Length && j < b.Length)
            if (a[i] == b[j])
            {
                common++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
                i++;
            else
                j++;
        return common;
    }
}
