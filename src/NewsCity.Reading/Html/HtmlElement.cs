namespace NewsCity.Reading.Html;

/// <summary>An element of HTML as the door sees it.</summary>
internal sealed record HtmlElement(string Name, ElementKind Kind)
{
    public bool Is(ElementKind kind) => (Kind & kind) != 0;
}
