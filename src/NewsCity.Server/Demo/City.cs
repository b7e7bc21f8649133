using System.Reflection;
using System.Text.Json;

namespace NewsCity.Server.Demo;

/// <summary>The demo city: invented agencies and their news over a replay clock. Ask it what an agency shows at an instant.</summary>
public sealed class City
{
    private const string Prefix = "NewsCity.Server.Demo.City.";

    private readonly Dictionary<string, List<(int Number, CityReport Report, string Topic)>> byAgency = new(StringComparer.Ordinal);
    private readonly DateTimeOffset start;
    private readonly TimeSpan minute;

    /// <param name="start">When the demo begins; what happened before is out by then, in true time.</param>
    /// <param name="minute">How long one minute of the news to come lasts.</param>
    public City(DateTimeOffset start, TimeSpan minute)
    {
        this.start = start;
        this.minute = minute;
        Agencies = Load<CityAgency[]>(Prefix + "agencies.json");
        var events = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix + "events.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Load<CityEvent>);
        var reports = events.SelectMany(one => one.Reports.Select(report => (Report: report, one.Topic))).OrderBy(one => one.Report.Minute);
        var number = 41_000;
        foreach (var (report, topic) in reports.ThenBy(one => one.Report.Id, StringComparer.Ordinal))
        {
            if (!byAgency.TryGetValue(report.Agency, out var list))
                byAgency[report.Agency] = list = [];
            list.Add((number += 7, report, topic));
        }
    }

    public IReadOnlyList<CityAgency> Agencies { get; }

    /// <summary>Everything there is to come.</summary>
    public int Reports => byAgency.Values.Sum(list => list.Count);

    /// <summary>What the agency shows at <paramref name="now"/>, newest first; deleted news is not among it.</summary>
    public IReadOnlyList<CityArticle> Shown(CityAgency agency, DateTimeOffset now) =>
        [
            .. byAgency[agency.Key]
                .Where(one => At(one.Report.Minute) <= now && !(one.Report.DeletedAt is { } gone && At(gone) <= now))
                .Select(one => Show(one.Number, one.Report, one.Topic, now))
                .Reverse(),
        ];

    /// <summary>One article; null when there is none with this number now.</summary>
    public CityArticle? Find(CityAgency agency, int number, DateTimeOffset now) =>
        Shown(agency, now).FirstOrDefault(article => article.Number == number);

    /// <summary>Whether the article was there and was taken away.</summary>
    public bool IsGone(CityAgency agency, int number, DateTimeOffset now) =>
        byAgency[agency.Key].Exists(one => one.Number == number && one.Report.DeletedAt is { } gone && At(gone) <= now);

    private CityArticle Show(int number, CityReport report, string topic, DateTimeOffset now)
    {
        var edit = report.Edit is { } planned && At(planned.Minute) <= now ? planned : null;
        return new CityArticle(
            number,
            report,
            topic,
            edit?.Title ?? report.Title,
            edit?.Paragraphs ?? report.Paragraphs,
            At(report.Minute),
            At(edit?.Minute ?? report.Minute)
        );
    }

    private DateTimeOffset At(int planned) => planned <= 0 ? start.AddMinutes(planned) : start + minute * planned;

    private static T Load<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }
}
