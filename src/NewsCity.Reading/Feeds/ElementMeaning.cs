using System.Runtime.CompilerServices;
using NewsCity.Reading.Feeds.Markup;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Feeds;

/// <summary>What each element of the vocabularies means for an entry or a feed. Ranks: 1 is the best source of a field.</summary>
internal sealed class ElementMeaning(MarkupTree tree, FeedLimits limits)
{
    private readonly FieldReader fields = new(tree, limits);

    /// <summary>What the start tag itself says: <c>rdf:about</c>, CDF's <c>HREF</c> and <c>LASTMOD</c>.</summary>
    public void Attributes(EntryDraft draft, int index)
    {
        ref var node = ref tree[index];
        if (node.AttributesEnd == node.NameEnd)
            return;
        if (tree.Attribute(index, "about") is { } about)
        {
            draft.Id.First(about.Trim(), 2);
            draft.Link.First(Absolute(index, about), 5);
        }
        draft.Link.First(Absolute(index, tree.Attribute(index, "href")), 2);
        draft.Updated.Last(tree.Attribute(index, "lastmod"), 3);
    }

    public void OfFeed(FeedDraft feed, int index)
    {
        ref var node = ref tree[index];
        switch (node.Space, node.Word)
        {
            case (Space.Core, Word.Description or Word.Subtitle or Word.Tagline or Word.Abstract):
                feed.Own.Summary.First(fields.Html(index), 1);
                break;
            case (Space.Core, Word.Info):
                feed.Own.Summary.First(fields.Html(index), 2);
                break;
            case (Space.Core, Word.Logo):
                feed.Own.Image.First(Absolute(index, tree.Attribute(index, "href") ?? fields.Plain(index)), 2);
                break;
            case (Space.Core, Word.Icon):
                feed.Own.Image.First(Absolute(index, fields.Plain(index)), 3);
                break;
            case (Space.Core, Word.LastBuildDate):
                feed.Own.Updated.Last(fields.Plain(index), 1);
                break;
            case (Space.Core, Word.Ttl):
                feed.TimeToLive ??= Pauses.Minutes(fields.Plain(index));
                break;
            case (Space.Core, Word.SkipHours):
                for (var child = tree[index].FirstChild; child >= 0; child = tree[child].Next)
                    if (tree[child].Word == Word.Hour)
                        feed.SkipHours |= Pauses.Hour(fields.Plain(child));
                break;
            case (Space.Core, Word.SkipDays):
                for (var child = tree[index].FirstChild; child >= 0; child = tree[child].Next)
                    if (tree[child].Word == Word.Day)
                        feed.SkipDays |= Pauses.Day(fields.Plain(child));
                break;
            case (Space.Core, Word.WebMaster):
                feed.WebMaster ??= fields.Plain(index);
                break;
            case (Space.Core, Word.Link):
                FeedLink(feed, index);
                break;
            case (Space.Syndication, Word.UpdatePeriod):
                feed.Period ??= Pauses.Period(fields.Plain(index));
                break;
            case (Space.Syndication, Word.UpdateFrequency):
                feed.Frequency = Pauses.Frequency(fields.Plain(index));
                break;
            default:
                OfEntry(feed.Own, index);
                break;
        }
    }

    public void OfEntry(EntryDraft draft, int index)
    {
        ref var node = ref tree[index];
        switch (node.Space)
        {
            case Space.Core:
                Core(draft, index, node.Word);
                break;
            case Space.Dublin or Space.Terms:
                Dublin(draft, index, node.Word);
                break;
            case Space.Content when node.Word == Word.Encoded:
            case Space.Xhtml when node.Word == Word.Body:
                Content(draft, index, 1);
                break;
            case Space.Media:
                Media(draft, index, node.Word);
                break;
            case Space.Podcast:
                Podcast(draft, index, node.Word);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Core(EntryDraft draft, int index, Word word)
    {
        switch (word)
        {
            case Word.Title:
                Title(draft, index, 1);
                break;
            case Word.Link:
                Link(draft, index);
                break;
            case Word.Id:
                draft.Id.First(Identity(index), 1);
                break;
            case Word.Guid:
                Guid(draft, index);
                break;
            case Word.Description or Word.Abstract:
                draft.Description.First(Rich(draft, index), 1);
                break;
            case Word.Summary:
                draft.Summary.First(Rich(draft, index), 1);
                draft.HasOwnSummary |= draft.Summary.Value is not null;
                break;
            case Word.Content:
                Content(draft, index, 1);
                break;
            case Word.Body or Word.FullItem:
                Content(draft, index, 2);
                break;
            case Word.Author or Word.ManagingEditor:
                Person(draft, index);
                break;
            case Word.Category:
                Category(draft, index);
                break;
            case Word.Enclosure:
                draft.AddEnclosure(
                    Absolute(index, tree.Attribute(index, "url") ?? tree.Attribute(index, "href")),
                    tree.Attribute(index, "type"),
                    tree.Attribute(index, "length")
                );
                break;
            case Word.PubDate or Word.Published or Word.Issued:
                draft.Published.Last(fields.Plain(index), 1);
                break;
            case Word.Created:
                draft.Published.Last(fields.Plain(index), 3);
                break;
            case Word.Date:
                draft.Published.Last(fields.Plain(index), 2);
                break;
            case Word.Updated or Word.Modified or Word.LastMod:
                draft.Updated.Last(fields.Plain(index), 1);
                break;
            case Word.Image:
                draft.Image.First(Picture(index), 1);
                break;
            case Word.Thumbnail:
                draft.Image.First(Picture(index), 2);
                break;
            case Word.Language:
                draft.Language.First(fields.Plain(index), 1);
                break;
        }
    }

    private void Dublin(EntryDraft draft, int index, Word word)
    {
        switch (word)
        {
            case Word.Title:
                Title(draft, index, 3);
                break;
            case Word.Creator or Word.Author:
                draft.AddAuthor(fields.Plain(index));
                break;
            case Word.Subject:
                draft.AddCategory(fields.Plain(index));
                break;
            case Word.Description:
                draft.Summary.First(Rich(draft, index), 4);
                break;
            case Word.Date or Word.Created:
                draft.Published.Last(fields.Plain(index), 2);
                break;
            case Word.Issued:
                draft.Published.Last(fields.Plain(index), 1);
                break;
            case Word.Modified:
                draft.Updated.Last(fields.Plain(index), 1);
                break;
            case Word.Language:
                draft.Language.First(fields.Plain(index), 2);
                break;
        }
    }

    private void Media(EntryDraft draft, int index, Word word)
    {
        switch (word)
        {
            case Word.Group:
                Children(draft, index);
                break;
            case Word.Content:
                MediaContent(draft, index);
                Children(draft, index);
                break;
            case Word.Thumbnail:
                draft.Image.First(Absolute(index, tree.Attribute(index, "url")), 3);
                break;
            case Word.Title:
                Title(draft, index, 5);
                break;
            case Word.Description:
                draft.Summary.First(Rich(draft, index), 6);
                break;
            case Word.Category:
                draft.AddCategory(fields.Plain(index) ?? tree.Attribute(index, "label"));
                break;
            case Word.Keywords:
                Keywords(draft, index);
                break;
        }
    }

    private void MediaContent(EntryDraft draft, int index)
    {
        var url = Absolute(index, tree.Attribute(index, "url"));
        var type = tree.Attribute(index, "type");
        draft.AddEnclosure(url, type, tree.Attribute(index, "fileSize"));
        var medium = tree.Attribute(index, "medium");
        if (medium is "image" || type is not null && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
            draft.Image.First(url, 4);
    }

    private void Podcast(EntryDraft draft, int index, Word word)
    {
        switch (word)
        {
            case Word.Author:
                draft.AddAuthor(fields.Plain(index));
                break;
            case Word.Image:
                draft.Image.First(Picture(index), 2);
                break;
            case Word.Link when tree.Attribute(index, "rel") is "image":
                draft.Image.First(Absolute(index, tree.Attribute(index, "href")), 2);
                break;
            case Word.Category:
                draft.AddCategory(tree.Attribute(index, "text")?.Trim());
                Children(draft, index);
                break;
            case Word.Keywords:
                Keywords(draft, index);
                break;
            case Word.Summary:
                draft.Summary.First(Rich(draft, index), 5);
                break;
            case Word.Subtitle:
                draft.Summary.First(Rich(draft, index), 7);
                break;
            case Word.Title:
                Title(draft, index, 4);
                break;
        }
    }

    private void Children(EntryDraft draft, int index)
    {
        for (var child = tree[index].FirstChild; child >= 0; child = tree[child].Next)
            OfEntry(draft, child);
    }

    private void Title(EntryDraft draft, int index, int rank)
    {
        var (plain, html) = fields.Title(index);
        if (string.IsNullOrEmpty(plain) && html is null)
            return;
        var before = draft.Title.Value;
        draft.Title.First(plain is { Length: > 0 } ? plain : html, rank);
        if (ReferenceEquals(before, draft.Title.Value))
            return;
        draft.TitleHtml = default;
        draft.TitleHtml.First(html, rank);
    }

    private string? Rich(EntryDraft draft, int index)
    {
        var html = fields.Html(index);
        draft.ContentImage.First(fields.FirstImage);
        return html;
    }

    private void Content(EntryDraft draft, int index, int rank) => draft.Content.First(Rich(draft, index), rank);

    /// <summary>An id is kept as it is written; only a path is made an address, where it is plain that it is one.</summary>
    private string? Identity(int index)
    {
        var id = fields.Plain(index);
        if (id is null)
            return null;
        var isPath = id[0] == '/' || tree[index].Base > 0 && id.Contains('/', StringComparison.Ordinal);
        return isPath ? Absolute(index, id) ?? id : id;
    }

    private void Guid(EntryDraft draft, int index)
    {
        var guid = fields.Plain(index);
        draft.Id.First(guid, 1);
        if (
            guid is null
            || tree.Attribute(index, "isPermaLink") is { } permanent && !permanent.Trim().Equals("true", StringComparison.OrdinalIgnoreCase)
        )
            return;
        if (Address.Base(guid) is not null)
            draft.PermaLink.First(guid);
    }

    private void Person(EntryDraft draft, int index)
    {
        ref var node = ref tree[index];
        if (node.FirstChild < 0)
        {
            draft.AddAuthor(fields.Plain(index));
            return;
        }
        var name = tree.Child(index, Word.Name);
        if (name < 0)
            name = tree.Child(index, Word.Email);
        draft.AddAuthor(fields.Plain(name >= 0 ? name : index));
    }

    /// <summary>The text of RSS; the term of Atom, which other entries share, and its label, which readers are shown.</summary>
    private void Category(EntryDraft draft, int index)
    {
        draft.AddCategory((tree.Attribute(index, "term") ?? fields.Plain(index))?.Trim());
        draft.AddCategory(tree.Attribute(index, "label")?.Trim());
    }

    private void Keywords(EntryDraft draft, int index)
    {
        if (fields.Plain(index) is { } words)
            foreach (var word in words.Split([',', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                draft.AddCategory(word);
    }

    /// <summary><c>&lt;image&gt;&lt;url&gt;</c>, <c>&lt;image href&gt;</c>, <c>&lt;image rdf:resource&gt;</c>, or an address as text.</summary>
    private string? Picture(int index)
    {
        var url = tree.Child(index, Word.Url);
        if (url >= 0)
            return Absolute(url, fields.Plain(url));
        foreach (var name in (ReadOnlySpan<string>)["href", "url", "src", "resource"])
            if (tree.Attribute(index, name) is { } address)
                return Absolute(index, address);
        return tree[index].FirstChild < 0 && fields.Plain(index) is { } text && Address.Base(text) is not null ? text : null;
    }

    private void FeedLink(FeedDraft feed, int index)
    {
        var href = tree.Attribute(index, "href");
        switch (href is null ? null : Relation(index))
        {
            case "self":
                feed.Self ??= Absolute(index, href);
                break;
            case "hub" when feed.Hubs.Count < 16 && Absolute(index, href) is { } hub:
                feed.Hubs.Add(hub);
                break;
            default:
                Link(feed.Own, index);
                break;
        }
    }

    private string Relation(int index)
    {
        const string registry = "http://www.iana.org/assignments/relation/";
        var relation = tree.Attribute(index, "rel")?.Trim() ?? "alternate";
        return relation.StartsWith(registry, StringComparison.OrdinalIgnoreCase)
            ? relation[registry.Length..]
            : relation.ToLowerInvariant();
    }

    private void Link(EntryDraft draft, int index)
    {
        var relation = Relation(index);
        var href = tree.Attribute(index, "href");
        if (href is null)
        {
            if (relation == "alternate")
                draft.Link.Last(Absolute(index, fields.Plain(index) ?? tree.Attribute(index, "resource")), 2);
            return;
        }
        var address = Absolute(index, href);
        var type = tree.Attribute(index, "type");
        switch (relation)
        {
            case "alternate" or "":
                draft.Link.First(address, type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase) ? 1 : 3);
                break;
            case "enclosure":
                draft.AddEnclosure(address, type, tree.Attribute(index, "length"));
                break;
            case "self":
                draft.Link.First(address, 6);
                break;
            case "image" or "thumbnail" or "icon":
                draft.Image.First(address, 3);
                break;
            case "via" or "related":
                draft.Link.First(address, 7);
                break;
        }
    }

    private string? Absolute(int index, string? reference) =>
        reference is null ? null : Address.Resolve(tree.Bases[tree[index].Base], reference);
}
