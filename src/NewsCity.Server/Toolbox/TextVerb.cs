using System.CommandLine;
using System.Text;
using NewsCity.Persian;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity text normalize|restore|tokens|stems</c>: a text a line in, a line out.</summary>
public static class TextVerb
{
    public static Command Create() =>
        new("text", "Works on Persian text, a text a line, from standard input to standard output.")
        {
            Filter("normalize", "Letters, digits, spaces and punctuation in one spelling.", PersianText.Normalize),
            Filter("restore", "Normalises and puts lost half-spaces back.", line => HalfSpaces.Restore(PersianText.Normalize(line))),
            Filter("tokens", "The words, separated by spaces.", line => string.Join(' ', Words.Of(PersianText.Normalize(line)))),
            Filter(
                "stems",
                "The dictionary form of each word.",
                line => string.Join(' ', Words.Of(PersianText.Normalize(line)).Select(Lemmas.Of))
            ),
        };

    private static Command Filter(string name, string description, Func<string, string> change)
    {
        var verb = new Command(name, description);
        verb.SetAction(_ =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            while (input.ReadLine() is { } line)
                output.WriteLine(change(line));
            return 0;
        });
        return verb;
    }
}
