namespace NewsCity.Reading.Articles;

/// <summary>
/// How much of a page is read. What lies beyond is left out, not refused: a hostile page costs less than a second and 100 MB, and every
/// honest one passes whole. In brackets the most that one of the 961 pages of the extraction kit has (trainer's <c>sizes</c>).
/// </summary>
internal static class PageLimits
{
    /// <summary>Elements and runs of text (17,707).</summary>
    public const int Nodes = 60_000;

    /// <summary>Tags, end tags, comments and runs of text together (about 40,000).</summary>
    public const int Marks = 250_000;

    /// <summary>Attributes of one element (50).</summary>
    public const int AttributesOfOne = 100;

    /// <summary>Attributes of all elements (about 60,000).</summary>
    public const int Attributes = 200_000;

    /// <summary>Characters of one attribute's value (233,752, of data for scripts; 15,000 of what is read).</summary>
    public const int AttributeCharacters = 32_768;

    /// <summary>Characters of all text and attribute values (under 900,000).</summary>
    public const int Characters = 2_000_000;

    /// <summary>Blocks of text (1,487).</summary>
    public const int Blocks = 6_000;

    /// <summary>Characters of text in blocks (69,573).</summary>
    public const int BlockCharacters = 300_000;

    /// <summary>Scripts of linked data, and characters of all of them (about 200,000).</summary>
    public const int LinkedScripts = 50;
    public const int LinkedCharacters = 400_000;

    /// <summary>Values of one meta name, time elements, pictures, elements that may name an author: those after are not looked at.</summary>
    public const int Candidates = 300;

    /// <summary>Characters of a headline, and of each line that is compared with it.</summary>
    public const int LineCharacters = 1_000;

    /// <summary>At most so much of a text; a pair of surrogates is not parted.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
