namespace NewsCity.Server.Pages.SourcePages;

/// <summary>How a source does, as a person is told.</summary>
public enum Health
{
    /// <summary>It was not asked yet.</summary>
    New,

    /// <summary>A feed of it was read at the last try.</summary>
    Well,

    /// <summary>None of its feeds could be read.</summary>
    Ill,
}
