using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsCity.Persian;

/// <summary>
/// Quantised weights of the boundary classifier in an open table, each with a fingerprint, read where the assembly is mapped. Data and
/// licences it was learnt from: Data/boundaries.MODEL.txt. Made by <c>train/ boundaries</c>.
/// </summary>
internal static unsafe class BoundaryModel
{
    /// <summary>"NCB2", slots, scale of a weight (float), spare; then the slots: 16-bit fingerprint, 8-bit weight, in two planes.</summary>
    public const uint Magic = 0x3242434E;

    public const int HeaderSize = 16;

    private static readonly byte* Table = Resource.Open("boundaries.bin", out Length);
    private static readonly long Length;
    private static readonly uint Slots = ReadSlots();
    private static readonly float Scale = *(float*)(Table + 8);
    private static readonly ushort* Prints = (ushort*)(Table + HeaderSize);
    private static readonly sbyte* Weights = (sbyte*)(Table + HeaderSize + 2L * Slots);

    /// <summary>The sum of the weights of <paramref name="features"/>: the log-odds of a half-space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Score(ReadOnlySpan<ulong> features)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += WeightOf(feature);
        return sum * Scale;
    }

    /// <summary>Eight slots are compared at a time; the table is so full that one look mostly finds the feature or an empty slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WeightOf(ulong feature)
    {
        var print = Fingerprint(feature);
        var slot = Home(feature, Slots);
        for (; slot + 8 <= Slots; slot += 8)
        {
            var held = Vector128.Load(Prints + slot);
            var found = Vector128.Equals(held, Vector128.Create(print)).ExtractMostSignificantBits();
            var empty = Vector128.Equals(held, Vector128<ushort>.Zero).ExtractMostSignificantBits();
            if ((found | empty) == 0)
                continue;
            var at = BitOperations.TrailingZeroCount(found);
            return at < BitOperations.TrailingZeroCount(empty) ? Weights[slot + (uint)at] : 0;
        }
        for (; ; slot = slot + 1 == Slots ? 0 : slot + 1)
        {
            if (Prints[slot] == print)
                return Weights[slot];
            if (Prints[slot] == 0)
                return 0;
        }
    }

    /// <summary>The slot at which the search for a feature begins: its lower half, spread over the slots.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Home(ulong feature, uint slots) => (uint)(((feature & uint.MaxValue) * slots) >> 32);

    /// <summary>Bits 40 to 55; never zero.</summary>
    public static ushort Fingerprint(ulong feature) => (ushort)Math.Max(1, (feature >> 40) & 0xffff);

    private static uint ReadSlots()
    {
        if (Length < HeaderSize || *(uint*)Table != Magic)
            throw new InvalidDataException("boundaries.bin is not a model of this version.");
        return *(uint*)(Table + 4);
    }
}
