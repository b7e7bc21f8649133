namespace NewsCity.Newsroom.Stories;

/// <summary>Finds the stories that a report may belong to: by its rarest terms, then measured report by report.</summary>
internal sealed class StorySearch(Archive archive)
{
    /// <summary>Terms looked up: the ones that say the most.</summary>
    private const int Asked = 20;

    /// <summary>Newest reports looked at for one term.</summary>
    private const int Newest = 80;

    /// <summary>Stories measured at most.</summary>
    private const int Measured = 10;

    private readonly Dictionary<int, float> scores = [];

    /// <summary>Candidate stories, the likeliest first, with all evidence.</summary>
    public List<Candidate> Candidates(Sketch sketch)
    {
        var evidence = new Evidence(archive, sketch);
        scores.Clear();
        Ask(evidence.Words, archive.Words);
        Ask(evidence.Neutral, archive.Neutral);
        var found = scores.Keys.ToArray();
        var order = Array.ConvertAll(found, number => (-scores[number], number));
        Array.Sort(order, found);
        var stories = new List<(long Story, List<Remembered> Found)>();
        foreach (var number in found)
        {
            var story = archive[number].Story;
            var known = stories.FindIndex(s => s.Story == story);
            if (known >= 0)
                stories[known].Found.Add(archive[number]);
            else if (stories.Count < Measured)
                stories.Add((story, [archive[number]]));
        }
        return evidence.Of(stories);
    }

    private void Ask(WeighedVector vector, Words.Postings postings)
    {
        var strongest = new int[vector.Terms.Length];
        var keys = new float[strongest.Length];
        for (var i = 0; i < strongest.Length; i++)
            (strongest[i], keys[i]) = (i, -vector.Weights[i]);
        Array.Sort(keys, strongest);
        Span<int> found = stackalloc int[Newest];
        foreach (var i in strongest.AsSpan(0, Math.Min(Asked, strongest.Length)))
        {
            var count = postings.Newest(vector.Terms[i], found);
            foreach (var number in found[..count])
                scores[number] = scores.GetValueOrDefault(number) + (vector.Weights[i] * vector.Rarities[i] / (1 + (count / 16f)));
        }
    }
}
