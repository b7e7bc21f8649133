namespace NewsCity.Reading.Html;

/// <summary>What the door does with an element.</summary>
[Flags]
internal enum ElementKind
{
    /// <summary>Known as HTML; the tag goes, its inside stays.</summary>
    Unwrapped = 0,

    /// <summary>The tag may pass.</summary>
    Allowed = 1,

    /// <summary>Has no inside and no end tag.</summary>
    Void = 2,

    /// <summary>Goes together with its inside, which is not HTML.</summary>
    Dropped = 4,

    /// <summary>Its inside is plain text, not mark-up.</summary>
    RawText = 8,

    /// <summary>Starts a new line when read as text; ends an open paragraph.</summary>
    Block = 16,

    /// <summary>Only inside <c>svg</c>.</summary>
    Drawing = 32,

    /// <summary>Closes an open element of its own kind: <c>li</c>, <c>tr</c>.</summary>
    Sibling = 64,
}
