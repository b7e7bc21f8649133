using System.ComponentModel.DataAnnotations;

namespace NewsCity.Pipeline.Health;

/// <summary>Section <c>Health</c> of the configuration: when a source counts as ill, and who is told.</summary>
public sealed class HealthOptions
{
    /// <summary>How often the health of all sources is looked at. Default: 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long none of its feeds could be read before a source counts as failing. Default: 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Share of the pages of seven days that may be refused, unread or partial before a source counts as ill. Default: 0.3.</summary>
    [Range(0.01, 1.0)]
    public double Share { get; set; } = 0.3;

    /// <summary>Who is told by HTTP: an address that takes a POST of JSON. Default: nobody.</summary>
    public Uri? Webhook { get; set; }

    /// <summary>Sent as <c>Authorization: Bearer</c> with the webhook. Default: none.</summary>
    public string? WebhookToken { get; set; }

    /// <summary>Who is told by e-mail. Default: nobody.</summary>
    public MailOptions Mail { get; init; } = new();
}
