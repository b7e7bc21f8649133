using System.ComponentModel.DataAnnotations;

namespace NewsCity.Pipeline.WebSub;

/// <summary>Section <c>WebSub</c> of the configuration.</summary>
public sealed class WebSubOptions : IValidatableObject
{
    /// <summary>Where hubs reach this paper from outside, such as <c>https://paper.example</c>. Without it nothing is subscribed to. Default: none.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>How long a subscription is asked for. Default: 7 days.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How often subscriptions are looked after. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan Tick { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Pause after a hub did not take or verify a subscription. Default: 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan Retry { get; set; } = TimeSpan.FromHours(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (
            !string.IsNullOrEmpty(PublicAddress)
            && !(Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        )
            yield return new ValidationResult($"WebSub:PublicAddress: «{PublicAddress}» is no address such as https://paper.example");
    }
}
