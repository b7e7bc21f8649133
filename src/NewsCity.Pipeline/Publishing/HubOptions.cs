using System.ComponentModel.DataAnnotations;

namespace NewsCity.Pipeline.Publishing;

/// <summary>Section <c>Hub</c> of the configuration: the WebSub hubs that are told of news. Needs <c>Paper:Address</c>.</summary>
public sealed class HubOptions
{
    /// <summary>Addresses of hubs. Default: none, nobody is told.</summary>
    public IList<Uri> Hubs { get; } = [];

    /// <summary>Hubs are told at most so often. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(30);
}
