namespace NewsCity.Persian;

/// <summary>What <see cref="PersianText.Normalize(string, NormalizeRules)"/> may change. Latin text, addresses and code stay as they are.</summary>
[Flags]
public enum NormalizeRules
{
    None = 0,

    /// <summary>Arabic, Urdu and Kurdish forms of letters, presentation forms, ligatures, split hamza and madda; tatweel goes.</summary>
    Letters = 1 << 0,

    /// <summary>Digits become Persian; «٫», «٬» and «٪» stand in numbers; 23/10/1355 is turned to 1355/10/23.</summary>
    Digits = 1 << 1,

    /// <summary>Straight and English quotes round Persian text become «».</summary>
    Quotes = 1 << 2,

    /// <summary>Comma, semicolon, question mark; rows of dots, dashes, exclamation and question marks.</summary>
    Marks = 1 << 3,

    /// <summary>One space between words; none before a stop or inside brackets; one after.</summary>
    Spaces = 1 << 4,

    /// <summary>Zero-width and bidi debris goes; what once was a half-space (U+00AC, U+00AD, U+200B, U+200D-F inside a word) is one again.</summary>
    Debris = 1 << 5,

    /// <summary>HTML entities that a careless feed left in the text.</summary>
    Entities = 1 << 6,

    /// <summary>«خانه ی» and «خانهء» become «خانهٔ», «خانه‌یی» becomes «خانه‌ای».</summary>
    Ezafe = 1 << 7,

    /// <summary>A letter written three times or more is written once: «سلاممم».</summary>
    Stretched = 1 << 8,

    /// <summary>Harakat are dropped: «کَرد» becomes «کرد».</summary>
    NoHarakat = 1 << 9,

    /// <summary>For the eye.</summary>
    Display = Restorable | Ezafe | Stretched,

    /// <summary>As <see cref="Display"/>, but every letter stays where it was: what half-space restoration starts from.</summary>
    Restorable = Letters | Digits | Quotes | Marks | Spaces | Debris | Entities,

    /// <summary>For comparing and searching.</summary>
    Index = Display | NoHarakat,
}
