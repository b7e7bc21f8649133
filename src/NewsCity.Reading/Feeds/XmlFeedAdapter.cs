using System.Runtime.CompilerServices;
using NewsCity.Reading.Dates;
using NewsCity.Reading.Feeds.Markup;

namespace NewsCity.Reading.Feeds;

/// <summary>
/// RSS of every version, RDF, Atom 0.3 and 1.0 and CDF. Feeds mix them (Atom links in RSS, Dublin Core in Atom), so elements are read by
/// their meaning wherever they stand; <see cref="ElementMeaning"/> knows it.
/// </summary>
internal sealed class XmlFeedAdapter(MarkupTree tree, FeedLimits limits)
{
    private readonly ElementMeaning meaning = new(tree, limits);
    private readonly List<EntryDraft> entries = [];
    private readonly FeedDraft feed = new();

    public Feed Read(int root)
    {
        ref var node = ref tree[root];
        var format = FormatOf(root);
        if (node.Word is not (Word.Item or Word.Entry))
        {
            if (node.Language > 0)
                feed.Own.Language.First(tree.Languages[node.Language], 3);
            if (node.Word == Word.Channel)
                meaning.Attributes(feed.Own, root);
            Walk(root);
        }
        // what stands beside the root: entries behind an end tag that came too early, or a feed without any root
        for (var index = root; index < tree.Count; index++)
            if (tree[index].Parent < 0 && tree[index].Space == Space.Core && tree[index].Word is Word.Item or Word.Entry)
                Entry(index);
        return Finish(format);
    }

    private string FormatOf(int root)
    {
        switch (tree[root].Word)
        {
            case Word.Rdf:
                return "rdf";
            case Word.Feed or Word.Entry:
                return "atom";
            case Word.Channel:
                var name = tree.Name(root);
                return name.Equals("CHANNEL", StringComparison.Ordinal) || tree.Attribute(root, "href") is not null ? "cdf" : "rss";
            default:
                return "rss";
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Walk(int container)
    {
        for (var child = tree[container].FirstChild; child >= 0; child = tree[child].Next)
        {
            ref var node = ref tree[child];
            switch (node.Space, node.Word)
            {
                case (Space.Core, Word.Item or Word.Entry):
                    Entry(child);
                    break;
                case (Space.Core, Word.Channel or Word.Feed):
                    if (node.Language > 0)
                        feed.Own.Language.First(tree.Languages[node.Language], 3);
                    meaning.Attributes(feed.Own, child);
                    Walk(child);
                    break;
                case (_, Word.Items or Word.Unknown) when HoldsEntries(child):
                    Walk(child);
                    break;
                default:
                    meaning.OfFeed(feed, child);
                    break;
            }
        }
    }

    private bool HoldsEntries(int index)
    {
        for (var child = tree[index].FirstChild; child >= 0; child = tree[child].Next)
            if (tree[child].Space == Space.Core && tree[child].Word is Word.Item or Word.Entry)
                return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Entry(int index)
    {
        var draft = new EntryDraft();
        ref var node = ref tree[index];
        if (node.Language > 0)
            draft.Language.First(tree.Languages[node.Language], 3);
        meaning.Attributes(draft, index);
        var place = entries.Count;
        entries.Add(draft);
        for (var child = tree[index].FirstChild; child >= 0; child = tree[child].Next)
            if (tree[child].Space == Space.Core && tree[child].Word is Word.Item or Word.Entry)
                Entry(child); // the end tag of this one was forgotten
            else
                meaning.OfEntry(draft, child);
        var cutOff = tree.Truncated && !tree[index].Closed && tree[index].InnerEnd == tree.Text.Length;
        if (cutOff && draft.Link.Value is null && draft.Id.Value is null)
            entries.RemoveAt(place);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Feed Finish(string format)
    {
        var own = feed.Own;
        var language = own.Language.Value;
        if (own.Authors.Count == 0)
            own.AddAuthor(feed.WebMaster);
        var zone = limits.Zone ?? FeedZone.Of(language, tree.Bases[0]?.Host, own, entries);
        var problems = new List<string>();
        if (tree.Cut)
            problems.Add("feed.entries-cut");
        if (tree.Truncated)
            problems.Add("feed.truncated");
        var all = new Entry[entries.Count];
        for (var i = 0; i < all.Length; i++)
            all[i] = Finish(entries[i], zone);
        return new Feed
        {
            Format = format,
            Id = own.Id.Value,
            Title = own.Title.Value,
            TitleHtml = own.TitleHtml.Value,
            Description = own.Summary.Value,
            Link = own.Link.Value,
            Language = language,
            Published = Date(own.Published.Value, zone, problems),
            Updated = Date(own.Updated.Value, zone, problems),
            Image = own.Image.Value,
            Authors = own.Authors,
            Categories = own.Categories,
            Self = feed.Self,
            Hubs = feed.Hubs,
            TimeToLive = feed.TimeToLive ?? feed.Period / feed.Frequency,
            SkipHours = feed.SkipHours,
            SkipDays = feed.SkipDays,
            Entries = all,
            Problems = problems,
        };
    }

    private static Entry Finish(EntryDraft draft, TimeZoneInfo? zone)
    {
        if (draft.Description.Value is { } description)
            if (draft.HasOwnSummary)
                draft.Content.First(description, 5);
            else
                draft.Summary.First(description, 1);
        draft.Link.First(draft.PermaLink.Value, 4);
        var problems = new List<string>();
        return new Entry
        {
            Id = draft.Id.Value,
            Title = draft.Title.Value,
            TitleHtml = draft.TitleHtml.Value,
            Link = draft.Link.Value,
            Published = Date(draft.Published.Value, zone, problems),
            Updated = Date(draft.Updated.Value, zone, problems),
            Summary = draft.Summary.Value,
            Content = draft.Content.Value,
            Authors = draft.Authors,
            Categories = draft.Categories,
            Enclosures = draft.Enclosures,
            Image = draft.Image.Value ?? EnclosedImage(draft) ?? draft.ContentImage.Value,
            Language = draft.Language.Value,
            Problems = problems.Count == 0 ? [] : problems,
        };
    }

    private static string? EnclosedImage(EntryDraft draft) =>
        draft.Enclosures.Find(enclosure => enclosure.Type?.StartsWith("image", StringComparison.OrdinalIgnoreCase) == true)?.Url;

    private static DateTimeOffset? Date(string? text, TimeZoneInfo? zone, List<string> problems)
    {
        switch (DateText.Read(text, zone, out var date))
        {
            case DateReading.Good:
                return date;
            case DateReading.Absurd:
                problems.Add("feed.date-absurd");
                return null;
            case DateReading.Unreadable:
                problems.Add("feed.date-unreadable");
                return null;
            default:
                return null;
        }
    }
}
