namespace NewsCity.Persian;

/// <summary>What a <see cref="Place"/> is.</summary>
public enum PlaceKind
{
    Country,
    Capital,
    Province,
    City,
}
