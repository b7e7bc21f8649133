using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsCity.Persian;

/// <summary>
/// Finds how far a text is normal already: words of Persian letters and half-spaces, Persian numbers and stops, one space between. 64
/// characters are classified at a time into one bit mask a class; neighbours are compared by shifting the masks.
/// </summary>
internal static class CleanRun
{
    /// <summary>Characters of one look.</summary>
    private const int Width = 64;

    /// <summary>
    /// The end of the clean run that begins at <paramref name="from"/>, the first letter of a word: the index of a space that follows a
    /// word, a number or a stop, or <paramref name="from"/> when not even the first word is clean.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int End(ReadOnlySpan<char> text, int from)
    {
        Span<ushort> tail = stackalloc ushort[Width + 1];
        ref var chars = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var (end, at) = (from, from);
        while (true)
        {
            scoped ref var chunk = ref Unsafe.Add(ref chars, at);
            if (text.Length - at <= Width)
            {
                tail.Clear();
                MemoryMarshal.Cast<char, ushort>(text[at..]).CopyTo(tail);
                chunk = ref MemoryMarshal.GetReference(tail);
            }
            var (letters, spaces, others, same) = (0ul, 0ul, 0ul, 0ul);
            var (digits, stops, halves, yes) = (0ul, 0ul, 0ul, 0ul);
            for (var i = 0; i < Width; i += Vector256<ushort>.Count)
            {
                var v = Vector256.LoadUnsafe(ref chunk, (nuint)i);
                var space = Vector256.Equals(v, Vector256.Create((ushort)' '));
                var ye = Vector256.Equals(v, Vector256.Create((ushort)'ی'));
                var seat = Vector256.Equals(v, Vector256.Create((ushort)'ئ'));
                // ا to ه without the gap of rare letters, tatweel and Arabic kaf; then the letters that Persian adds
                var letter =
                    ye
                    | (InRange(v, 'آ', 'و') & ~(InRange(v, '\u063b', '\u0640') | Vector256.Equals(v, Vector256.Create((ushort)'\u0643'))))
                    | Vector256.Equals(v, Vector256.Create((ushort)'ک'))
                    | Vector256.Equals(v, Vector256.Create((ushort)'گ'))
                    | Vector256.Equals(v, Vector256.Create((ushort)'پ'))
                    | Vector256.Equals(v, Vector256.Create((ushort)'چ'))
                    | Vector256.Equals(v, Vector256.Create((ushort)'ژ'));
                letters |= (ulong)letter.ExtractMostSignificantBits() << i;
                spaces |= (ulong)space.ExtractMostSignificantBits() << i;
                yes |= (ulong)(ye | seat).ExtractMostSignificantBits() << i;
                same |= (ulong)Vector256.Equals(v, Vector256.LoadUnsafe(ref chunk, (nuint)i + 1)).ExtractMostSignificantBits() << i;
                if ((letter | space) == Vector256<ushort>.AllBitsSet)
                    continue;
                var half = Vector256.Equals(v, Vector256.Create((ushort)PersianText.HalfSpace));
                var digit = InRange(v, '۰', '۹');
                var stop =
                    Vector256.Equals(v, Vector256.Create((ushort)'.'))
                    | Vector256.Equals(v, Vector256.Create((ushort)'،'))
                    | Vector256.Equals(v, Vector256.Create((ushort)':'))
                    | Vector256.Equals(v, Vector256.Create((ushort)'؛'))
                    | Vector256.Equals(v, Vector256.Create((ushort)'؟'))
                    | Vector256.Equals(v, Vector256.Create((ushort)'!'));
                halves |= (ulong)half.ExtractMostSignificantBits() << i;
                digits |= (ulong)digit.ExtractMostSignificantBits() << i;
                stops |= (ulong)stop.ExtractMostSignificantBits() << i;
                others |= (ulong)(~(letter | space | half | digit | stop)).ExtractMostSignificantBits() << i;
            }
            // what stands before the first character is a space or as good as one
            var afterSpace = spaces << 1 | 1;
            var wrong =
                others
                | (spaces & ~((letters | digits) >> 1))
                | (halves & ~(letters << 1 & letters >> 1 & ~(yes >> 1)))
                | (stops & ~((letters | digits) << 1 & spaces >> 1))
                | (digits & ~((afterSpace | digits << 1) & (spaces | digits | stops) >> 1))
                | (letters & same & same >> 1)
                | (yes & afterSpace & ~((letters | halves) >> 1))
                | (~(letters | digits) & 1);
            // «ی» alone or after a half-space, three letters in a row: what the slow way looks at
            var clean = BitOperations.TrailingZeroCount(wrong);
            var ends = clean == Width ? spaces : spaces & ((1ul << clean) - 1);
            if (ends == 0)
                return end;
            end = at + BitOperations.Log2(ends);
            if (clean < Width - 1)
                return end;
            at = end + 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> InRange(Vector256<ushort> v, char from, char to) =>
        Vector256.LessThanOrEqual(v - Vector256.Create((ushort)from), Vector256.Create((ushort)(to - from)));
}
