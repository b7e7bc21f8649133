using NewsCity.Persian;

namespace NewsCity.Pipeline.Rounds;

/// <summary>Section <c>Spelling</c> of the configuration.</summary>
public sealed class SpellingOptions
{
    /// <summary>
    /// A file of names whose half-spaces are settled, one a line: «ملک‌حسینی», or «ملک|حسینی». Read once, at the start. Default: none.
    /// </summary>
    public string? Names { get; set; }

    /// <summary>The names of the file; lines that are no names are passed over.</summary>
    internal HalfSpaceDictionary ReadNames() =>
        Names is null ? HalfSpaceDictionary.Empty : HalfSpaceDictionary.Parse(File.ReadLines(Names));
}
