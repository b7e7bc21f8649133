using NewsCity.Newsroom.Copies;

namespace NewsCity.Newsroom.Stories;

/// <summary>Measures how a report stands to a story: one row of <see cref="JoinFeature"/> for each.</summary>
internal sealed class Evidence
{
    /// <summary>Reports of a story that are compared: the ones found first, then the newest.</summary>
    private const int Compared = 8;

    /// <summary>Rarity above which a shared word is remarkable.</summary>
    private const float Remarkable = 0.5f;

    private static readonly int Features = Enum.GetValues<JoinFeature>().Length;

    /// <summary>Rarity that says nothing yet.</summary>
    private const float Usual = 0.3f;

    /// <summary>A report of fewer different words is little more than a headline.</summary>
    private const int FewestWords = 16;

    /// <summary>Hours after which likeness to a silent story counts half.</summary>
    private const float HalfLifeHours = 48;

    private readonly Archive archive;
    private readonly Sketch sketch;
    private readonly RarityScale scale;
    private readonly WeighedVector title;
    private readonly int[] wordsShared;
    private readonly int[] titleShared;
    private readonly int[] neutralShared;

    public Evidence(Archive archive, Sketch sketch)
    {
        this.archive = archive;
        this.sketch = sketch;
        scale = archive.Frequencies.Scale(sketch.Script);
        Words = new(sketch.Words, scale);
        Neutral = new(sketch.Neutral, scale);
        title = new(sketch.Title, scale);
        wordsShared = new int[Words.Terms.Length];
        titleShared = new int[title.Terms.Length];
        neutralShared = new int[Neutral.Terms.Length];
    }

    public WeighedVector Words { get; }
    public WeighedVector Neutral { get; }

    /// <summary>A first look at one report: how much words, headline or what has no language are alike.</summary>
    public float Likeness(Remembered other) =>
        other.Sketch.Script == sketch.Script
            ? Words.Cosine(other.Sketch.Words, scale, wordsShared) + title.Cosine(other.Sketch.Title, scale, titleShared)
            : 2 * Neutral.Cosine(other.Sketch.Neutral, scale, neutralShared);

    /// <summary>Rows for stories with the numbers of their reports that were found.</summary>
    public List<Candidate> Of(List<(long Story, List<Remembered> Found)> stories)
    {
        var rows = stories.ConvertAll(story => new Candidate(story.Story, Row(story.Story, story.Found)));
        foreach (var row in rows)
        {
            float others = 0,
                neutralOthers = 0;
            foreach (var other in rows)
                if (other != row)
                    neutralOthers = Math.Max(neutralOthers, other[JoinFeature.NeutralMost]);
            row.Evidence[(int)JoinFeature.NeutralMargin] = row[JoinFeature.NeutralMost] - neutralOthers;
            foreach (var other in rows)
                if (other != row)
                    others = Math.Max(others, other[JoinFeature.WordsMost] + other[JoinFeature.TitleMost]);
            row.Evidence[(int)JoinFeature.Margin] = row[JoinFeature.WordsMost] + row[JoinFeature.TitleMost] - others;
        }
        return rows;
    }

    private float[] Row(long story, List<Remembered> found)
    {
        var file = archive.Story(story)!;
        var members = file.Reports;
        var compared = found.Take(Compared / 2).ToList();
        for (var i = members.Count - 1; i >= 0 && compared.Count < Compared; i--)
            if (!compared.Contains(members[i]))
                compared.Add(members[i]);
        Array.Clear(wordsShared);
        Array.Clear(titleShared);
        Array.Clear(neutralShared);
        var byWords = new float[compared.Count];
        var byTitle = new float[compared.Count];
        int placesShared = 0,
            numbersShared = 0;
        var foreign = 0;
        var placed = false;
        float neutral = 0,
            passage = 0,
            gap = float.MaxValue;
        bool sameSource = false,
            bare = sketch.Words.Count < FewestWords;
        for (var i = 0; i < compared.Count; i++)
        {
            var other = compared[i].Sketch;
            byWords[i] = Words.Cosine(other.Words, scale, wordsShared);
            byTitle[i] = title.Cosine(other.Title, scale, titleShared);
            neutral = Math.Max(neutral, Neutral.Cosine(other.Neutral, scale, neutralShared));
            gap = Math.Min(gap, MathF.Abs((float)(sketch.Published - other.Published).TotalHours));
            foreign += other.Script == sketch.Script ? 0 : 1;
            placed |= other.Places.Length > 0;
            placesShared = Math.Max(placesShared, Common(sketch.Places, other.Places));
            numbersShared = Math.Max(numbersShared, Common(sketch.Numbers, other.Numbers));
            sameSource |= other.Source.Length > 0 && string.Equals(other.Source, sketch.Source, StringComparison.Ordinal);
            bare |= other.Words.Count < FewestWords;
            if (i < 3 && sketch.Fingerprint.Letters > 0 && other.Fingerprint.Letters > 0)
            {
                var overlap = Overlap.Of(sketch.Fingerprint, other.Fingerprint);
                passage = Math.Max(passage, Math.Max(overlap.Share, overlap.OtherShare));
            }
        }
        var first = members[0].Sketch;
        Array.Sort(byWords);
        Array.Reverse(byWords);
        Array.Sort(byTitle);
        Array.Reverse(byTitle);
        var near = MathF.Pow(2, -gap / HalfLifeHours);
        var row = new float[Features];
        Set(JoinFeature.Bias, 1);
        Set(JoinFeature.WordsMost, byWords[0]);
        Set(JoinFeature.WordsThree, byWords.Take(3).Average());
        Set(JoinFeature.WordsAll, byWords.Average());
        Set(JoinFeature.WordsSum, members.Count == 1 ? byWords[0] : Words.Cosine(file.Words, scale));
        Set(JoinFeature.TitleSum, members.Count == 1 ? byTitle[0] : title.Cosine(file.Title, scale));
        Set(JoinFeature.TitleMost, byTitle[0]);
        Set(JoinFeature.TitleThree, byTitle.Take(3).Average());
        Set(JoinFeature.TitleAll, byTitle.Average());
        float surprise = 0,
            surpriseMost = 0,
            titleSurprise = 0,
            titleSurpriseMost = 0,
            known = 0,
            rare = 0,
            rarest = 0,
            titleSum = 0,
            titleKnown = 0;
        for (var i = 0; i < wordsShared.Length; i++)
        {
            var bits = scale.Bits(Words.Rarities[i]);
            surpriseMost += bits;
            if (wordsShared[i] > 0)
                surprise += Surprise(bits, wordsShared[i] / (float)compared.Count);
        }
        for (var i = 0; i < wordsShared.Length; i++)
            if (wordsShared[i] > 0)
            {
                known += Words.Weights[i];
                rare += MathF.Max(0, Words.Rarities[i] - Remarkable);
            }
        for (int i = 0, j = 0; i < title.Terms.Length; i++)
        {
            while (j < Words.Terms.Length && Words.Terms[j] < title.Terms[i])
                j++;
            if (j == Words.Terms.Length || Words.Terms[j] != title.Terms[i])
                continue;
            var bits = scale.Bits(title.Rarities[i]);
            titleSurpriseMost += bits;
            if (wordsShared[j] > 0)
                titleSurprise += Surprise(bits, wordsShared[j] / (float)compared.Count);
            titleSum += title.Rarities[i];
            if (wordsShared[j] > 0)
                titleKnown += title.Rarities[i];
            if (titleShared[i] > 0)
                rarest = MathF.Max(rarest, title.Rarities[i]);
        }
        Set(JoinFeature.Surprise, MathF.Log(1 + MathF.Max(0, surprise)));
        Set(JoinFeature.SurpriseShare, surpriseMost == 0 ? 0 : surprise / surpriseMost);
        Set(JoinFeature.TitleSurprise, MathF.Log(1 + MathF.Max(0, titleSurprise)));
        Set(JoinFeature.TitleSurpriseShare, titleSurpriseMost == 0 ? 0 : titleSurprise / titleSurpriseMost);
        Set(JoinFeature.TitleKnown, titleSum == 0 ? 0 : titleKnown / titleSum);
        Set(JoinFeature.WordsKnown, Words.Sum == 0 ? 0 : known / Words.Sum);
        Set(JoinFeature.RareShared, MathF.Log(1 + rare));
        Set(JoinFeature.RarestTitle, rarest);
        Set(JoinFeature.NeutralMost, neutral);
        float neutralRare = 0;
        for (var i = 0; i < neutralShared.Length; i++)
            if (neutralShared[i] > 0)
                neutralRare += MathF.Max(0, Neutral.Rarities[i] - Usual);
        Set(JoinFeature.NeutralRare, MathF.Log(1 + neutralRare));
        Set(JoinFeature.Foreign, 2 * foreign > compared.Count ? 1 : 0);
        Set(JoinFeature.Gap, MathF.Log(1 + gap));
        Set(JoinFeature.Age, MathF.Log(1 + MathF.Min(HalfLifeHours, MathF.Abs((float)(sketch.Published - first.Published).TotalHours))));
        Set(JoinFeature.Size, MathF.Log2(1 + Math.Min(members.Count, Compared)));
        Set(JoinFeature.PlacesApart, placed && sketch.Places.Length > 0 && placesShared == 0 ? 1 : 0);
        Set(JoinFeature.PlacesShared, placesShared > 0 ? 1 : 0);
        Set(JoinFeature.NumbersShared, Math.Min(3, numbersShared));
        Set(JoinFeature.SameSource, sameSource ? 1 : 0);
        Set(JoinFeature.Passage, passage);
        Set(JoinFeature.Bare, bare ? 1 : 0);
        Set(JoinFeature.NearWordsSum, near * row[(int)JoinFeature.WordsSum]);
        Set(JoinFeature.NearTitleSum, near * row[(int)JoinFeature.TitleSum]);
        return row;

        void Set(JoinFeature feature, float value) => row[(int)feature] = value;
    }

    /// <summary>
    /// Bits by which a term speaks for a story that holds it in this share of its reports, against one in the stream at large: log2 of the
    /// ratio of its likelihoods, the story's mixed evenly with the stream's.
    /// </summary>
    private static float Surprise(float bits, float share) => RarityScale.Log2(0.5f + (0.5f * share * MathF.Pow(2, bits)));

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
