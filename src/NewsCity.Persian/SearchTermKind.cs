namespace NewsCity.Persian;

/// <summary>The terms under which a word is indexed.</summary>
public enum SearchTermKind
{
    /// <summary>The dictionary form: always there, once a position.</summary>
    Lemma,

    /// <summary>The word as written, half-spaces left out; when it differs from the lemma.</summary>
    Skeleton,

    /// <summary>The lemma of a part between half-spaces, for words of two parts or more («دانش» and «آموز» of «دانش‌آموز»).</summary>
    Part,
}
