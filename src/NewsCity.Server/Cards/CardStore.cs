namespace NewsCity.Server.Cards;

/// <summary>Keeps the cards asked for last in memory, and prints one at a time: readers of a shared link come together.</summary>
internal sealed class CardStore : IDisposable
{
    /// <summary>Cards kept; one weighs about 40 KB.</summary>
    private const int Most = 256;

    private readonly Dictionary<CardText, LinkedListNode<(CardText Text, byte[] Png)>> kept = [];
    private readonly LinkedList<(CardText Text, byte[] Png)> order = [];
    private readonly Lock gate = new();
    private readonly SemaphoreSlim printing = new(1, 1);
    private readonly Lazy<CardPress> press = new(() => new CardPress());

    /// <summary>The card as PNG.</summary>
    public async ValueTask<byte[]> GetAsync(CardText text, CancellationToken cancel)
    {
        if (Find(text) is { } png)
            return png;
        await printing.WaitAsync(cancel);
        try
        {
            if (Find(text) is { } meanwhile)
                return meanwhile;
            var printed = press.Value.Print(text);
            Keep(text, printed);
            return printed;
        }
        finally
        {
            printing.Release();
        }
    }

    public void Dispose()
    {
        printing.Dispose();
        if (press.IsValueCreated)
            press.Value.Dispose();
    }

    private byte[]? Find(CardText text)
    {
        lock (gate)
        {
            if (!kept.TryGetValue(text, out var node))
                return null;
            order.Remove(node);
            order.AddFirst(node);
            return node.Value.Png;
        }
    }

    private void Keep(CardText text, byte[] png)
    {
        lock (gate)
        {
            kept[text] = order.AddFirst((text, png));
            if (order.Count <= Most)
                return;
            kept.Remove(order.Last!.Value.Text);
            order.RemoveLast();
        }
    }
}
