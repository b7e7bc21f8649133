using System.Text;
using NewsCity.Persian;

namespace NewsCity.Train;

/// <summary>A text whose half-spaces are right, and the gap before each of its letters.</summary>
internal sealed record Gold(string Text, Gap[] Gaps)
{
    /// <summary>A bare word of the lexicon: what the lexicon says of it must not be learnt from.</summary>
    public bool IsWord { get; init; }

    /// <summary>The house that wrote it, 1 to <see cref="HouseStyles.Count"/>; 0 for none.</summary>
    public int Style { get; init; }

    /// <summary>The words of a word list of hazm that have a part of speech, each as a text.</summary>
    public static IEnumerable<Gold> Words(string path) =>
        from line in File.ReadLines(path)
        let columns = line.Split('\t')
        where columns.Length >= 3 && columns[2] != "0" && columns[0].Length is >= 4 and <= Skeletons.LongestWord
        select Read(columns[0]) with
        {
            IsWord = true,
        };

    public static Gold Read(string line)
    {
        var text = PersianText.Normalize(line, NormalizeRules.Restorable);
        var atoms = new Atoms();
        atoms.Read(text);
        var gaps = new Gap[atoms.Count == 0 ? 0 : atoms.Start(atoms.Count - 1) + atoms.Length(atoms.Count - 1)];
        Array.Fill(gaps, Inner);
        for (var a = 0; a < atoms.Count; a++)
            gaps[atoms.Start(a)] = atoms.GapBefore(a);
        return new(text, gaps);
    }

    /// <summary>No gap: the letter follows inside an atom.</summary>
    public const Gap Inner = (Gap)255;

    /// <summary>The text with its half-spaces deleted, turned into spaces or kept, as the regime has it.</summary>
    public string Corrupt(Regime regime, Random random)
    {
        var text = new StringBuilder(Text.Length);
        foreach (var c in Text)
            if (c != PersianText.HalfSpace)
                text.Append(c);
            else if (random.NextDouble() is var draw && draw >= regime.Glue)
                text.Append(draw < regime.Glue + regime.Space ? ' ' : c);
        return text.ToString();
    }
}
