using System.Text.RegularExpressions;

namespace NewsCity.Reading.Telegram;

/// <summary>Addresses of channels and posts.</summary>
public static partial class PostAddress
{
    private static readonly string[] Hosts = ["t.me", "telegram.me", "telegram.dog"];

    /// <summary>
    /// The page of a channel that somebody means by <c>@NAME</c>, <c>t.me/NAME</c>, <c>https://t.me/s/NAME</c> or a post of it; null when it is no
    /// channel's name (RFC of names: 5 to 32 letters, digits and underscores, a letter first).
    /// </summary>
    public static Uri? Channel(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        typed = typed.Trim();
        if (typed.StartsWith('@'))
            return Named(typed[1..]);
        if (!Uri.TryCreate(typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed, UriKind.Absolute, out var address))
            return null;
        if (!Array.Exists(Hosts, host => address.Host.Equals(host, StringComparison.OrdinalIgnoreCase)))
            return null;
        var parts = address.AbsolutePath.Trim('/').Split('/');
        return Named(parts is ["s", var name, ..] ? name : parts[0]);
    }

    /// <summary>Where one post is shown alone, so that it can be read again.</summary>
    public static Uri Alone(Uri post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return new UriBuilder(post) { Query = "embed=1&mode=tme" }.Uri;
    }

    private static Uri? Named(string name) => Name().IsMatch(name) ? new Uri($"https://t.me/s/{name}") : null;

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_]{3,31}\z")]
    private static partial Regex Name();
}
