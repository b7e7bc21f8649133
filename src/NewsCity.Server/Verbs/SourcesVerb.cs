using System.CommandLine;
using System.Globalization;
using NewsCity.Server.Hosting;
using NewsCity.Server.Toolbox;
using NewsCity.Storage;
using Spectre.Console;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity sources</c>: who is read, and how it goes.</summary>
public static class SourcesVerb
{
    public static Command Create()
    {
        var verb = new Command("sources", "Lists the sources: a table on a terminal, JSON Lines into a pipe.")
        {
            SourceAddVerb.Create(),
            SourceRemoveVerb.Create(),
            SourceSetVerb.Create(),
        };
        verb.SetAction((parsed, _) => RunAsync(CommandLine.Settings(parsed)));
        return verb;
    }

    private static async Task<int> RunAsync(PaperSettings settings)
    {
        using var desk = PaperHost.Desk(settings);
        var health = await desk.Services.GetRequiredService<NewsStore>().HealthAsync();
        if (Console.IsOutputRedirected)
            await PrintLinesAsync(health);
        else
            PrintTable(health);
        return CommandLine.Done;
    }

    private static async Task PrintLinesAsync(IReadOnlyList<SourceHealth> health)
    {
        await using var output = new BufferedStream(Console.OpenStandardOutput());
        foreach (var (source, feeds, articles, newest, waiting, _) in health)
            await output.WriteAsync(
                JsonLines.Line(
                    new
                    {
                        key = source.Key,
                        nameFa = source.NameFa,
                        nameEn = source.NameEn,
                        home = source.Home,
                        kind = source.Kind,
                        inside = source.Inside,
                        language = source.Language,
                        licence = source.Licence,
                        cms = source.Cms,
                        weight = source.Weight,
                        off = source.Off,
                        every = source.Every,
                        zone = source.Zone,
                        icon = source.Icon,
                        articles,
                        newest,
                        waiting,
                        feeds = feeds.Select(feed => new
                        {
                            url = feed.Url,
                            kind = feed.Kind,
                            problem = feed.Problem,
                            polledAt = feed.PolledAt,
                            goodAt = feed.GoodAt,
                            dueAt = feed.DueAt,
                        }),
                    }
                )
            );
    }

    private static void PrintTable(IReadOnlyList<SourceHealth> health)
    {
        var table = new Table().AddColumns("Key", "Name", "Licence", "Feeds", "Articles", "Newest", "State");
        foreach (var (source, feeds, articles, newest, _, _) in health)
            table.AddRow(
                Markup.Escape(source.Key),
                Markup.Escape(source.NameEn.Length > 0 ? source.NameEn : source.NameFa),
                Markup.Escape(source.Licence),
                feeds.Count.ToString(CultureInfo.InvariantCulture),
                articles.ToString(CultureInfo.InvariantCulture),
                newest?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
                Markup.Escape(
                    source.Off
                        ? "off"
                        : string.Join(' ', feeds.Select(feed => feed.Problem ?? (feed.PolledAt is null ? "new" : "good")).Distinct())
                )
            );
        AnsiConsole.Write(table);
    }
}
