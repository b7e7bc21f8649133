using NewsCity.Newsroom;

namespace NewsCity.Server.Pages.Layout;

/// <summary>A part of the paper with an address and a heading of its own: the two sections and the eight topics.</summary>
/// <param name="Key">Word of the address and of the style sheet.</param>
/// <param name="Name">The heading in Persian.</param>
/// <param name="Path">Address from the root, without a slash at the end.</param>
public sealed record Rubric(string Key, string Name, string Path)
{
    public static readonly Rubric Iran = new("iran", "ایران", "/iran");
    public static readonly Rubric World = new("world", "جهان", "/world");

    /// <summary>The topics in the order in which the paper prints them.</summary>
    public static readonly IReadOnlyList<(Topic Topic, Rubric Rubric)> Topics =
    [
        (Topic.Politics, new("politics", "سیاست", "/topic/politics")),
        (Topic.Economy, new("economy", "اقتصاد", "/topic/economy")),
        (Topic.Society, new("society", "جامعه", "/topic/society")),
        (Topic.International, new("international", "بین‌الملل", "/topic/international")),
        (Topic.Culture, new("culture", "فرهنگ", "/topic/culture")),
        (Topic.Science, new("science", "دانش", "/topic/science")),
        (Topic.Sport, new("sport", "ورزش", "/topic/sport")),
        (Topic.Incidents, new("incidents", "حوادث", "/topic/incidents")),
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
