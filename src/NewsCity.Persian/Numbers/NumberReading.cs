namespace NewsCity.Persian;

/// <summary>
/// A number on its way through its words. What stands before a scale word is multiplied by it, larger scales before it are kept:
/// «یک میلیون و دو هزار», but «دو هزار و پانصد میلیارد» is 2,500 milliards.
/// </summary>
internal struct NumberReading
{
    /// <summary>Parts that have their scale, largest first.</summary>
    private readonly List<(decimal Value, decimal Scale)> scaled = [];
    private decimal group;
    private decimal fraction;
    private bool negative;
    private bool open;

    public NumberReading() { }

    /// <summary>Whether anything was read.</summary>
    public bool Any { get; private set; }

    public void Negate() => negative = !negative;

    /// <summary>Adds a number below the ones that the group holds already: «بیست» takes «سه», «سه» does not take «بیست».</summary>
    public bool TryAdd(decimal number)
    {
        var room =
            number < 10 ? 10m
            : number < 100 ? 100m
            : 1000m;
        if (open && (group == 0 || group % room != 0 || number >= 1000))
            return false;
        (group, open, Any) = (group + number, true, true);
        return true;
    }

    public void AddFraction(decimal part) => (fraction, open, Any) = (fraction + part, true, true);

    public bool TryScale(decimal scale)
    {
        var value = open ? group + fraction : 0;
        for (; scaled.Count > 0 && scaled[^1].Scale <= scale; scaled.RemoveAt(scaled.Count - 1))
        {
            if (scaled[^1].Scale == scale)
                return false;
            value += scaled[^1].Value;
            open = true;
        }
        try
        {
            scaled.Add(((open ? value : 1) * scale, scale));
        }
        catch (OverflowException)
        {
            return false;
        }
        (group, fraction, open, Any) = (0, 0, false, true);
        return true;
    }

    public readonly bool TryFinish(out decimal value)
    {
        value = group + fraction;
        foreach (var (part, _) in scaled)
            value += part;
        if (negative)
            value = -value;
        return Any;
    }
}
