namespace NewsCity.Server.Demo;

/// <summary>A report as its agency shows it at one moment.</summary>
/// <param name="Number">Its number in the agency's addresses.</param>
public sealed record CityArticle(
    int Number,
    CityReport Report,
    string Topic,
    string Title,
    IReadOnlyList<string> Paragraphs,
    DateTimeOffset Published,
    DateTimeOffset Updated
)
{
    public string Path => $"/news/{Number}";
}
