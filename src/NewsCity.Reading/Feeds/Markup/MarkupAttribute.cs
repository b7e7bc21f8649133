namespace NewsCity.Reading.Feeds.Markup;

/// <summary>One attribute as written; its value's references are not read yet.</summary>
internal readonly ref struct MarkupAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
{
    public ReadOnlySpan<char> Name { get; } = name;
    public ReadOnlySpan<char> Value { get; } = value;

    public ReadOnlySpan<char> Local => Name[(Name.IndexOf(':') + 1)..];

    /// <summary><c>xmlns</c> or <c>xmlns:prefix</c>.</summary>
    public bool IsDeclaration => Name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) && (Name.Length == 5 || Name[5] == ':');
}
