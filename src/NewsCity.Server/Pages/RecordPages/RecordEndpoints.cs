using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.RecordPages;

/// <summary>What was republished most, changed most, and taken away.</summary>
public static class RecordEndpoints
{
    private const int Most = 40;

    /// <summary>How far the lists look back.</summary>
    internal static readonly TimeSpan Back = TimeSpan.FromDays(7),
        DeletedBack = TimeSpan.FromDays(30);

    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/copied", CopiedAsync);
        routes.MapPage("/edited", EditedAsync);
        routes.MapPage("/deleted", DeletedAsync);
    }

    /// <summary>Since when the lists look back: from the last news on, so that a paper that slept has its last week.</summary>
    internal static DateTimeOffset Since(Ranked ranked, TimeSpan back) =>
        (ranked.Latest is [var newest, ..] && newest.Published < ranked.Made ? newest.Published : ranked.Made) - back;

    private static async Task<IResult> CopiedAsync(HttpContext context, Press press, Editions editions, NewsStore store)
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var t = press.Edition(context).Locale;
        var lines = (await store.MostCopiedAsync(Since(ranked, Back), Most)).Select(found => new RecordLine(
            Lines.Of(found.Row, ranked.NameOf(found.Row.Source), 32),
            t[Phrases.CopiedBy, found.Times],
            $"/story/{found.Row.Story}"
        ));
        return Page(press.Edition(context), "/copied", Phrases.MostCopied, Phrases.AboutCopied, Phrases.NothingCopied, lines);
    }

    private static async Task<IResult> EditedAsync(HttpContext context, Press press, Editions editions, NewsStore store)
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var t = press.Edition(context).Locale;
        var lines = (await store.MostEditedAsync(Since(ranked, Back), Most)).Select(found => new RecordLine(
            Lines.Of(found.Row, ranked.NameOf(found.Row.Source), 32) with
            {
                Edits = 0,
            },
            t[Phrases.EditedTimes, found.Times],
            $"/news/{found.Row.Id}/versions"
        ));
        return Page(press.Edition(context), "/edited", Phrases.MostEdited, Phrases.AboutEdited, Phrases.NothingEdited, lines);
    }

    private static async Task<IResult> DeletedAsync(HttpContext context, Press press, Editions editions, NewsStore store)
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var edition = press.Edition(context);
        var lines = (await store.DeletedAsync(Since(ranked, DeletedBack), Most)).Select(row => new RecordLine(
            Lines.Of(row, ranked.NameOf(row.Source), 32),
            edition.Locale[Phrases.GoneSince, edition.Locale.Ago(row.DeletedAt!.Value, edition.Now)],
            $"/news/{row.Id}"
        ));
        return Page(edition, "/deleted", Phrases.DeletedNews, Phrases.AboutDeleted, Phrases.NothingDeleted, lines);
    }

    private static PrintedPage Page(Edition edition, string path, Phrase title, Phrase about, Phrase nothing, IEnumerable<RecordLine> lines)
    {
        var t = edition.Locale;
        var head = new PageHead
        {
            Edition = edition,
            Title = t[title],
            Description = t[about],
            Path = path,
            Feeds = path + "/",
        };
        return new(RecordView.Create(new(head, t[about], t[nothing], [.. lines])));
    }
}
