using NewsCity.Newsroom.Ranking;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.FrontPage;

/// <summary>Sets a ranked story as a line of a list.</summary>
internal sealed class LineSetter(Ranked ranked, NewsStore store, DateTimeOffset at)
{
    /// <summary>Words of the sentence under a headline.</summary>
    private const int SentenceWords = 32;

    public async Task<StoryLine> SetAsync(Place place, IReadOnlyList<NewsRow> rows, LineDetail detail)
    {
        var known = rows.Where(row => row.Published <= at).ToList();
        var lead = known.Find(row => row.Id == place.Lead) ?? rows[0];
        if (known.Count == 0)
            known.Add(lead);
        return new()
        {
            Rank = place.Rank,
            StoryId = place.Story,
            NewsId = lead.Id,
            Headline = lead.Title,
            Language = lead.Language,
            Kicker = lead.Kicker ?? "",
            Sentence = place.Rank <= detail.Sentences ? await SentenceAsync(lead, known) : "",
            Updated = known.Max(row => row.Published),
            Sources = known.Select(row => row.Source).Distinct(StringComparer.Ordinal).Count(),
            Source = ranked.NameOf(lead.Source),
            First = ranked.NameOf(known.MinBy(row => (row.Published, row.Id))!.Source),
            Voices = place.Rank <= detail.Voices ? Voices.Of(lead, known, ranked.NameOf) : [],
            Why = place.Rank <= detail.Reasons ? [new(place.Reason, EnglishReason(known))] : [],
            Picture = place.Rank == 1 ? PictureOf(lead, known) : null,
        };
    }

    /// <summary>What <see cref="Place.Reason"/> says, in English.</summary>
    private string EnglishReason(List<NewsRow> rows)
    {
        var first = rows.MinBy(row => (row.Published, row.Id))!;
        var own = rows.Where(row => row.DuplicateOf is null).ToList();
        var voices = Math.Max(1, own.Select(row => row.Source).Distinct(StringComparer.Ordinal).Count());
        var hours = (int)Math.Max(1, Math.Ceiling((at - first.Published).TotalHours));
        var t = Locale.English;
        return t[Phrases.IndependentSources, voices]
            + (hours >= 48 ? t[Phrases.WithinDays, hours / 24] : t[Phrases.WithinHours, hours])
            + (own.Count == rows.Count ? "" : t[Phrases.AndCopies, rows.Count - own.Count])
            + t[Phrases.FirstWas, t[ranked.NameOf(first.Source)]];
    }

    private async Task<string> SentenceAsync(NewsRow lead, List<NewsRow> rows)
    {
        var text = lead.Lead ?? rows.Find(row => row.DuplicateOf is null && row.Lead is not null)?.Lead;
        if (string.IsNullOrWhiteSpace(text))
            text = (await store.NewsAsync(lead.Id))?.Text.Split('\n', 2)[0] ?? "";
        return Excerpt.Of(text, SentenceWords);
    }

    /// <summary>The picture of the report, or of another report of the story; only where the licence lets us show it.</summary>
    private Picture? PictureOf(NewsRow lead, List<NewsRow> rows) =>
        rows.Prepend(lead).Select(row => ranked.PictureOf(row, row.Title)).FirstOrDefault(picture => picture is not null);
}
