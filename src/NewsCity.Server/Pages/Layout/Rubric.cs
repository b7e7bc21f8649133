using NewsCity.Newsroom;

namespace NewsCity.Server.Pages.Layout;

/// <summary>A part of the paper with an address and a heading of its own: the two sections and the eight topics.</summary>
/// <param name="Key">Word of the address and of the style sheet.</param>
/// <param name="Title">The heading.</param>
/// <param name="Path">Address from the root, without a slash at the end.</param>
public sealed record Rubric(string Key, Phrase Title, string Path)
{
    /// <summary>The heading in Persian.</summary>
    public string Name => Title.Persian;

    public static readonly Rubric Iran = new("iran", new("ایران", "Iran"), "/iran");
    public static readonly Rubric World = new("world", new("جهان", "World"), "/world");

    /// <summary>The topics in the order in which the paper prints them.</summary>
    public static readonly IReadOnlyList<(Topic Topic, Rubric Rubric)> Topics =
    [
        (Topic.Politics, new("politics", new("سیاست", "Politics"), "/topic/politics")),
        (Topic.Economy, new("economy", new("اقتصاد", "Economy"), "/topic/economy")),
        (Topic.Society, new("society", new("جامعه", "Society"), "/topic/society")),
        (Topic.International, new("international", new("بین‌الملل", "International"), "/topic/international")),
        (Topic.Culture, new("culture", new("فرهنگ", "Culture"), "/topic/culture")),
        (Topic.Science, new("science", new("دانش", "Science"), "/topic/science")),
        (Topic.Sport, new("sport", new("ورزش", "Sport"), "/topic/sport")),
        (Topic.Incidents, new("incidents", new("حوادث", "Incidents"), "/topic/incidents")),
    ];

    public static Rubric Of(Section section) => section == Section.Iran ? Iran : World;

    public static Rubric Of(Topic topic) => Topics.First(pair => pair.Topic == topic).Rubric;

    /// <summary>The topic with that key, or null when there is none.</summary>
    public static Topic? TopicOf(string key)
    {
        foreach (var (topic, rubric) in Topics)
            if (rubric.Key == key)
                return topic;
        return null;
    }
}
