using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>
/// The word list of hazm 0.10 (MIT; see Data/lexicon.LICENSE.txt) over skeletons: an open hash table read where the assembly is mapped, so
/// that it costs nothing to load. Made by <c>train/ lexicon</c>.
/// </summary>
internal static unsafe class Lexicon
{
    /// <summary>"NCL1", then the number of slots (a power of two), then the slots: fingerprint, entry.</summary>
    public const uint Magic = 0x314C434E;

    private static readonly byte* Table = Resource.Open("lexicon.bin", out Length);
    private static readonly long Length;
    private static readonly uint Mask = ReadMask();

    /// <summary>The entry of a skeleton by its <see cref="Skeletons"/> hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LexiconEntry Find(ulong skeleton)
    {
        var mixed = Skeletons.Mix(skeleton);
        var print = Fingerprint(mixed);
        for (var slot = (uint)mixed & Mask; ; slot = (slot + 1) & Mask)
        {
            var at = (uint*)(Table + 8 + 8L * slot);
            if (at[0] == print)
                return new(at[1]);
            if (at[0] == 0)
                return default;
        }
    }

    /// <summary>The entry of a word as it is written; half-spaces, harakat and spelling variants do not matter.</summary>
    public static LexiconEntry Find(ReadOnlySpan<char> word)
    {
        ulong hash = 0;
        Span<char> one = stackalloc char[1];
        foreach (var c in word)
            if (CharTable.Classes[c] is CharClass.Letter or CharClass.Variant)
            {
                one[0] = Skeletons.Fold(c);
                hash = Skeletons.Join(hash, one[0], 1);
            }
        return Find(hash);
    }

    /// <summary>The upper half of a mixed hash; never zero, which marks an empty slot.</summary>
    public static uint Fingerprint(ulong mixed) => (uint)(mixed >> 32) | 1;

    private static uint ReadMask()
    {
        if (Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(Table, 4)) != Magic)
            throw new InvalidDataException("lexicon.bin is not a lexicon of this version.");
        var slots = BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(Table + 4, 4));
        return slots - 1;
    }
}
