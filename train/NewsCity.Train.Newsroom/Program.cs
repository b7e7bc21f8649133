using NewsCity.Newsroom.Stories;
using NewsCity.Train.Newsroom;

// newscity-train-newsroom background SHARED ROOT | fit SHARED DEMO ROOT [penalty] | try SHARED DEMO | topics SHARED DEMO ROOT [try]
var shared = args[1];
var kit = Path.Combine(shared, "bench", "stories");
switch (args[0])
{
    case "background":
        BackgroundTable.Write(
            Path.Combine(shared, "bench", "persian"),
            Path.Combine(args[2], "src/NewsCity.Newsroom/Words/background.tsv")
        );
        break;
    case "fit":
    {
        var demo = Streams.Demo(args[2]);
        var fa = Streams.Labelled(kit, "fa-dev", null);
        var penalty = args.Length > 4 ? double.Parse(args[4], System.Globalization.CultureInfo.InvariantCulture) : 0.1;
        foreach (var fold in Enumerable.Range(0, 3))
        {
            bool Held(string e) => Math.Abs(e.Sum(c => c)) % 3 == fold;
            var model = JoinTrainer.Fit(JoinTrainer.Curriculum(fa.Where(e => !Held(e)), demo), penalty);
            Console.WriteLine($"fold {fold}: fa held {JoinTrainer.Try(fa.Where(Held), model)}");
        }
        var onDemo = JoinTrainer.Fit([demo, demo.Cut(150), demo.Cut(0)], penalty);
        Console.WriteLine($"demo alone: fa {JoinTrainer.Try(fa, onDemo)}");
        var fitted = JoinTrainer.Fit(JoinTrainer.Curriculum(fa, demo), penalty).Shifted(JoinTrainer.Caution);
        JoinTrainer.Write(fitted, Path.Combine(args[3], "src/NewsCity.Newsroom/Stories/join.tsv"));
        Report(fitted);
        break;
    }
    case "try":
        Report(JoinModel.Shipped);
        break;
    case "topics":
        TopicTrainer.Write(shared, args[2], args[3], args is [.., "try"]);
        break;
    case "words":
    {
        Span<char> buffer = stackalloc char[48];
        var scanner = new NewsCity.Newsroom.Words.WordScanner(args[2], buffer);
        while (scanner.Next())
            Console.Write($"{scanner.Word.ToString()}[{NewsCity.Newsroom.Words.WordTable.Mine[scanner.Hash, scanner.Word].Stem}] ");
        Console.WriteLine();
        break;
    }
    default:
        Console.WriteLine("background | fit | try");
        break;
}

void Report(JoinModel model)
{
    var demo = Streams.Demo(args[2]);
    var fa = Streams.Labelled(kit, "fa-dev", "fa");
    LabelledStream[] all =
    [
        demo,
        demo.Cut(0),
        fa,
        fa.Cut(0),
        Streams.Labelled(kit, "fa-dev", null),
        Streams.Labelled(kit, "tg-dev", null),
        Streams.Og(kit, "eng"),
        Streams.Og(kit, "spa"),
    ];
    foreach (var shift in new[] { -0.5f, 0 })
    {
        Console.WriteLine($"shift {shift}");
        foreach (var s in all)
            Console.WriteLine($"  {s.Name, -10} {JoinTrainer.Try(s, model.Shifted(shift))}");
    }
}
