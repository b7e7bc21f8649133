using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
using NewsCity.Storage;
using NewsCity.Storage.Metrics;

namespace NewsCity.Pipeline.Pictures;

/// <summary>
/// The pictures of articles, served by us so that no page needs another host. One is fetched, as politely as a page, when an edition leads
/// with it or the first reader wants to see it, made small in two widths, and kept in a folder of bounded size.
/// </summary>
public sealed class PictureStore : IDisposable
{
    /// <summary>Most failures that are remembered.</summary>
    private const int MostMissing = 10_000;

    private readonly Fetcher fetcher;
    private readonly TimeProvider clock;
    private readonly PictureOptions options;
    private readonly string folder;
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, string Problem)> missing = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim fetching = new(8, 8);
    private readonly SemaphoreSlim scaling = new(2, 2);
    private readonly Lock room = new();
    private long? kept;

    public PictureStore(string folder, Fetcher fetcher, TimeProvider clock, IOptions<PictureOptions> options)
    {
        this.fetcher = fetcher;
        this.clock = clock;
        this.options = options.Value;
        this.folder = Path.Combine(folder, "pictures");
        Directory.CreateDirectory(this.folder);
    }

    /// <summary>Whether pictures are shown at all.</summary>
    public bool Shown => options.Show && PictureScaler.Ready;

    /// <summary>The picture of an article in one of <see cref="PictureOptions.Widths"/>, or null when it has none that can be shown.</summary>
    public async Task<KeptPicture?> GetAsync(NewsRow news, int width, CancellationToken cancel)
    {
        if (!Shown || Name(news) is not { } name || !PictureOptions.Widths.Contains(width))
            return null;
        var path = PathOf(name, width);
        if (File.Exists(path))
            return new KeptPicture(path);
        if (IsMissing(name))
            return null;
        // One fetch, however many readers wait; it goes on when one of them leaves.
        var one = running.GetOrAdd(name, _ => new Lazy<Task<string?>>(() => Task.Run(() => FetchAsync(name, news.Image!), cancel)));
        try
        {
            return await one.Value.WaitAsync(cancel) is null ? new KeptPicture(path) : null;
        }
        finally
        {
            if (one.Value.IsCompleted)
                running.TryRemove(name, out _);
        }
    }

    /// <summary>Fetches a picture in the background, if there is room for that now, so that no reader waits for it.</summary>
    public void Want(NewsRow news)
    {
        if (Shown && fetching.CurrentCount > 1 && Name(news) is { } name && !IsMissing(name) && !File.Exists(PathOf(name, Largest)))
            _ = GetAsync(news, Largest, CancellationToken.None);
    }

    /// <summary>Size of an article's picture in the largest width, in pixels; null while it is not kept.</summary>
    public (int Width, int Height)? SizeOf(NewsRow news)
    {
        if (!Shown || Name(news) is not { } name)
            return null;
        try
        {
            Span<byte> head = stackalloc byte[WebpSize.HeadBytes];
            using var file = File.OpenHandle(PathOf(name, Largest));
            return RandomAccess.Read(file, head, 0) == head.Length ? WebpSize.Of(head) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Lets go of the pictures of these articles.</summary>
    public void Forget(IReadOnlySet<long> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        lock (room)
        {
            foreach (var file in Files().ToList())
                if (
                    long.TryParse(file.Name.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                    && articles.Contains(id)
                )
                    file.Delete();
            kept = null;
        }
    }

    public void Dispose()
    {
        fetching.Dispose();
        scaling.Dispose();
    }

    private static int Largest => PictureOptions.Widths[^1];

    private static string? Name(NewsRow news) =>
        Uri.TryCreate(news.Image, UriKind.Absolute, out _)
            ? $"{news.Id.ToString(CultureInfo.InvariantCulture)}-{PictureKey.Of(news.Image)}"
            : null;

    /// <summary>256 folders, so that none grows beyond what file systems like.</summary>
    private string PathOf(string name, int width) =>
        Path.Combine(folder, name[^2..], $"{name}-{width.ToString(CultureInfo.InvariantCulture)}.webp");

    private bool IsMissing(string name) => missing.TryGetValue(name, out var failed) && failed.Until > clock.GetUtcNow();

    /// <summary>Gives null when the picture lies in the store, else the key of why it does not.</summary>
    private async Task<string?> FetchAsync(string name, string image)
    {
        await fetching.WaitAsync();
        try
        {
            var problem = await TryFetchAsync(name, new Uri(image));
            PaperMeter.Pictures.Add(1, KeyValuePair.Create("result", (object?)(problem ?? "kept")));
            if (problem is not null)
                Remember(name, problem);
            return problem;
        }
        catch (IOException)
        {
            Remember(name, "picture.no-room");
            return "picture.no-room";
        }
        finally
        {
            fetching.Release();
        }
    }

    private async Task<string?> TryFetchAsync(string name, Uri address)
    {
        const string accept = "image/webp, image/jpeg, image/png, image/*;q=0.8";
        var answer = await fetcher.GetAsync(address, null, null, options.Bytes, accept, CancellationToken.None);
        if (answer.Problem is { } problem)
            return problem;
        if (answer.Cut)
            return "picture.too-large";
        await scaling.WaitAsync();
        try
        {
            var scaled = PictureScaler.Scale(answer.Bytes.ToArray(), PictureOptions.Widths, options.Pixels, options.Quality);
            if (!scaled.TryGet(out var pictures))
                return scaled.Problem;
            foreach (var (bytes, width) in pictures.Zip(PictureOptions.Widths))
            {
                var path = PathOf(name, width);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path + ".part", bytes);
                File.Move(path + ".part", path, true);
            }
            MakeRoom(pictures.Sum(bytes => bytes.LongLength));
            return null;
        }
        finally
        {
            scaling.Release();
        }
    }

    private void Remember(string name, string problem)
    {
        if (missing.Count >= MostMissing)
            missing.Clear();
        missing[name] = (clock.GetUtcNow() + options.Retry, problem);
    }

    /// <summary>The folder is measured once; above its bound the oldest tenth goes.</summary>
    private void MakeRoom(long added)
    {
        lock (room)
        {
            kept = kept is { } known ? known + added : Files().Sum(file => file.Length);
            if (kept <= options.StoreBytes)
                return;
            foreach (var file in Files().OrderBy(file => file.LastWriteTimeUtc).ToList())
            {
                if (kept <= options.StoreBytes / 10 * 9)
                    break;
                kept -= file.Length;
                file.Delete();
            }
        }
    }

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories);
}
