using System.Diagnostics.Metrics;

namespace NewsCity.Storage.Metrics;

/// <summary>
/// The instruments of the paper, under the meter <c>NewsCity</c>: nothing is spent on them until somebody listens. Results are stable keys;
/// no instrument knows sources or addresses, so that their number stays small.
/// </summary>
public static class PaperMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "NewsCity";

    private static readonly Meter Meter = new(Name);

    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    /// <summary>Polls of feeds, by <c>result</c>: <c>new</c>, <c>unchanged</c>, or the key of the problem.</summary>
    public static readonly Counter<long> FeedPolls = Meter.CreateCounter<long>("newscity.feed.polls");

    /// <summary>Pages of articles, by <c>result</c>: <c>read</c>, or the key of the problem.</summary>
    public static readonly Counter<long> PageReads = Meter.CreateCounter<long>("newscity.page.reads");

    /// <summary>Requests that we sent, by <c>status</c>: <c>2xx</c> …, or the key of the problem; in seconds.</summary>
    public static readonly Histogram<double> FetchTime = Meter.CreateHistogram(
        "newscity.fetch.duration",
        "s",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds }
    );

    /// <summary>Bytes of bodies that came, unpacked.</summary>
    public static readonly Counter<long> FetchedBytes = Meter.CreateCounter<long>("newscity.fetch.bytes", "By");

    /// <summary>Articles, by <c>what</c>: <c>new</c>, <c>changed</c>, <c>deleted</c>.</summary>
    public static readonly Counter<long> Articles = Meter.CreateCounter<long>("newscity.articles");

    /// <summary>Searches of readers, in seconds.</summary>
    public static readonly Histogram<double> SearchTime = Meter.CreateHistogram(
        "newscity.search.duration",
        "s",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, .. Seconds] }
    );

    /// <summary>Pictures that were asked for at their source, by <c>result</c>: <c>kept</c>, or the key of the problem.</summary>
    public static readonly Counter<long> Pictures = Meter.CreateCounter<long>("newscity.pictures");
}
