using System.Buffers;
using System.Text;

namespace NewsCity.Reading.Charsets;

/// <summary>Tells UTF-8 with a few broken bytes from another encoding.</summary>
internal static class Utf8Share
{
    /// <summary>At least nine in ten of the letters beyond ASCII are well-formed. Chance alone makes one in three at best.</summary>
    public static bool IsMostly(ReadOnlySpan<byte> bytes)
    {
        var good = 0;
        var bad = 0;
        while (!bytes.IsEmpty && good + bad < 100_000)
        {
            var skip = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (skip < 0)
                break;
            bytes = bytes[skip..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[Math.Max(1, used)..];
        }
        return good > 0 && good >= 9 * bad;
    }
}
