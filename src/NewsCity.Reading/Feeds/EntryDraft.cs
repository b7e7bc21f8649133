namespace NewsCity.Reading.Feeds;

/// <summary>An entry, or a feed's own fields, while its elements are still coming; what matters more wins, whatever the order.</summary>
internal sealed class EntryDraft
{
    /// <summary>Authors, categories or enclosures beyond are left out.</summary>
    public const int Most = 256;

    public Ranked Id;
    public Ranked Title;
    public Ranked TitleHtml;
    public Ranked Link;
    public Ranked PermaLink;
    public Ranked Published;
    public Ranked Updated;
    public Ranked Summary;
    public Ranked Content;
    public Ranked Image;
    public Ranked Language;
    public Ranked ContentImage;
    public Ranked Description;
    public bool HasOwnSummary;

    public List<string> Authors { get; } = [];
    public List<string> Categories { get; } = [];
    public List<Enclosure> Enclosures { get; } = [];

    public void AddAuthor(string? name)
    {
        if (Authors.Count < Most && Persons.NameOf(name) is { } author && !Authors.Contains(author))
            Authors.Add(author);
    }

    public void AddCategory(string? name)
    {
        if (Categories.Count < Most && !string.IsNullOrWhiteSpace(name) && !Categories.Contains(name, StringComparer.OrdinalIgnoreCase))
            Categories.Add(name);
    }

    public void AddEnclosure(string? url, string? type, string? length)
    {
        if (url is null || Enclosures.Count >= Most || Enclosures.Exists(known => known.Url == url))
            return;
        var bytes =
            long.TryParse(length, System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= 0 ? value : (long?)null;
        Enclosures.Add(new(url, string.IsNullOrWhiteSpace(type) ? null : type.Trim(), bytes));
    }
}
