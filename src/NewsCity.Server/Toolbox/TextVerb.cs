using System.CommandLine;
using NewsCity.Persian;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity text normalize|restore|tokens|stems</c>: a text a line in, a line out.</summary>
public static class TextVerb
{
    private static readonly Option<string?> Names = new("--names")
    {
        Description = "A file of names whose half-spaces are settled, one a line; «|» may stand for a half-space.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var restore = new Command("restore", "Normalises and puts lost half-spaces back.") { Names };
        Names.Validators.Clear();
        Names.Validators.Add(result =>
        {
            if (result.Tokens is [var file] && !File.Exists(file.Value))
                result.AddError($"--names: there is no file «{file.Value}»");
        });
        restore.SetAction(parsed => Run(Restore(ReadNames(parsed.GetValue(Names)))));
        return new("text", "Works on Persian text, a text a line, from standard input to standard output.")
        {
            Filter(
                "normalize",
                "Letters, digits, spaces and punctuation in one spelling.",
                () => (line, output) => PersianText.Normalize(line, NormalizeRules.Display, output)
            ),
            restore,
            Filter("tokens", "The words, separated by spaces.", () => (line, output) => output.Set(string.Join(' ', Cut(line)))),
            Filter("stems", "The dictionary form of each word.", Stems),
        };
    }

    private static HalfSpaceDictionary ReadNames(string? file) =>
        file is null
            ? HalfSpaceDictionary.Empty
            : HalfSpaceDictionary.Parse(
                File.ReadLines(file),
                (number, line) => Console.Error.WriteLine($"newscity: {file}, line {number} is no name of two parts or more: {line}")
            );

    /// <summary>Standard input is the work of one writer, whose habit is learnt on the way.</summary>
    private static LineFilter Restore(HalfSpaceDictionary names)
    {
        var (restorer, habit, normal) = (new HalfSpaceRestorer(bulk: true) { Dictionary = names }, new Habit(), new TextBuffer(4096));
        return (line, output) =>
        {
            PersianText.Normalize(line, NormalizeRules.Restorable, normal);
            restorer.Restore(normal.Text, habit, HalfSpaces.Display, output);
        };
    }

    private static LineFilter Stems()
    {
        var (restorer, normal) = (new HalfSpaceRestorer(bulk: true), new TextBuffer(4096));
        return (line, output) =>
        {
            PersianText.Normalize(line, NormalizeRules.Index & ~NormalizeRules.Stretched, normal);
            restorer.Restore(normal.Text, new Habit(), HalfSpaces.Index, output);
            output.Set(string.Join(' ', Words.Of(output.Text.ToString()).Select(Lemmas.Of)));
        };
    }

    private static IEnumerable<string> Cut(ReadOnlySpan<char> line) => Words.Of(PersianText.Normalize(line.ToString()));

    private static Command Filter(string name, string description, Func<LineFilter> create)
    {
        var verb = new Command(name, description);
        verb.SetAction(_ => Run(create()));
        return verb;
    }

    private static int Run(LineFilter filter)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        LineFilters.Run(input, output, filter);
        return 0;
    }
}
