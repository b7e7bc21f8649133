using Lucene.Net.Documents;
using NewsCity.Newsroom.Names;

namespace NewsCity.Storage.Search;

/// <summary>What the index keeps of an article. Texts are not stored: the database has them.</summary>
internal static class SearchDocument
{
    public const string Id = "id",
        Title = "title",
        Body = "body",
        Source = "source",
        Section = "section",
        Topic = "topic",
        Published = "published",
        Original = "original",
        Name = "name";

    public static Document Of(string id, string title, string body) =>
        [new StringField(Id, id, Field.Store.YES), new TextField(Title, title, Field.Store.NO), new TextField(Body, body, Field.Store.NO)];

    public static Document Of(News news)
    {
        var key = news.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var document = Of(key, news.Title, $"{news.Kicker}\n{news.Lead}\n{news.Text}");
        document.Add(new StringField(Source, news.Source, Field.Store.NO));
        document.Add(new StringField(Section, news.Section.ToString(), Field.Store.NO));
        document.Add(new StringField(Topic, news.Topic.ToString(), Field.Store.NO));
        document.Add(new Int64Field(Published, news.Published.ToUnixTimeSeconds(), Field.Store.NO));
        document.Add(new NumericDocValuesField(Published, news.Published.ToUnixTimeSeconds()));
        if (news.DuplicateOf is null)
            document.Add(new StringField(Original, "1", Field.Store.NO));
        foreach (var name in NamesInText.Of($"{news.Title}\n{news.Lead}\n{news.Text}"))
            document.Add(new StringField(Name, NameTerm(name), Field.Store.NO));
        return document;
    }

    /// <summary>A name as one term: its kind, a bar, its name.</summary>
    public static string NameTerm(NewsName name) => $"{(name.Kind == NameKind.Person ? 'p' : 'l')}|{name.Name}";
}
