using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Copies;

/// <summary>
/// Finds texts that share passages with a new one: a bottom-k sketch (the shingles with the smallest hashes) of each is posted, and those
/// that share some are measured exactly.
/// </summary>
internal sealed class CopyIndex
{
    /// <summary>Shingles posted of each text.</summary>
    private const int Anchors = 24;

    /// <summary>Newest texts looked at for one shingle: what more texts share is a set phrase.</summary>
    private const int Newest = 32;

    /// <summary>Texts measured at most.</summary>
    private const int Measured = 12;

    private readonly Postings postings = new();
    private readonly Dictionary<int, int> hits = [];

    /// <summary>Posts a text under a number, higher than all before.</summary>
    public void Add(Fingerprint fingerprint, int number)
    {
        foreach (var shingle in fingerprint.Shingles.AsSpan(0, Math.Min(Anchors, fingerprint.Shingles.Length)))
            postings.Add(shingle, number);
    }

    public void Clear() => postings.Clear();

    /// <summary>Numbers of the texts that share the most, at most twelve, the likeliest first.</summary>
    public List<int> Candidates(Fingerprint fingerprint)
    {
        hits.Clear();
        Span<int> found = stackalloc int[Newest];
        foreach (var shingle in fingerprint.Shingles.AsSpan(0, Math.Min(Anchors, fingerprint.Shingles.Length)))
        {
            var count = postings.Newest(shingle, found);
            foreach (var number in found[..count])
                hits[number] = hits.GetValueOrDefault(number) + 1;
        }
        var likeliest = new List<int>(hits.Count);
        foreach (var (number, shared) in hits)
            if (shared >= 2 || fingerprint.Shingles.Length < 2 * Anchors)
                likeliest.Add(number);
        likeliest.Sort((a, b) => hits[b] != hits[a] ? hits[b].CompareTo(hits[a]) : a.CompareTo(b));
        if (likeliest.Count > Measured)
            likeliest.RemoveRange(Measured, likeliest.Count - Measured);
        return likeliest;
    }
}
