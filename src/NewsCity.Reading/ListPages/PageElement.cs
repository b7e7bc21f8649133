namespace NewsCity.Reading.ListPages;

/// <summary>One element of a page that is being walked through.</summary>
internal sealed class PageElement(string name, PageElement? parent)
{
    public string Name { get; } = name;
    public PageElement? Parent { get; } = parent;

    /// <summary>Its links are not the page's own news.</summary>
    public bool Aside { get; set; } = parent?.Aside == true;

    /// <summary>The one article address within, null when there is none.</summary>
    public string? Address { get; private set; }

    /// <summary>More than one article address stands within.</summary>
    public bool Several { get; private set; }

    /// <summary>Where its text begins in the text of the page.</summary>
    public int TextStart { get; set; }

    public bool IsHeading => Name.Length == 2 && Name[0] == 'h' && Name[1] is >= '1' and <= '6';

    public void Claim(string address)
    {
        for (var element = this; element is not null; element = element.Parent)
            if (element.Address is null)
                element.Address = address;
            else if (element.Address != address)
                element.Several = true;
    }
}
