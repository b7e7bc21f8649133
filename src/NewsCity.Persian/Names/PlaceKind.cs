namespace NewsCity.Persian;

/// <summary>What a <see cref="Place"/> is.</summary>
public enum PlaceKind
{
    Country,
    Capital,
    Province,
    City,

    /// <summary>A body of state or of states: a ministry, a court, a bank of issue.</summary>
    Institution,

    /// <summary>A news agency or broadcaster.</summary>
    Agency,
}
