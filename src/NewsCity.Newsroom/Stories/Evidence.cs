using NewsCity.Newsroom.Copies;

namespace NewsCity.Newsroom.Stories;

/// <summary>Measures how a report stands to a story: one row of <see cref="JoinFeature"/> for each.</summary>
internal sealed class Evidence
{
    /// <summary>Reports of a story that are compared: the ones found first, then the newest.</summary>
    private const int Compared = 8;

    /// <summary>Rarity above which a shared word is remarkable.</summary>
    private const float Remarkable = 0.5f;

    /// <summary>Hours after which likeness to a silent story counts half.</summary>
    private const float HalfLifeHours = 48;

    private readonly Archive archive;
    private readonly Sketch sketch;
    private readonly RarityScale scale;
    private readonly WeighedVector title;
    private readonly bool[] wordsShared;
    private readonly bool[] titleShared;
    private readonly bool[] neutralShared;

    public Evidence(Archive archive, Sketch sketch)
    {
        this.archive = archive;
        this.sketch = sketch;
        scale = archive.Frequencies.Scale(sketch.Script);
        Words = new(sketch.Words, scale);
        Neutral = new(sketch.Neutral, scale);
        title = new(sketch.Title, scale);
        wordsShared = new bool[Words.Terms.Length];
        titleShared = new bool[title.Terms.Length];
        neutralShared = new bool[Neutral.Terms.Length];
    }

    public WeighedVector Words { get; }
    public WeighedVector Neutral { get; }

    /// <summary>Rows for stories with the numbers of their reports that were found.</summary>
    public List<Candidate> Of(List<(long Story, List<Remembered> Found)> stories)
    {
        var rows = stories.ConvertAll(story => new Candidate(story.Story, Row(story.Story, story.Found)));
        foreach (var row in rows)
        {
            float others = 0;
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
        float neutral = 0,
            passage = 0,
            gap = float.MaxValue;
        bool sameSource = false,
            bare = !sketch.HasBody;
        for (var i = 0; i < compared.Count; i++)
        {
            var other = compared[i].Sketch;
            byWords[i] = Words.Cosine(other.Words, scale, wordsShared);
            byTitle[i] = title.Cosine(other.Title, scale, titleShared);
            neutral = Math.Max(neutral, Neutral.Cosine(other.Neutral, scale, neutralShared));
            gap = Math.Min(gap, MathF.Abs((float)(sketch.Published - other.Published).TotalHours));
            sameSource |= other.Source.Length > 0 && string.Equals(other.Source, sketch.Source, StringComparison.Ordinal);
            bare |= !other.HasBody;
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
        var row = new float[Enum.GetValues<JoinFeature>().Length];
        Set(JoinFeature.Bias, 1);
        Set(JoinFeature.WordsMost, byWords[0]);
        Set(JoinFeature.WordsThree, byWords.Take(3).Average());
        Set(JoinFeature.WordsAll, byWords.Average());
        Set(JoinFeature.WordsSum, Words.Cosine(file.Words, scale));
        Set(JoinFeature.TitleSum, title.Cosine(file.Title, scale));
        Set(JoinFeature.TitleMost, byTitle[0]);
        Set(JoinFeature.TitleThree, byTitle.Take(3).Average());
        Set(JoinFeature.TitleAll, byTitle.Average());
        float known = 0,
            rare = 0,
            rarest = 0,
            titleSum = 0,
            titleKnown = 0;
        for (var i = 0; i < wordsShared.Length; i++)
            if (wordsShared[i])
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
            titleSum += title.Rarities[i];
            if (wordsShared[j])
                titleKnown += title.Rarities[i];
            if (titleShared[i])
                rarest = MathF.Max(rarest, title.Rarities[i]);
        }
        Set(JoinFeature.TitleKnown, titleSum == 0 ? 0 : titleKnown / titleSum);
        Set(JoinFeature.WordsKnown, Words.Sum == 0 ? 0 : known / Words.Sum);
        Set(JoinFeature.RareShared, MathF.Log(1 + rare));
        Set(JoinFeature.RarestTitle, rarest);
        Set(JoinFeature.NeutralMost, neutral);
        Set(JoinFeature.Gap, MathF.Log(1 + gap));
        Set(JoinFeature.Age, MathF.Log(1 + MathF.Abs((float)(sketch.Published - first.Published).TotalHours)));
        Set(JoinFeature.Size, MathF.Log2(1 + members.Count));
        Set(JoinFeature.SameSource, sameSource ? 1 : 0);
        Set(JoinFeature.Passage, passage);
        Set(JoinFeature.Bare, bare ? 1 : 0);
        Set(JoinFeature.BareWordsMost, bare ? row[(int)JoinFeature.WordsMost] : 0);
        Set(JoinFeature.BareTitleMost, bare ? row[(int)JoinFeature.TitleMost] : 0);
        Set(JoinFeature.BareTitleKnown, bare ? row[(int)JoinFeature.TitleKnown] : 0);
        Set(JoinFeature.BareWordsSum, bare ? row[(int)JoinFeature.WordsSum] : 0);
        Set(JoinFeature.BareTitleSum, bare ? row[(int)JoinFeature.TitleSum] : 0);
        Set(JoinFeature.NearWordsSum, near * row[(int)JoinFeature.WordsSum]);
        Set(JoinFeature.NearTitleSum, near * row[(int)JoinFeature.TitleSum]);
        return row;

        void Set(JoinFeature feature, float value) => row[(int)feature] = value;
    }
}
