namespace NewsCity.Reading.Feeds;

/// <summary>A value that a better source may still replace.</summary>
internal struct Ranked
{
    private int rank;

    public string? Value { get; private set; }

    /// <summary>Takes <paramref name="value"/> if it is there and nothing of the same rank (1 is best) or a better one came before.</summary>
    public void First(string? value, int rankOfSource = 1)
    {
        if (string.IsNullOrEmpty(value) || Value is not null && rank <= rankOfSource)
            return;
        (Value, rank) = (value, rankOfSource);
    }

    /// <summary>As <see cref="First"/>, but the last of the same rank stays.</summary>
    public void Last(string? value, int rankOfSource = 1)
    {
        if (string.IsNullOrEmpty(value) || Value is not null && rank < rankOfSource)
            return;
        (Value, rank) = (value, rankOfSource);
    }
}
