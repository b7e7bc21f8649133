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
                return perfect;
            if (Past(rest) is { } past)
                return past;
            if (
                rest[0] == 'ن'
                && rest.Length > 2
                && (Past(Bare(rest)) ?? Perfect(Bare(rest), out certain) ?? Present(Bare(rest), 1)) is { } negated
            )
                return negated;
            if (rest[0] == 'ب' && rest.Length > 2 && Present(Bare(rest), 0) is { } subjunctive)
                return subjunctive;
            if (Present(rest, 1) is { } present)
                return present;
        }
        return null;
    }

    /// <summary>Forms that follow no rule.</summary>
    private static string? Fixed(ReadOnlySpan<char> word) =>
        word switch
        {
            "است" or "نیست" or "نیستند" or "نیستم" or "نیستیم" or "نیستید" or "هستند" or "هستم" or "هستیم" or "هستید" or "هستی" or "هست" =>
                "هست",
            "باد" or "مباد" or "بوده" => "بود",
            "باید" or "نباید" or "می‌بایست" => null,
            _ => null,
        };

    /// <summary>Without the first letter; «نیفتد» and «بیاید» lose the glide too, «نیا» becomes «آ».</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[1] == 'ی')
        {
            if (word[2] == 'ا')
            {
                var open = string.Concat("آ", word[3..]);
                if (Present(open, 0) is not null || Past(open) is not null)
                    return open;
                return word[2..];
            }
            var alef = string.Concat("ا", word[2..]);
            if (Present(alef, 0) is not null || Past(alef) is not null)
                return alef;
        }
        return word[1..];
    }

    private static string? Continuous(ReadOnlySpan<char> word)
    {
        var length =
            word.StartsWith("نمی", StringComparison.Ordinal) ? 3
            : word.StartsWith("می", StringComparison.Ordinal) ? 2
            : 0;
        if (length == 0 || word.Length < length + 2)
            return null;
        return Past(word[length..]) ?? Present(word[length..], 1);
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
        foreach (var ending in PresentEndings)
        {
            if (ending.Length < leastEnding || word.Length <= ending.Length || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            if (VerbStems.PastOf(stem) is { } past)
                return past;
            if (stem.Length > 1 && stem[^1] == 'ی' && stem[^2] is 'ا' or 'و' or 'آ' && VerbStems.PastOf(stem[..^1]) is { } glided)
                return glided;
        }
        return null;
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
