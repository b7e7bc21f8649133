namespace NewsCity.Persian;

/// <summary>What a character is to the normaliser.</summary>
internal enum CharClass : byte
{
    /// <summary>A letter of Persian in its right form: copied.</summary>
    Letter,

    /// <summary>A combining mark: harakat, superscript alef, hamza above.</summary>
    Haraka,

    /// <summary>A form that becomes one letter of Persian: see <see cref="CharTable.Fold"/>.</summary>
    Variant,

    /// <summary>A presentation form or ligature: taken apart by NFKC.</summary>
    Form,
    Space,
    HalfSpace,

    /// <summary>May stand for a lost half-space inside a word; otherwise dropped.</summary>
    LostHalfSpace,

    /// <summary>Invisible and meaningless: bidi embedding, byte order mark.</summary>
    Debris,
    Tatweel,
    Digit,
    Latin,

    /// <summary>Bracket or quote that may have a partner.</summary>
    Pair,

    /// <summary>Full stop or ellipsis.</summary>
    Dot,

    /// <summary>Comma, semicolon, colon in either script.</summary>
    Stop,

    /// <summary>Question and exclamation marks.</summary>
    Outcry,
    Percent,
    Dash,

    /// <summary>&lt; and &amp;: markup may begin.</summary>
    Markup,

    /// <summary>Everything else: copied.</summary>
    Other,
}
