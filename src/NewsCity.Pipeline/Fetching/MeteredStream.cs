using System.Buffers.Binary;

namespace NewsCity.Pipeline.Fetching;

/// <summary>The body as it travels: its first bytes can be looked at before they are read, and every read is timed.</summary>
internal sealed class MeteredStream(Stream body, Patience patience) : Stream
{
    private readonly byte[] last = new byte[4];
    private byte[] peeked = [];
    private int used;

    /// <summary>The last four bytes that were read, as a number: at the end of a gzip body, the length of what it holds (RFC 1952), modulo 2^32.</summary>
    public uint Last => BinaryPrimitives.ReadUInt32LittleEndian(last);

    public ReadOnlyMemory<byte> Peeked => peeked;

    /// <summary>Reads the first bytes, without consuming them.</summary>
    public async Task PeekAsync()
    {
        var start = new byte[16];
        patience.Arm();
        var read = await body.ReadAtLeastAsync(start, 4, false, patience.Token);
        patience.Count(read);
        peeked = start[..read];
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (used < peeked.Length)
        {
            var some = Math.Min(buffer.Length, peeked.Length - used);
            peeked.AsMemory(used, some).CopyTo(buffer);
            used += some;
            Remember(buffer.Span[..some]);
            return some;
        }
        if (patience.IsTooSlow)
            return 0;
        patience.Arm();
        var read = await body.ReadAsync(buffer, cancellationToken);
        patience.Count(read);
        Remember(buffer.Span[..read]);
        return read;
    }

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < last.Length)
            last.AsSpan(bytes.Length).CopyTo(last);
        var some = bytes[Math.Max(0, bytes.Length - last.Length)..];
        some.CopyTo(last.AsSpan(last.Length - some.Length));
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            body.Dispose();
        base.Dispose(disposing);
    }
}
