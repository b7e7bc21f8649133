namespace NewsCity.Farm;

/// <summary>What the farm grows: <c>--feeds 200 --items 30 --latency 0 --port 9860 --hosts 200 --words 250</c>.</summary>
public sealed class FarmOptions
{
    /// <summary>How many feeds there are.</summary>
    public int Feeds { get; set; } = 200;

    /// <summary>Items in each feed.</summary>
    public int Items { get; set; } = 30;

    /// <summary>Milliseconds before each answer.</summary>
    public int Latency { get; set; }

    public int Port { get; set; } = 9860;

    /// <summary>Over how many hosts (addresses of 127.1.0.0/16) the feeds are spread; 0: each feed has its own.</summary>
    public int Hosts { get; set; }

    /// <summary>Words of an item's text.</summary>
    public int Words { get; set; } = 250;
}
