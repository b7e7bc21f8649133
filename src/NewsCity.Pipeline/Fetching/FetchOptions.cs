using System.ComponentModel.DataAnnotations;

namespace NewsCity.Pipeline.Fetching;

/// <summary>Section <c>Fetching</c> of the configuration.</summary>
public sealed class FetchOptions
{
    /// <summary>Who we say we are. Name our product and where to complain.</summary>
    [Required]
    public string UserAgent { get; set; } = "NewsCity/0.1 (+https://example.org/newscity; a Persian newspaper that reads feeds)";

    /// <summary>Name by which robots.txt addresses us.</summary>
    [Required]
    public string RobotsName { get; set; } = "NewsCity";

    /// <summary>Longest wait for the head of an answer, and longest silence within its body. Default: 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan HeadTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Longest time for a whole answer; each redirect is one. Default: 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>When a body must have reached <see cref="SlowestPace"/>. Default: after 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SlowAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Fewest bytes a second, as they travel, that a body may come with. Default: 500, a tenth of what GPRS gives.</summary>
    [Range(0, 1 << 20)]
    public int SlowestPace { get; set; } = 500;

    /// <summary>Most answers above 384 KiB that are held at the same time; the others wait. Default: 6.</summary>
    [Range(1, 1000)]
    public int BigAnswers { get; set; } = 6;

    /// <summary>Most bytes kept of a feed after decompression; the rest is not read. Default: 12 MiB.</summary>
    [Range(1 << 16, 1 << 28)]
    public int FeedBytes { get; set; } = 12 << 20;

    /// <summary>Most bytes kept of a page after decompression; the rest is not read. Default: 4 MiB.</summary>
    [Range(1 << 16, 1 << 28)]
    public int PageBytes { get; set; } = 4 << 20;

    /// <summary>Most redirects that are followed. Default: 5.</summary>
    [Range(0, 20)]
    public int Redirects { get; set; } = 5;

    /// <summary>Pause between the beginnings of two requests to one host, unless its robots.txt asks for more. Default: 0.1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan HostPause { get; set; } = TimeSpan.FromSeconds(0.1);

    /// <summary>Longest crawl-delay that is obeyed; a longer one counts as this. Default: 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan LongestCrawlDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Pause for a host that answers 429 or 503 and does not say for how long; doubled each time. Default: 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan RefusalPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Failures to reach a host, one after another, after which it is left alone for a while. Default: 5.</summary>
    [Range(1, 100)]
    public int Circuit { get; set; } = 5;

    /// <summary>How long a host that cannot be reached is left alone; doubled each time. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan CircuitPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest time for which a host is left alone, whatever it asks for and however often it fails. Default: 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan LongestClosure { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a robots.txt is believed. Default: 1 day (RFC 9309).</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RobotsFresh { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Private networks that may be fetched, as CIDR: <c>127.0.1.0/24</c>, or one port of it: <c>127.0.0.1/32#5081</c>. Default: none.</summary>
    public IList<string> AllowNetworks { get; init; } = [];
}
