using System.CommandLine;
using NewsCity.Pipeline.Fetching;
using NewsCity.Server.Hosting;
using NewsCity.Server.Toolbox;
using NewsCity.Server.Verbs;

namespace NewsCity.Server;

/// <summary>The verbs of <c>newscity</c> and the options that every verb knows, before or after it.</summary>
public static class CommandLine
{
    /// <summary>It worked.</summary>
    public const int Done = 0;

    /// <summary>It did not work; standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>It was asked wrongly.</summary>
    public const int Usage = 2;

    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the paper: its database, index and pictures.",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => "data",
    };

    private static readonly Option<string?> Config = new("--config")
    {
        Description = "A JSON file of configuration.",
        HelpName = "FILE",
        Recursive = true,
    };

    private static readonly Option<string[]> AllowNetwork = new("--allow-network")
    {
        Description = "A private network that may be fetched, such as 127.0.1.0/24. Repeatable; none by default.",
        HelpName = "CIDR",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Where the site listens; for <c>serve</c> and <c>demo</c>.</summary>
    public static Option<string?> Urls() =>
        new("--urls") { Description = $"Where to listen. Default: {PaperHost.DefaultUrls}", HelpName = "URLS" };

    /// <summary>Runs one command line; the result is the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync($"newscity: {error.Message}");
        await Console.Error.WriteLineAsync("Try: newscity --help");
        return Usage;
    }

    /// <summary>The whole grammar.</summary>
    public static RootCommand Create()
    {
        AllowNetwork.Validators.Clear();
        AllowNetwork.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!AllowedNetwork.TryParse(token.Value, out _))
                    result.AddError($"--allow-network: «{token.Value}» is no network such as 127.0.1.0/24");
        });
        Config.Validators.Clear();
        Config.Validators.Add(result =>
        {
            if (result.Tokens is [var file] && !File.Exists(file.Value))
                result.AddError($"--config: there is no file «{file.Value}»");
        });
        var root = new RootCommand(
            "NewsCity (نیوز سیتی) reads every news agency it is told of and prints one Persian newspaper.\nWithout a verb it serves the paper."
        )
        {
            Data,
            Config,
            AllowNetwork,
            ServeVerb.Create(),
            DemoVerb.Create(),
            RoundVerb.Create(),
            ImportVerb.Create(),
            ExportVerb.Create(),
            SourcesVerb.Create(),
            DoctorVerb.Create(),
            ReindexVerb.Create(),
            RereadVerb.Create(),
            MarkVerbs.Pin(),
            MarkVerbs.Bury(),
            FeedVerb.Create(),
            ExtractVerb.Create(),
            TextVerb.Create(),
            StoriesVerb.Create(),
            FrontPageVerb.Create(),
            SearchVerb.Create(),
            TopicsVerb.Create(),
        };
        ServeVerb.MakeDefault(root);
        return root;
    }

    /// <summary>What the command line says about the paper.</summary>
    public static PaperSettings Settings(ParseResult parsed) =>
        new()
        {
            Data = parsed.GetValue(Data)!,
            Config = parsed.GetValue(Config),
            AllowNetworks = parsed.GetValue(AllowNetwork)!,
            Rest = parsed.UnmatchedTokens,
        };
}
