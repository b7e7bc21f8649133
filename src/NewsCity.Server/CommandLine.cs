using System.CommandLine;
using NewsCity.Server.Toolbox;

namespace NewsCity.Server;

/// <summary>The verbs of <c>newscity</c> and the options that every verb knows, before or after it.</summary>
public static class CommandLine
{
    /// <summary>Folder of the paper: database, index, pictures.</summary>
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the paper: its database and its index.",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => "data",
    };

    public static RootCommand Create()
    {
        var root = new RootCommand("NewsCity (نیوز سیتی): reads every news agency it is told of and prints one Persian newspaper.");
        root.Options.Add(Data);
        root.Subcommands.Add(FeedVerb.Create());
        root.Subcommands.Add(ExtractVerb.Create());
        root.Subcommands.Add(TextVerb.Create());
        root.Subcommands.Add(StoriesVerb.Create());
        root.Subcommands.Add(FrontPageVerb.Create());
        root.Subcommands.Add(SearchVerb.Create());
        root.Subcommands.Add(TopicsVerb.Create());
        return root;
    }
}
