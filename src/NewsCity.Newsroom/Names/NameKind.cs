namespace NewsCity.Newsroom.Names;

/// <summary>What a name names.</summary>
public enum NameKind
{
    Person,
    Place,
}
