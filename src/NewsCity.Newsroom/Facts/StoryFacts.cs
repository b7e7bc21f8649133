namespace NewsCity.Newsroom.Facts;

/// <summary>What the reports of one story say together and apart. Everything in it is taken from a report, nothing is written.</summary>
/// <param name="Sentences">The sentences that say most, at most three.</param>
/// <param name="Numbers">Numbers that reports give differently.</param>
/// <param name="Quotes">Words of speakers.</param>
/// <param name="Headlines">The headlines in the order of time, with what each says and the first does not.</param>
/// <param name="LeftOut">What the sources inside and those outside Iran each left out.</param>
public sealed record StoryFacts(
    IReadOnlyList<TellingSentence> Sentences,
    IReadOnlyList<NumberDispute> Numbers,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<Headline> Headlines,
    IReadOnlyList<LeftOut> LeftOut
)
{
    /// <summary>Reports that are read at most: the first ones and the newest.</summary>
    public const int MostReports = 80;

    /// <summary>Letters of a report's body that are read at most.</summary>
    public const int MostLetters = 6000;

    /// <summary>The facts of a story; the order of the reports does not matter.</summary>
    public static StoryFacts Of(IEnumerable<FactReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var own = reports.Where(report => !report.IsCopy).OrderBy(report => report.Published).ThenBy(report => report.Id).ToList();
        if (own.Count > MostReports)
            own = [.. own.Take(MostReports / 2), .. own.Skip(own.Count - (MostReports / 2))];
        var read = own.ConvertAll(report => new ReadReport(report));
        return new(TellingSentence.Of(read), NumberDispute.Of(read), Quote.Of(read), Headline.Of(own), Facts.LeftOut.Of(read));
    }
}
