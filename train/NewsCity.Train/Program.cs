using NewsCity.Train;

// train lexicon|bases|boundaries|report [--data KIT/.data] [--out src/NewsCity.Persian/Data] [--model DIR] [--examples N]
var data = Option("--data", "../shared/bench/persian/.data");
var target = Option("--out", "src/NewsCity.Persian/Data");
switch (args.FirstOrDefault())
{
    case "lexicon":
        LexiconBuilder.Build(data, target);
        return 0;
    case "boundaries":
        BoundaryTrainer.Train(data, target, args);
        return 0;
    case "bases":
        BaseWords.Build(data, target);
        return 0;
    case "report":
        NewsCity.Persian.Resource.Folder = Option("--model", target);
        RestorerReport.Print(
            Path.Combine(data, "restore"),
            Number("--examples", 0),
            float.Parse(Option("--certainty", "-0.3"), System.Globalization.CultureInfo.InvariantCulture)
        );
        return 0;
    default:
        Console.Error.WriteLine("train lexicon|bases|boundaries|report [--data DIR] [--out DIR]");
        return 2;
}

string Option(string name, string otherwise) =>
    Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;

int Number(string name, int otherwise) => int.TryParse(Option(name, ""), out var value) ? value : otherwise;
