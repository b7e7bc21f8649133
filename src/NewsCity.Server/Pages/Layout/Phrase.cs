namespace NewsCity.Server.Pages.Layout;

/// <summary>
/// Words of the interface in both languages. <c>{0}</c>, <c>{1}</c> … stand for values. What counts gives the singular first:
/// <c>{0} source|{0} sources</c>; the first value decides.
/// </summary>
public readonly record struct Phrase(string Persian, string English)
{
    /// <summary>Nothing to say.</summary>
    public static readonly Phrase Empty = new("", "");

    /// <summary>What is the same in both: a name, a sign.</summary>
    public static Phrase Same(string text) => new(text, text);

    public bool IsEmpty => Persian.Length == 0;
}
