using System.Diagnostics;

namespace NewsCity.Fuzz;

/// <summary>
/// Mutates seeds without coverage, for machines without afl++: flips, cuts, doubles and crosses them. The same run each time. A throw, or an
/// input that takes longer than a second, ends it with exit 1 and the input in <c>crash.bin</c>.
/// </summary>
internal static class Mutator
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static int Run(Action<byte[]> target, string folder, TimeSpan time)
    {
        var seeds = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var dice = new Random(20261123);
        var started = Stopwatch.StartNew();
        var slowest = TimeSpan.Zero;
        long runs = 0;
        for (; started.Elapsed < time; runs++)
        {
            var input = Mutate(seeds, dice);
            var one = Stopwatch.StartNew();
            try
            {
                target(input);
            }
#pragma warning disable CA1031 // a fuzzer looks for every exception
            catch (Exception e)
#pragma warning restore CA1031
            {
                File.WriteAllBytes("crash.bin", input);
                Console.Error.WriteLine($"after {runs} runs: {e}");
                return 1;
            }
            if (one.Elapsed > slowest)
                slowest = one.Elapsed;
            if (slowest > Patience)
            {
                File.WriteAllBytes("crash.bin", input);
                Console.Error.WriteLine($"after {runs} runs: {slowest.TotalMilliseconds:F0} ms for {input.Length} bytes");
                return 1;
            }
        }
        Console.WriteLine($"{runs} runs in {started.Elapsed.TotalSeconds:F0} s, slowest {slowest.TotalMilliseconds:F1} ms, no crash");
        return 0;
    }

    private static byte[] Mutate(byte[][] seeds, Random dice)
    {
        var bytes = new List<byte>(seeds[dice.Next(seeds.Length)]);
        for (var steps = 1 + dice.Next(8); steps > 0 && bytes.Count > 0; steps--)
        {
            var at = dice.Next(bytes.Count);
            var length = Math.Min(1 + dice.Next(32), bytes.Count - at);
            switch (dice.Next(6))
            {
                case 0:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << dice.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(dice.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4:
                    var other = seeds[dice.Next(seeds.Length)];
                    var from = dice.Next(other.Length);
                    bytes.InsertRange(at, other.AsSpan(from, Math.Min(64, other.Length - from)).ToArray());
                    break;
                default:
                    bytes.InsertRange(at, "<>&;\"'![CDATA[]]>/=:"u8.Slice(dice.Next(18), 2).ToArray());
                    break;
            }
        }
        return [.. bytes];
    }
}
