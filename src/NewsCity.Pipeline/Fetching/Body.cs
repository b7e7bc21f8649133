using System.Buffers;

namespace NewsCity.Pipeline.Fetching;

/// <summary>Reads the body of an answer: unpacked, bounded, and not forgiving to those who drip.</summary>
internal static class Body
{
    /// <summary>What came of it.</summary>
    /// <param name="Problem">Why there is nothing to use, as a stable key.</param>
    /// <param name="Cut">It was longer than the limit, or broke off.</param>
    /// <param name="Place">The place in the budget that a big body holds.</param>
    public readonly record struct Read(ReadOnlyMemory<byte> Bytes, bool Cut, string? Problem, IDisposable? Place);

    private const int Chunk = 32 << 10;

    /// <summary>Reads up to <paramref name="most"/> bytes. What came before a break is kept: a tolerant reader makes the best of it.</summary>
    /// <param name="response">The answer, its head read.</param>
    /// <param name="encoding">Its <c>Content-Encoding</c>; what the bytes themselves show counts more.</param>
    /// <param name="most">Most bytes that are kept, after unpacking.</param>
    /// <param name="patience">Counts the time and the pace.</param>
    /// <param name="budget">Where big bodies wait for a place.</param>
    public static async Task<Read> ReadAsync(HttpResponseMessage response, string? encoding, int most, Patience patience, BodyBudget budget)
    {
        await using var packed = new MeteredStream(await response.Content.ReadAsStreamAsync(patience.Token), patience);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        var length = 0;
        IDisposable? place = null;
        var keep = false;
        try
        {
            await packed.PeekAsync();
            if (Packing.Of(packed.Peeked.Span, encoding) is not { } packing)
                return new Read(default, false, "fetch.encoding", null);
            await using var body = Packing.Open(packing, packed);
            while (true)
            {
                if (length == buffer.Length)
                {
                    if (place is null && length >= BodyBudget.Free)
                        place = await budget.TakeAsync(patience.Token);
                    buffer = Grow(buffer, length, most);
                }
                int read;
                try
                {
                    read = await body.ReadAsync(
                        buffer.AsMemory(length, Math.Min(buffer.Length - length, most - length + 1)),
                        patience.Token
                    );
                }
                catch (Exception e) when (length > 0 && e is IOException or InvalidDataException)
                {
                    return Kept(true);
                }
                if (patience.IsTooSlow)
                    return new Read(default, false, "fetch.too-slow", null);
                if (read == 0)
                    return Kept(packing == Packing.Gzip && packed.Last != (uint)length);
                length += read;
                if (length > most)
                {
                    length = most;
                    return Kept(true);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (!keep)
                place?.Dispose();
        }

        Read Kept(bool cut)
        {
            keep = true;
            return new Read(buffer.AsSpan(0, length).ToArray(), cut, null, place);
        }
    }

    private static byte[] Grow(byte[] buffer, int length, int most)
    {
        var bigger = ArrayPool<byte>.Shared.Rent(Math.Min(2 * buffer.Length, most + 1));
        buffer.AsSpan(0, length).CopyTo(bigger);
        ArrayPool<byte>.Shared.Return(buffer);
        return bigger;
    }
}
