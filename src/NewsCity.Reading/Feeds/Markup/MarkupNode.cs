namespace NewsCity.Reading.Feeds.Markup;

/// <summary>One element: where it stands in the text, and what it is called. All positions are offsets into the document.</summary>
internal struct MarkupNode
{
    public Space Space;
    public Word Word;

    /// <summary>False for an element that the end of the document cut off.</summary>
    public bool Closed;

    /// <summary>The inside holds tags that were not read as elements.</summary>
    public bool HasTags;

    /// <summary>The inside holds CDATA, comments or processing instructions.</summary>
    public bool HasSections;
    public int NameStart;
    public int NameEnd;
    public int AttributesEnd;
    public int InnerStart;
    public int InnerEnd;
    public int Parent;
    public int FirstChild;
    public int LastChild;
    public int Next;

    /// <summary>Index of the xml:base and the xml:lang in force, 0 when none.</summary>
    public short Base;
    public short Language;
}
