using Lucene.Net.Documents;

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
        Original = "original";

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
        return document;
    }
}
