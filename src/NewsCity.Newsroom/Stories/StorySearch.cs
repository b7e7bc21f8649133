using System.Runtime.CompilerServices;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>Finds the stories that a report may belong to: by its rarest terms, then measured report by report.</summary>
internal sealed class StorySearch(Archive archive)
{
    /// <summary>Words and language-free terms looked up: the ones that say the most.</summary>
    private const int AskedWords = 24;
    private const int AskedNeutral = 12;

    /// <summary>Newest reports looked at for one term, and for all terms together.</summary>
    private const int Newest = 64;
    private const int MostLooks = 1000;

    /// <summary>Reports that share the most with the new one, from which the candidate stories come.</summary>
    private const int Shortlist = 64;

    /// <summary>Stories compared by their best report.</summary>
    private const int Compared = 12;

    /// <summary>Stories measured fully.</summary>
    private const int Measured = 8;

    private readonly Evidence evidence = new();
    private readonly List<int> touched = [];
    private float[] scores = new float[1024];

    /// <summary>Candidate stories, the likeliest first, with all evidence.</summary>
    public List<Candidate> Candidates(Sketch sketch, Portrait portrait, bool thorough = false)
    {
        evidence.Thorough = thorough;
        evidence.Turn(sketch, portrait, archive.Frequencies.NeutralScale(sketch.Script));
        if (scores.Length < archive.Count)
            Array.Resize(ref scores, 2 * archive.Count);
        Ask(portrait.Words, archive.Words, AskedWords);
        Ask(portrait.Neutral, archive.Neutral, AskedNeutral);
        var stories = new List<(long Story, StoryFile File, List<Remembered> Found)>(Compared);
        foreach (var number in Strongest())
        {
            var report = archive[number];
            var known = stories.FindIndex(s => s.Story == report.Story);
            if (known >= 0)
                stories[known].Found.Add(report);
            else if (stories.Count < Compared)
                stories.Add((report.Story, archive.Story(report.Story)!, [report]));
        }
        foreach (var number in touched)
            scores[number] = 0;
        touched.Clear();
        if (stories.Count > 1)
        {
            var likeness = new float[stories.Count];
            for (var i = 0; i < likeness.Length; i++)
                likeness[i] = -evidence.Likeness(stories[i].Found[0]);
            var order = stories.ToArray();
            Array.Sort(likeness, order);
            stories = [.. order.AsSpan(0, Math.Min(Measured, order.Length))];
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
    private void Ask(UnitVector vector, Postings postings, int asked)
    {
        Span<int> strongest = stackalloc int[AskedWords];
        Span<int> found = stackalloc int[Newest];
        var looks = 0;
        foreach (var i in strongest[..vector.Strongest(strongest[..asked])])
        {
            var count = postings.Newest(vector.Terms[i], found);
            var weight = vector.Weights[i] / (1 + (count / 16f));
            foreach (var number in found[..count])
            {
                if (scores[number] == 0)
                    touched.Add(number);
                scores[number] += weight;
            }
            looks += count;
            if (looks > MostLooks)
                break;
        }
    }
}
