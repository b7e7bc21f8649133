namespace NewsCity.Server.Pages.Rights;

/// <summary>What a source allows us to print.</summary>
/// <param name="Key">As the catalogue writes it, such as <c>cc-by-4.0</c>.</param>
/// <param name="Name">As the paper prints it.</param>
/// <param name="Address">Where its text stands; null when it has none.</param>
/// <param name="FullText">Whether the body may be shown; else headline, short lead and link.</param>
public sealed record Licence(string Key, string Name, string? Address, bool FullText)
{
    /// <summary>What holds for every source that states nothing we know.</summary>
    public static readonly Licence Unknown = new("unknown", "نامشخص", null, false);

    /// <summary>Sorted by key; one line is one licence.</summary>
    private static readonly Licence[] Known =
    [
        new("cc-by-3.0", "CC BY 3.0", "https://creativecommons.org/licenses/by/3.0/deed.fa", true),
        new("cc-by-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.fa", true),
        new("cc-by-nd-4.0", "CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/deed.fa", false),
        new("cc-by-sa-3.0", "CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/deed.fa", true),
        new("cc-by-sa-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.fa", true),
        new("cc0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.fa", true),
        new("public-domain", "مالکیت عمومی", null, true),
    ];

    /// <summary>The licence of that key; <see cref="Unknown"/> when we do not know it.</summary>
    public static Licence Of(string? key) =>
        Known.FirstOrDefault(licence => string.Equals(licence.Key, key, StringComparison.OrdinalIgnoreCase)) ?? Unknown;
}
