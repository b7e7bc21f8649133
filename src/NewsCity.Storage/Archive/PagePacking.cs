using ZstdSharp;

namespace NewsCity.Storage.Archive;

/// <summary>
/// Packs pages with zstd. Pages of one site differ only in their article, so a page is packed against another one of its site, the basis,
/// which serves as dictionary: a third of the size that it has alone. Loading a basis costs twice what packing does, so the last few stay
/// loaded. Not for two threads at once.
/// </summary>
internal sealed class PagePacking : IDisposable
{
    /// <summary>zstd's level; 6 takes four times as long for 8 % less.</summary>
    private const int Level = 3;

    /// <summary>Bases that stay loaded, about a megabyte each: as many as sources that are read at the same time by default.</summary>
    private const int MostLoaded = 16;

    /// <summary>Longest page that is unpacked. Nothing longer is ever packed.</summary>
    public const int Longest = 64 << 20;

    private readonly Compressor alone = new(Level);
    private readonly LinkedList<(long Basis, Compressor Packer)> loaded = [];

    /// <summary>A page that stands for itself.</summary>
    public byte[] Pack(ReadOnlySpan<byte> page) => alone.Wrap(page).ToArray();

    /// <summary>A page against a basis.</summary>
    public byte[] Pack(ReadOnlySpan<byte> page, long basis, byte[] bytes) => PackerOf(basis, bytes).Wrap(page).ToArray();

    /// <summary>The page again; <paramref name="basis"/> as it was when it was packed.</summary>
    public static byte[] Unpack(byte[] packed, byte[]? basis)
    {
        using var unpacker = new Decompressor();
        if (basis is not null)
            unpacker.LoadDictionary(basis);
        return unpacker.Unwrap(packed, Longest).ToArray();
    }

    public void Dispose()
    {
        alone.Dispose();
        foreach (var (_, packer) in loaded)
            packer.Dispose();
    }

    private Compressor PackerOf(long basis, byte[] bytes)
    {
        for (var node = loaded.First; node is not null; node = node.Next)
            if (node.Value.Basis == basis)
            {
                loaded.Remove(node);
                loaded.AddFirst(node);
                return node.Value.Packer;
            }
        if (loaded.Count >= MostLoaded)
        {
            loaded.Last!.Value.Packer.Dispose();
            loaded.RemoveLast();
        }
        var packer = new Compressor(Level);
        packer.LoadDictionary(bytes);
        loaded.AddFirst((basis, packer));
        return packer;
    }
}
