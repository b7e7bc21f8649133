namespace NewsCity.Server.Demo;

/// <summary>An invented agency of the demo city.</summary>
public sealed record CityAgency
{
    public required string Key { get; init; }
    public required string NameFa { get; init; }
    public required string NameEn { get; init; }
    public required string About { get; init; }
    public required string Kind { get; init; }
    public bool Inside { get; init; }

    /// <summary>What its feed is: <c>rss</c>, <c>atom</c>, <c>rdf</c> or <c>json</c>.</summary>
    public required string Format { get; init; }

    /// <summary>How it spells: <c>clean</c>, <c>glued</c> (half-spaces lost), <c>spaced</c> (half-spaces as spaces) or <c>arabic</c> (ي ك).</summary>
    public required string Spelling { get; init; }

    /// <summary>What it puts after the last sentence; empty for nothing.</summary>
    public required string SignOff { get; init; }
    public required string Licence { get; init; }

    /// <summary>The text as this agency would type it.</summary>
    public string Spell(string text) =>
        Spelling switch
        {
            "glued" => text.Replace("\u200c", "", StringComparison.Ordinal),
            "spaced" => text.Replace('\u200c', ' '),
            "arabic" => text.Replace('ی', 'ي').Replace('ک', 'ك'),
            _ => text,
        };
}
