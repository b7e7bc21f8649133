using System.IO.Compression;
using System.Security.Cryptography;

namespace NewsCity.Server.Pages.Layout;

/// <summary>One file that pages need, ready to send.</summary>
/// <param name="Path">Address from the root, with the fingerprint in it.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Brotli">The file packed, or null where packing gains nothing.</param>
public sealed record Asset(string Path, string ContentType, byte[] Bytes, byte[]? Brotli)
{
    public static Asset Of(string name, byte[] bytes)
    {
        var extension = System.IO.Path.GetExtension(name);
        var print = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));
        var type = extension switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".txt" => "text/plain; charset=utf-8",
            ".woff2" => "font/woff2",
            _ => "application/octet-stream",
        };
        var path = $"/-/{name[..^extension.Length]}.{print}{extension}";
        return new(path, type, bytes, extension == ".woff2" ? null : Pack(bytes));
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
            brotli.Write(bytes);
        return packed.ToArray();
    }
}
