namespace NewsCity.Reading.Html;

/// <summary>
/// Finds the next place of an ending from rising positions, and looks at no character twice: a document of a million comments that never end is
/// read in the time of one.
/// </summary>
internal struct Ahead(string ending)
{
    private int known = -1;

    /// <summary>The offset of the ending at or behind <paramref name="from"/>, -1 when there is none any more. Case does not matter.</summary>
    public int From(ReadOnlySpan<char> text, int from)
    {
        if (known >= from)
            return known == int.MaxValue ? -1 : known;
        var hit = from < text.Length ? text[from..].IndexOf(ending, StringComparison.OrdinalIgnoreCase) : -1;
        known = hit < 0 ? int.MaxValue : from + hit;
        return hit < 0 ? -1 : known;
    }
}
