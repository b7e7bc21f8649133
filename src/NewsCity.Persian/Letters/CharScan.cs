using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsCity.Persian;

/// <summary>
/// Searches for a few characters, some of them beyond ASCII. The framework's search for such sets goes through many small methods, which
/// cost a program that runs for half a second more in compilation than in searching.
/// </summary>
internal static class CharScan
{
    /// <summary>The index of the first character at or after <paramref name="from"/> that is one of <paramref name="set"/>; -1 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfAny(ReadOnlySpan<char> text, int from, ReadOnlySpan<char> set)
    {
        ref var chars = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var i = from;
        for (; i <= text.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            var v = Vector256.LoadUnsafe(ref chars, (nuint)i);
            var found = Vector256<ushort>.Zero;
            foreach (var c in set)
                found |= Vector256.Equals(v, Vector256.Create((ushort)c));
            if (found != Vector256<ushort>.Zero)
                return i + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
        }
        for (; i < text.Length; i++)
            foreach (var c in set)
                if (text[i] == c)
                    return i;
        return -1;
    }
}
