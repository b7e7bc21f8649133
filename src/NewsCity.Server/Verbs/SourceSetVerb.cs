using System.CommandLine;
using NewsCity.Server.Hosting;
using NewsCity.Storage;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity sources set</c>: facts of a source by hand.</summary>
public static class SourceSetVerb
{
    public static Command Create()
    {
        var key = new Argument<string>("KEY") { Description = "Its key." };
        var facts = new Argument<string[]>("FIELD=VALUE")
        {
            Description =
                "Fields: "
                + string.Join("; ", Overrides.Fields.Select(field => $"{field.Field} ({field.Meaning})"))
                + ". FIELD= takes it back. Without any: what is set.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var verb = new Command(
            "set",
            "Sets facts of a source by hand. They stand above the catalogue and survive its updates. Also while the paper is served."
        )
        {
            key,
            facts,
        };
        verb.SetAction(
            (parsed, cancel) => RunAsync(CommandLine.Settings(parsed), parsed.GetValue(key)!, parsed.GetValue(facts) ?? [], cancel)
        );
        return verb;
    }

    private static async Task<int> RunAsync(PaperSettings settings, string key, string[] facts, CancellationToken cancel)
    {
        var wanted = new List<(string Field, string? Value)>();
        foreach (var fact in facts)
        {
            var equals = fact.IndexOf('=', StringComparison.Ordinal);
            var (field, value) = equals < 0 ? (fact, (string?)null) : (fact[..equals], fact[(equals + 1)..]);
            if (value is null || Overrides.Fields.All(known => known.Field != field))
                return await FailAsync(
                    $"«{fact}» sets nothing; fields are {string.Join(", ", Overrides.Fields.Select(known => known.Field))}",
                    CommandLine.Usage
                );
            if (value.Length > 0 && !Overrides.Fits(field, value))
                return await FailAsync(
                    $"«{value}» is no value of {field}: {Overrides.Fields.First(known => known.Field == field).Meaning}",
                    CommandLine.Usage
                );
            wanted.Add((field, value.Length == 0 ? null : value));
        }
        using var desk = PaperHost.Desk(settings);
        var store = desk.Services.GetRequiredService<NewsStore>();
        if ((await store.SourcesAsync()).All(source => source.Key != key))
            return await FailAsync($"there is no source «{key}»", CommandLine.Failed);
        if (wanted.Count > 0)
        {
            using var writing = await store.WriteAsync(cancel);
            foreach (var (field, value) in wanted)
                writing.Override(key, field, value);
            writing.Commit();
        }
        foreach (var set in await store.OverridesAsync(key))
            await Console.Out.WriteLineAsync($"{set.Field}={set.Value}");
        return CommandLine.Done;
    }

    private static async Task<int> FailAsync(string why, int code)
    {
        await Console.Error.WriteLineAsync($"newscity: {why}");
        return code;
    }
}
