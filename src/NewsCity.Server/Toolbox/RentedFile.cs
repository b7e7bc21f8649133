using System.Buffers;

namespace NewsCity.Server.Toolbox;

/// <summary>A file's bytes in a rented array.</summary>
internal readonly struct RentedFile : IDisposable
{
    private readonly byte[] bytes;

    private RentedFile(byte[] bytes, int length) => (this.bytes, Memory) = (bytes, bytes.AsMemory(0, length));

    public ReadOnlyMemory<byte> Memory { get; }

    public static RentedFile Read(string path)
    {
        using var file = File.OpenHandle(path);
        var length = (int)Math.Min(RandomAccess.GetLength(file), Array.MaxLength);
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1));
        var have = 0;
        while (have < length && RandomAccess.Read(file, bytes.AsSpan(have, length - have), have) is > 0 and var read)
            have += read;
        return new(bytes, have);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);
}
