namespace NewsCity.Pipeline.Archive;

/// <summary>What reading archived pages again gave.</summary>
public sealed record RereadResult
{
    /// <summary>Articles looked at.</summary>
    public int Articles { get; set; }

    /// <summary>Of those, articles whose page is not archived.</summary>
    public int NotKept { get; set; }

    /// <summary>Pages in which today's extractor finds no article; what is kept stays.</summary>
    public int Unread { get; set; }

    /// <summary>Articles whose title, lead or text is another now.</summary>
    public int Texts { get; set; }

    /// <summary>Articles of which only other facts changed: picture, authors, mark-up.</summary>
    public int Facts { get; set; }
}
