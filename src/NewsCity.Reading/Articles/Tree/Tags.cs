using System.Collections.Frozen;

namespace NewsCity.Reading.Articles.Tree;

/// <summary>What the HTML standard says of tag names, as sets.</summary>
internal static class Tags
{
    /// <summary>Elements without content (HTML, 13.1.2).</summary>
    public static readonly FrozenSet<string> Void = Set(
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
    );

    /// <summary>Elements whose content is text up to their end tag (HTML, 13.2.5).</summary>
    public static readonly FrozenSet<string> Raw = Set("script style textarea title xmp iframe noembed noframes");

    /// <summary>Elements that begin a new line of text and close an open paragraph.</summary>
    public static readonly FrozenSet<string> Block = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul"
    );

    /// <summary>Formatting elements, whose end tags may be misnested.</summary>
    public static readonly FrozenSet<string> Formatting = Set("a b big code em font i nobr s small strike strong tt u");

    /// <summary>Elements that an end tag or an implied end never reaches beyond (HTML, 13.2.4.2); noscript is one, as scripts would make it text.</summary>
    public static readonly FrozenSet<string> Boundary = Set("#root applet caption marquee noscript object table td template th");

    /// <summary>Elements whose text a reader of the article never sees.</summary>
    public static readonly FrozenSet<string> Silent = Set(
        "audio button canvas datalist embed head iframe input link map math meta noembed noframes noscript object option param script select style svg template textarea title track video xmp"
    );

    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
