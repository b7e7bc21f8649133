using System.CommandLine;
using System.Globalization;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using Spectre.Console;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity sources add</c>: a source by its address alone.</summary>
public static class SourceAddVerb
{
    /// <summary>Headlines of each feed that are shown.</summary>
    private const int Headlines = 5;

    public static Command Create()
    {
        var where = new Argument<string>("ADDRESS") { Description = "A site, a page, a feed, t.me/NAME or @NAME." };
        var key = new Option<string?>("--key") { Description = "Its key; by default its host's name.", HelpName = "KEY" };
        var name = new Option<string?>("--name") { Description = "Its Persian name; by default what it calls itself.", HelpName = "NAME" };
        var licence = new Option<string?>("--licence")
        {
            Description = "Such as cc-by-4.0 or agreement: what lets the paper print whole texts. By default unknown.",
            HelpName = "LICENCE",
        };
        var yes = new Option<bool>("--yes") { Description = "Add it without asking." };
        var verb = new Command("add", "Finds the feeds of a site, shows what it would read, and adds it. Also while the paper is served.")
        {
            where,
            key,
            name,
            licence,
            yes,
        };
        verb.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    CommandLine.Settings(parsed),
                    parsed.GetValue(where)!,
                    source =>
                        source with
                        {
                            Key = parsed.GetValue(key) ?? source.Key,
                            NameFa = parsed.GetValue(name) ?? source.NameFa,
                            Licence = parsed.GetValue(licence),
                            LicenceSeen = parsed.GetValue(licence) is null ? null : "the operator",
                        },
                    parsed.GetValue(yes),
                    cancel
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(
        PaperSettings settings,
        string where,
        Func<CatalogueSource, CatalogueSource> wanted,
        bool yes,
        CancellationToken cancel
    )
    {
        using var desk = PaperHost.Desk(settings);
        var finder = desk.Services.GetRequiredService<SourceFinder>();
        var found = await finder.FindAsync(where, address => Console.Error.WriteLine($"  asking {address}"), cancel);
        if (!found.TryGet(out var site))
            return await FailAsync($"«{where}»: {found.Problem}. {Explanations.Of(found.Problem!)}");
        var source = wanted(site.Source);
        if (!source.IsSound())
            return await FailAsync($"«{source.Key}» is no key: a-z, 0-9, - . _, at most 60");
        var store = desk.Services.GetRequiredService<NewsStore>();
        foreach (var feed in site.Feeds)
            if (await store.SourceOfFeedAsync(feed.Url.AbsoluteUri) is { } owner)
                return await FailAsync($"{feed.Url} is read already, as «{owner}»: source.known");
        if ((await store.SourcesAsync()).Any(known => known.Key == source.Key))
            return await FailAsync($"there is a source «{source.Key}» already: give another --key");
        Show(source, site);
        if (!await Question.AskAsync($"Add «{source.Key}»?", yes))
            return CommandLine.Failed;
        var catalogue = new Catalogue { Sources = [source] };
        await Planting.PlantAsync(store, catalogue, desk.Services.GetRequiredService<TimeProvider>(), cancel);
        await Console.Error.WriteLineAsync($"«{source.Key}» is in the paper now, with {source.Feeds.Count} feeds.");
        return CommandLine.Done;
    }

    private static void Show(CatalogueSource source, FoundSource site)
    {
        var facts = new Grid().AddColumns(2);
        facts.Columns[0].NoWrap();
        foreach (
            var (fact, value) in new[]
            {
                ("key", source.Key),
                ("name", source.NameFa),
                ("home", source.Home),
                ("language", source.Language),
                ("system", source.Cms ?? "unknown"),
                ("sign", source.Icon ?? "none"),
                ("licence", source.Licence ?? "unknown: headline, short lead and link only"),
            }
        )
            facts.AddRow(Markup.Escape(fact), Markup.Escape(value ?? ""));
        AnsiConsole.Write(facts);
        foreach (var feed in site.Feeds)
        {
            var table = new Table
            {
                Title = new TableTitle(Markup.Escape($"{feed.Url}  ({feed.Kind}, {feed.Why}, {feed.Feed.Entries.Count} entries)")),
            };
            table.AddColumns("Published (UTC)", "Headline");
            foreach (var entry in feed.Feed.Entries.Take(Headlines))
                table.AddRow(
                    entry.Published?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "?",
                    Markup.Escape(entry.Title ?? entry.Link ?? "")
                );
            AnsiConsole.Write(table);
        }
        foreach (var feed in site.Spare)
            AnsiConsole.WriteLine($"not needed: {feed.Url} ({feed.Kind}, {feed.Feed.Entries.Count} entries)");
    }

    private static async Task<int> FailAsync(string why)
    {
        await Console.Error.WriteLineAsync($"newscity: {why}");
        return CommandLine.Failed;
    }
}
