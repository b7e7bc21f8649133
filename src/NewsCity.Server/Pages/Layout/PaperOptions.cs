using System.ComponentModel.DataAnnotations;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Section <c>Paper</c> of the configuration.</summary>
public sealed class PaperOptions
{
    /// <summary>The masthead. Default: «نیوز سیتی».</summary>
    [Required, StringLength(60, MinimumLength = 1)]
    public string Name { get; set; } = "نیوز سیتی";

    /// <summary>The line beside the masthead on the front page; may be empty.</summary>
    [StringLength(120)]
    public string Motto { get; set; } = "همهٔ رسانه‌ها، یک روزنامه";

    /// <summary>The masthead of the English interface. Default: NewsCity.</summary>
    [Required, StringLength(60, MinimumLength = 1)]
    public string EnglishName { get; set; } = "NewsCity";

    /// <summary>The line beside it; may be empty.</summary>
    [StringLength(120)]
    public string EnglishMotto { get; set; } = "All the sources, one paper";

    /// <summary>Public address of the site, such as <c>https://news.example/</c>. Default: the one that the reader used.</summary>
    public Uri? Address { get; set; }

    /// <summary>Ranked stories of Iran on the front page. Default: 17.</summary>
    [Range(3, 60)]
    public int IranStories { get; set; } = 17;

    /// <summary>Ranked stories of the world on the front page. Default: 10.</summary>
    [Range(3, 60)]
    public int WorldStories { get; set; } = 10;

    /// <summary>Stories of each topic on the front page. Default: 4.</summary>
    [Range(1, 12)]
    public int TopicStories { get; set; } = 4;

    /// <summary>How old a printed page may be, although nothing changed: ages are told on it. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Keep { get; set; } = TimeSpan.FromMinutes(1);
}
