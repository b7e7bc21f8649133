using System.CommandLine;
using NewsCity.Persian;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity text normalize|restore|tokens|stems</c>: a text a line in, a line out.</summary>
public static class TextVerb
{
    public static Command Create() =>
        new("text", "Works on Persian text, a text a line, from standard input to standard output.")
        {
            Filter(
                "normalize",
                "Letters, digits, spaces and punctuation in one spelling.",
                () => (line, output) => PersianText.Normalize(line, NormalizeRules.Display, output)
            ),
            Filter("restore", "Normalises and puts lost half-spaces back.", Restore),
            Filter("tokens", "The words, separated by spaces.", () => (line, output) => output.Set(string.Join(' ', Cut(line)))),
            Filter("stems", "The dictionary form of each word.", Stems),
        };

    /// <summary>Standard input is the work of one writer, whose habit is learnt on the way.</summary>
    private static LineFilter Restore()
    {
        var (restorer, habit, normal) = (new HalfSpaceRestorer(bulk: true), new Habit(), new TextBuffer(4096));
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
        verb.SetAction(_ =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            LineFilters.Run(input, output, create());
            return 0;
        });
        return verb;
    }
}
