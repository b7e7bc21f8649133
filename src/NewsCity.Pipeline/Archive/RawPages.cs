using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
using NewsCity.Storage.Archive;

namespace NewsCity.Pipeline.Archive;

/// <summary>Keeps the pages of articles as they were fetched, for as long as the configuration says.</summary>
public sealed class RawPages(PageArchive archive, TimeProvider clock, IOptions<ArchiveOptions> options, ILogger<RawPages> log)
{
    /// <summary>How often what is too old is looked for.</summary>
    private static readonly TimeSpan Tidy = TimeSpan.FromHours(1);

    private readonly Lock tidying = new();
    private DateTimeOffset tidied;

    /// <summary>Keeps a page that was fetched whole. Never throws: a full disk costs the archive, not the news.</summary>
    public void Keep(string source, Fetched answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!options.Value.Keep || answer.Problem is not null || answer.NotModified || answer.Cut)
            return;
        try
        {
            var now = clock.GetUtcNow();
            archive.Keep(new RawPage(source, answer.Address.AbsoluteUri, answer.ContentType, now, answer.Bytes));
            TidyUp(now);
        }
        catch (System.Data.Common.DbException e)
        {
            log.LogWarning("a page of {Source} was not archived: {Problem}", source, e.Message);
        }
    }

    /// <summary>The newest kept page of these addresses; null when there is none.</summary>
    public RawPage? Newest(IReadOnlyCollection<string> addresses) => archive.Newest(addresses);

    private void TidyUp(DateTimeOffset now)
    {
        lock (tidying)
        {
            if (now - tidied < Tidy)
                return;
            tidied = now;
        }
        archive.Forget(now.AddDays(-options.Value.Days), options.Value.Bytes);
    }
}
