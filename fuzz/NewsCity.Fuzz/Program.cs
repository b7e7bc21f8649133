using NewsCity.Fuzz;
using SharpFuzz;

if (args.Length == 0 || !Targets.All.TryGetValue(args[0], out var target))
{
    Console.Error.WriteLine($"usage: newscity-fuzz {string.Join('|', Targets.All.Keys)} [--mutate SECONDS SEEDS]");
    return 2;
}
if (args.Length == 4 && args[1] == "--mutate" && int.TryParse(args[2], System.Globalization.CultureInfo.InvariantCulture, out var seconds))
    return Mutator.Run(target, args[3], TimeSpan.FromSeconds(seconds));
Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    target(bytes.ToArray());
});
return 0;
