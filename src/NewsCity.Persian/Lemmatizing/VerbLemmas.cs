namespace NewsCity.Persian;

/// <summary>Recognises a form of a verb by its parts and names the verb by its past stem: «نمی‌روند», «برفتند» and «بروید» are «رفت».</summary>
internal static class VerbLemmas
{
    private static readonly string[] PresentEndings = ["", "م", "ی", "د", "یم", "ید", "ند"];
    private static readonly string[] PastEndings = ["", "م", "ی", "یم", "ید", "ند"];
    private static readonly string[] PerfectEndings = ["", "ام", "ای", "است", "ایم", "اید", "اند", "م", "ی"];

    /// <summary>
    /// The past stem for folded letters without half-spaces. <paramref name="certain"/>: the form can hardly be anything but a verb (it has
    /// می, or a personal ending on a participle).
    /// </summary>
    public static string? Find(ReadOnlySpan<char> word, out bool certain)
    {
        certain = true;
        if (Fixed(word) is { } known)
            return known;
        if (word.Length < 2)
            return null;
        if (Continuous(word) is { } continuous)
            return continuous;
        certain = false;
        foreach (var preverb in (ReadOnlySpan<string>)["", "بر", "در", "باز", "فرا", "فرو", "وا", "ور", "سر"])
        {
            if (!word.StartsWith(preverb, StringComparison.Ordinal) || word.Length < preverb.Length + 2)
                continue;
            var rest = word[preverb.Length..];
            if (preverb.Length > 0 && Continuous(rest) is { } inner)
            {
                certain = true;
                return inner;
            }
            if (Perfect(rest, out certain) is { } perfect)
            {
                certain |= preverb.Length == 0 && VerbStems.IsCommon(perfect);
                return perfect;
            }
            certain = false;
            if (Finite(rest) is { } finite)
                return finite;
            if (rest[0] == 'ن' && rest.Length > 2 && (Finite(Bare(rest)) ?? Perfect(Bare(rest), out _)) is { } negated)
            {
                certain = preverb.Length == 0 && VerbStems.IsCommon(negated) && rest.Length > 3 && (rest[^1] == 'ه' || !IsWord(word));
                return negated;
            }
            if (
                rest[0] is 'ب' or 'م'
                && rest.Length > 2
                && Present(Bare(rest), 0) is { } subjunctive
                && (rest[0] == 'ب' || VerbStems.IsCommon(subjunctive) && !IsWord(rest))
            )
            {
                certain = rest[0] == 'ب' && preverb.Length == 0 && VerbStems.IsCommon(subjunctive) && rest.Length > 3 && !IsWord(word);
                return subjunctive;
            }
        }
        return null;
    }

    /// <summary>Forms that follow no rule.</summary>
    private static string? Fixed(ReadOnlySpan<char> word) =>
        word switch
        {
            "نیست" or "نیستند" or "نیستم" or "نیستیم" or "نیستید" or "هستند" or "هستم" or "هستیم" or "هستید" or "هستی" or "هست" => "هست",
            "باد" or "مباد" => "بود",
            "است" => "است",
            "بیا" or "نیا" => "آمد",
            "بیار" => "آورد",
            _ => null,
        };

    /// <summary>Without the first letter; «نیفتد» and «بیاید» lose the glide too.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        if (word.Length <= 3 || word[1] != 'ی' || IsFinite(word[1..]))
            return word[1..];
        if (word[2] == 'ا' && IsFinite(string.Concat("آ", word[3..])))
            return string.Concat("آ", word[3..]);
        if (word[2] == 'ا' && IsFinite(word[2..]))
            return word[2..];
        return IsFinite(string.Concat("ا", word[2..])) ? string.Concat("ا", word[2..]) : word[1..];
    }

    private static bool IsFinite(ReadOnlySpan<char> word) => (Past(word) ?? Present(word, 0) ?? Perfect(word, out _)) is not null;

    private static string? Continuous(ReadOnlySpan<char> word)
    {
        var length =
            word.StartsWith("نمی", StringComparison.Ordinal) ? 3
            : word.StartsWith("می", StringComparison.Ordinal) ? 2
            : 0;
        if (length == 0 || word.Length < length + 2)
            return null;
        return Finite(word[length..]) ?? Perfect(word[length..], out _);
    }

    private static bool IsWord(ReadOnlySpan<char> word) => Lexicon.Find(Skeletons.Of(word)).Has(LexiconEntry.Plain);

    /// <summary>Past or present with an ending; of two readings the commoner verb, then the past.</summary>
    private static string? Finite(ReadOnlySpan<char> word)
    {
        var past = Past(word);
        if (past is not null && VerbStems.IsCommon(past))
            return past;
        var present = Present(word, 1);
        return past is null || present is not null && VerbStems.IsCommon(present) ? present : past;
    }

    private static string? Past(ReadOnlySpan<char> word)
    {
        foreach (var ending in PastEndings)
            if (
                word.Length >= ending.Length + 2
                && word.EndsWith(ending, StringComparison.Ordinal)
                && VerbStems.IsPast(word[..^ending.Length])
            )
                return word[..^ending.Length].ToString();
        return null;
    }

    private static string? Present(ReadOnlySpan<char> word, int leastEnding)
    {
        string? rare = null;
        foreach (var ending in PresentEndings)
        {
            if (ending.Length < leastEnding || word.Length <= ending.Length || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            var past = VerbStems.PastOf(stem);
            if (past is null && stem.Length > 1 && stem[^1] == 'ی' && stem[^2] is 'ا' or 'و' or 'آ')
                past = VerbStems.PastOf(stem[..^1]);
            if (past is not null && VerbStems.IsCommon(past))
                return past;
            rare ??= past;
        }
        return rare;
    }

    private static string? Perfect(ReadOnlySpan<char> word, out bool certain)
    {
        foreach (var ending in PerfectEndings)
            if (
                word.Length >= ending.Length + 3
                && word.EndsWith(ending, StringComparison.Ordinal)
                && word[word.Length - ending.Length - 1] == 'ه'
            )
            {
                var stem = word[..^(ending.Length + 1)];
                if (!VerbStems.IsPast(stem))
                    continue;
                certain = ending.Length > 1;
                return stem.ToString();
            }
        certain = false;
        return null;
    }
}
