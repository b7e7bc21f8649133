namespace NewsCity.Newsroom.Facts;

/// <summary>Where a source works: inside Iran or outside.</summary>
public enum Side
{
    Inside,
    Outside,
}
