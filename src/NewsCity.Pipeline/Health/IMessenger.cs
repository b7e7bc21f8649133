namespace NewsCity.Pipeline.Health;

/// <summary>A way to the editor.</summary>
public interface IMessenger
{
    /// <summary>Whether the configuration names somebody to be told.</summary>
    bool IsOpen { get; }

    /// <summary>Tells it; null when it arrived, else why it did not. Never throws for what the other side does.</summary>
    Task<string?> TellAsync(AlertMessage message, CancellationToken cancel);
}
