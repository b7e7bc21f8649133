using System.ComponentModel.DataAnnotations;

namespace NewsCity.Server.Limits;

/// <summary>Section <c>Limits</c> of the configuration: how much one client may ask, and who may speak for a client.</summary>
public sealed class LimitOptions
{
    /// <summary>Requests a client may make at once, after a pause. Default: 300.</summary>
    [Range(1, 100_000)]
    public int Burst { get; set; } = 300;

    /// <summary>Requests a client may make each second, on the average. Default: 20.</summary>
    [Range(1, 100_000)]
    public int EverySecond { get; set; } = 20;

    /// <summary>Searches and cards a client may ask for at once, after a pause. Default: 60.</summary>
    [Range(1, 100_000)]
    public int CostlyBurst { get; set; } = 60;

    /// <summary>Searches and cards a client may ask for each second, on the average. Default: 3.</summary>
    [Range(1, 100_000)]
    public int CostlyEverySecond { get; set; } = 3;

    /// <summary>Live pages that one client may have open. Default: 12.</summary>
    [Range(0, 10_000)]
    public int LivePages { get; set; } = 12;

    /// <summary>Live pages of all readers together; others simply see no news come. Default: 5,000.</summary>
    [Range(0, 1_000_000)]
    public int AllLivePages { get; set; } = 5_000;

    /// <summary>Whether clients on this machine are limited too. Default: no, for a proxy that is not named in <see cref="Proxies"/> is every reader.</summary>
    public bool ThisMachine { get; set; }

    /// <summary>Addresses and networks of proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Default: none.</summary>
    public IList<string> Proxies { get; } = [];

    /// <summary>Proxies that stand in a row. Default: 1.</summary>
    [Range(1, 10)]
    public int ProxiesInARow { get; set; } = 1;

    /// <summary>Names under which the site answers, such as <c>news.example</c> or <c>*.news.example</c>. Default: every name.</summary>
    public IList<string> Hosts { get; } = [];

    /// <summary>How long browsers shall ask by TLS only (<c>Strict-Transport-Security</c>). Default: 0, not said.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1000.00:00:00")]
    public TimeSpan Hsts { get; set; }
}
