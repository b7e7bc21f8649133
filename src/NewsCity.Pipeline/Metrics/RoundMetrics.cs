using System.Diagnostics;
using NewsCity.Pipeline.Fetching;
using NewsCity.Pipeline.Rounds;
using NewsCity.Storage.Metrics;

namespace NewsCity.Pipeline.Metrics;

/// <summary>Counts what fetches and rounds did.</summary>
internal static class RoundMetrics
{
    /// <summary>One request and its answer.</summary>
    /// <param name="answer">What it gave.</param>
    /// <param name="started">By <see cref="Stopwatch.GetTimestamp"/>.</param>
    public static void Count(Fetched answer, long started)
    {
        var status = answer.Status > 0 ? $"{answer.Status / 100}xx" : answer.Problem ?? "none";
        PaperMeter.FetchTime.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, KeyValuePair.Create("status", (object?)status));
        PaperMeter.FetchedBytes.Add(answer.Bytes.Length);
    }

    /// <summary>A round over a source.</summary>
    public static void Count(RoundResult result, IEnumerable<Poll> polls, IEnumerable<PageRead> read)
    {
        foreach (var poll in polls)
            PaperMeter.FeedPolls.Add(1, Result(poll.State.Problem ?? (poll.Feed is null ? "unchanged" : "new")));
        foreach (var page in read)
            PaperMeter.PageReads.Add(1, Result(page.Problem ?? "read"));
        foreach (var (what, count) in new[] { ("new", result.Articles), ("changed", result.Changed), ("deleted", result.Deleted) })
            if (count > 0)
                PaperMeter.Articles.Add(count, KeyValuePair.Create("what", (object?)what));
    }

    private static KeyValuePair<string, object?> Result(string key) => KeyValuePair.Create("result", (object?)key);
}
