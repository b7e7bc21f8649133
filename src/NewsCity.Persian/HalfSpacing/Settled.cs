using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>The places of one text that dictionaries settle, by letter. Reused from text to text.</summary>
internal sealed class Settled
{
    /// <summary>By letter: 0 open, 1 no half-space before it, 2 a half-space before it.</summary>
    private byte[] marks = new byte[1024];
    private int length;

    /// <summary>Whether any place is settled.</summary>
    public bool IsAny { get; private set; }

    /// <summary>Whether a half-space stands before a letter; null where no dictionary says so.</summary>
    public bool? At(int letter) =>
        marks[letter] switch
        {
            1 => false,
            2 => true,
            _ => null,
        };

    /// <summary>Whether a place inside a run of letters is settled.</summary>
    public bool Within(int start, int count) => count > 1 && marks.AsSpan(start + 1, count - 1).ContainsAnyExcept((byte)0);

    /// <summary>Looks for entries of two dictionaries; where both speak the second one counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(Atoms atoms, ReadOnlySpan<ulong> hashes, HalfSpaceDictionary first, HalfSpaceDictionary second)
    {
        if (IsAny)
            marks.AsSpan(0, length).Clear();
        IsAny = false;
        if (atoms.Count == 0)
            return;
        length = atoms.Start(atoms.Count - 1) + atoms.Length(atoms.Count - 1);
        if (marks.Length < length)
            marks = new byte[2 * length];
        if (first.Count > 0)
            Find(atoms, hashes, first);
        if (second.Count > 0)
            Find(atoms, hashes, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Find(Atoms atoms, ReadOnlySpan<ulong> hashes, HalfSpaceDictionary dictionary)
    {
        var letters = atoms.Letters;
        for (var a = 0; a < atoms.Count; a++)
        {
            var start = atoms.Start(a);
            if (start + 1 >= length || !dictionary.MayBegin(letters[start], letters[start + 1]))
                continue;
            // the longest entry that begins here and ends with a word
            for (var (end, hash) = (a, 0ul); end < atoms.Count && end < a + HalfSpaceDictionary.MostParts; end++)
            {
                if (end > a && atoms.GapBefore(end) == Gap.Hard)
                    break;
                var width = atoms.Length(end);
                var total = atoms.Start(end) + width - start;
                if (total > Skeletons.LongestWord)
                    break;
                var stem = Suffixes.Strip(atoms[end], 0, width);
                if (stem < width && dictionary.TryFind(Skeletons.Join(hash, Skeletons.Of(atoms[end][..stem]), stem), out var entry))
                    Mark(atoms, a, end, total - (width - stem), entry);
                hash = Skeletons.Join(hash, hashes[end], width);
                if (dictionary.TryFind(hash, out entry))
                    Mark(atoms, a, end, total, entry);
            }
        }
    }

    /// <summary>Settles the places of an entry that stands here, unless the text has a space or half-space inside one of its parts.</summary>
    private void Mark(Atoms atoms, int first, int last, int total, (ulong Joints, ulong Places) entry)
    {
        var start = atoms.Start(first);
        for (var a = first + 1; a <= last; a++)
            if ((entry.Places >> (atoms.Start(a) - start) & 1) == 0)
                return;
        IsAny = true;
        for (var i = 1; i < total; i++)
            marks[start + i] = (byte)((entry.Joints >> i & 1) != 0 ? 2 : 1);
    }
}
