using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.Rights;

/// <summary>What a source allows us to print.</summary>
/// <param name="Title">As the paper prints it.</param>
/// <param name="Address">Where its text stands; null when it has none.</param>
/// <param name="FullText">Whether the body and the picture may be shown; else headline, short lead and link.</param>
public sealed record Licence(Phrase Title, string? Address, bool FullText)
{
    /// <summary>Its name in Persian.</summary>
    public string Name => Title.Persian;

    /// <summary>The licence of that key, such as <c>cc-by-4.0</c>; one that we do not know allows no full text.</summary>
    public static Licence Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var full = Licences.AllowsFullText(key);
        switch (key.ToLowerInvariant())
        {
            case "public-domain":
                return new(new("مالکیت عمومی", "public domain"), null, full);
            case "agreement":
                return new(new("با توافق رسانه", "by agreement with the source"), null, full);
            case "cc0-1.0" or "cc0":
                return new(Phrase.Same("CC0 1.0"), "https://creativecommons.org/publicdomain/zero/1.0/", full);
        }
        // cc-by-sa-4.0: the kind, then the version.
        var version = key.LastIndexOf('-');
        if (version > 3 && key.StartsWith("cc-", StringComparison.OrdinalIgnoreCase))
        {
            var (kind, number) = (key[3..version], key[(version + 1)..]);
            if (kind.All(c => char.IsAsciiLetter(c) || c == '-') && number.All(c => char.IsAsciiDigit(c) || c == '.'))
                return new(
                    Phrase.Same($"CC {kind.ToUpperInvariant()} {number}"),
                    $"https://creativecommons.org/licenses/{kind.ToLowerInvariant()}/{number}/",
                    full
                );
        }
        return new(new("نامشخص", "not stated"), null, full);
    }
}
