using System.Runtime.CompilerServices;

namespace NewsCity.Newsroom.Stories;

/// <summary>Finds the stories that a report may belong to: by its rarest terms, then measured report by report.</summary>
internal sealed class StorySearch(Archive archive)
{
    /// <summary>Words and language-free terms looked up: the ones that say the most.</summary>
    private const int AskedWords = 16;
    private const int AskedNeutral = 10;

    /// <summary>Newest reports looked at for one term.</summary>
    private const int Newest = 64;

    /// <summary>Reports that share the most with the new one, from which the candidate stories come.</summary>
    private const int Shortlist = 48;

    /// <summary>Stories compared by their best report.</summary>
    private const int Compared = 10;

    /// <summary>Stories measured fully.</summary>
    private const int Measured = 5;

    private readonly List<int> touched = [];
    private float[] scores = new float[1024];

    /// <summary>Candidate stories, the likeliest first, with all evidence.</summary>
    public List<Candidate> Candidates(Sketch sketch)
    {
        var evidence = new Evidence(archive, sketch);
        if (scores.Length < archive.Count)
            Array.Resize(ref scores, 2 * archive.Count);
        Ask(evidence.Words, archive.Words, AskedWords);
        Ask(evidence.Neutral, archive.Neutral, AskedNeutral);
        var stories = new List<(long Story, List<Remembered> Found)>(Compared);
        foreach (var number in Strongest())
        {
            var story = archive[number].Story;
            var known = stories.FindIndex(s => s.Story == story);
            if (known >= 0)
                stories[known].Found.Add(archive[number]);
            else if (stories.Count < Compared)
                stories.Add((story, [archive[number]]));
        }
        foreach (var number in touched)
            scores[number] = 0;
        touched.Clear();
        if (stories.Count > Measured)
        {
            var likeness = new float[stories.Count];
            for (var i = 0; i < likeness.Length; i++)
                likeness[i] = -evidence.Likeness(stories[i].Found[0]);
            var order = stories.ToArray();
            Array.Sort(likeness, order);
            stories = [.. order.AsSpan(0, Measured)];
        }
        return evidence.Of(stories);
    }

    /// <summary>The shortlist, strongest first; the newer of two equals.</summary>
    private int[] Strongest()
    {
        var numbers = new int[Math.Min(Shortlist, touched.Count)];
        var keys = new float[numbers.Length];
        var count = 0;
        foreach (var number in touched)
        {
            var score = scores[number];
            if (count == numbers.Length && score <= keys[count - 1])
                continue;
            var at = count < numbers.Length ? count++ : count - 1;
            for (; at > 0 && keys[at - 1] < score; at--)
                (keys[at], numbers[at]) = (keys[at - 1], numbers[at - 1]);
            (keys[at], numbers[at]) = (score, number);
        }
        return numbers;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Ask(WeighedVector vector, Words.Postings postings, int asked)
    {
        var strongest = new int[vector.Terms.Length];
        var keys = new float[strongest.Length];
        for (var i = 0; i < strongest.Length; i++)
            (strongest[i], keys[i]) = (i, -vector.Weights[i]);
        Array.Sort(keys, strongest);
        Span<int> found = stackalloc int[Newest];
        foreach (var i in strongest.AsSpan(0, Math.Min(asked, strongest.Length)))
        {
            var count = postings.Newest(vector.Terms[i], found);
            var weight = vector.Weights[i] * vector.Rarities[i] / (1 + (count / 16f));
            foreach (var number in found[..count])
            {
                if (scores[number] == 0)
                    touched.Add(number);
                scores[number] += weight;
            }
        }
    }
}
