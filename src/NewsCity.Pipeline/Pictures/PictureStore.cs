using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Pictures;

/// <summary>
/// The pictures of articles, served by us so that no page needs another host. One is fetched, as politely as a page, when the first reader
/// wants to see it, and kept in a folder of bounded size.
/// </summary>
public sealed class PictureStore : IDisposable
{
    private readonly Fetcher fetcher;
    private readonly TimeProvider clock;
    private readonly PictureOptions options;
    private readonly string folder;
    private readonly ConcurrentDictionary<long, Lazy<Task<KeptPicture?>>> running = new();
    private readonly ConcurrentDictionary<long, DateTimeOffset> missing = new();
    private readonly SemaphoreSlim fetching = new(8, 8);

    public PictureStore(string folder, Fetcher fetcher, TimeProvider clock, IOptions<PictureOptions> options)
    {
        this.fetcher = fetcher;
        this.clock = clock;
        this.options = options.Value;
        this.folder = Path.Combine(folder, "pictures");
        Directory.CreateDirectory(this.folder);
    }

    /// <summary>The picture of an article, or null when it has none that can be shown.</summary>
    public async Task<KeptPicture?> GetAsync(News news, CancellationToken cancel)
    {
        if (!options.Show || !Uri.TryCreate(news.Image, UriKind.Absolute, out var address))
            return null;
        var path = Path.Combine(folder, news.Id.ToString(CultureInfo.InvariantCulture));
        if (File.Exists(path))
            return await OpenAsync(path, cancel);
        if (missing.TryGetValue(news.Id, out var until) && until > clock.GetUtcNow())
            return null;
        // One fetch, however many readers wait; it goes on when one of them leaves.
        var one = running.GetOrAdd(news.Id, _ => new Lazy<Task<KeptPicture?>>(() => FetchAsync(news.Id, address, path)));
        try
        {
            return await one.Value.WaitAsync(cancel);
        }
        finally
        {
            if (one.Value.IsCompleted)
                running.TryRemove(news.Id, out _);
        }
    }

    public void Dispose() => fetching.Dispose();

    private async Task<KeptPicture?> FetchAsync(long id, Uri address, string path)
    {
        await fetching.WaitAsync();
        try
        {
            var answer = await fetcher.GetAsync(
                address,
                null,
                null,
                options.Bytes,
                "image/avif, image/webp, image/*;q=0.8",
                CancellationToken.None
            );
            if (answer.Problem is not null || answer.Cut || PictureKind.Of(answer.Bytes.Span) is not { } type)
            {
                missing[id] = clock.GetUtcNow() + options.Retry;
                return null;
            }
            var part = path + ".part";
            await File.WriteAllBytesAsync(part, answer.Bytes);
            File.Move(part, path, true);
            MakeRoom();
            return new KeptPicture(path, type);
        }
        finally
        {
            fetching.Release();
        }
    }

    private static async Task<KeptPicture?> OpenAsync(string path, CancellationToken cancel)
    {
        var start = new byte[32];
        await using var file = File.OpenRead(path);
        var read = await file.ReadAtLeastAsync(start, start.Length, false, cancel);
        return PictureKind.Of(start.AsSpan(0, read)) is { } type ? new KeptPicture(path, type) : null;
    }

    private void MakeRoom()
    {
        var files = new DirectoryInfo(folder).GetFiles();
        var size = files.Sum(file => file.Length);
        foreach (var file in files.OrderBy(file => file.LastWriteTimeUtc).TakeWhile(_ => size > options.StoreBytes))
        {
            size -= file.Length;
            file.Delete();
        }
    }
}
