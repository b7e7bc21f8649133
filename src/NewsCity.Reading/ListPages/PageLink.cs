namespace NewsCity.Reading.ListPages;

/// <summary>One <c>&lt;a&gt;</c> of a page.</summary>
internal sealed class PageLink(PageElement element, string address)
{
    public PageElement Element { get; } = element;
    public string Address { get; } = address;
    public string Text { get; set; } = "";
    public string? Title { get; set; }
    public string? Image { get; set; }
    public string? ImageText { get; set; }
}
