using System.Globalization;

namespace NewsCity.Pipeline.Fetching;

/// <summary>A robots.txt (RFC 9309): which paths of a host may be read, and how slowly.</summary>
public sealed class Robots
{
    private readonly List<(bool Allow, string Pattern)> rules = [];

    /// <summary>Everything may be read (the file is absent: 4xx).</summary>
    public static readonly Robots AllowAll = new();

    /// <summary>Nothing may be read (the file cannot be had: 5xx, no answer).</summary>
    public static readonly Robots DisallowAll = new() { rules = { (false, "/") } };

    /// <summary>Pause that the host asks for between two requests, if it does.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>Reads the group for <paramref name="name"/>, or else the one for everybody. Unknown lines are passed over.</summary>
    public static Robots Parse(string text, string name)
    {
        Robots own = new(),
            everybody = new();
        bool forUs = false,
            forAll = false,
            namedUs = false,
            inRules = true;
        foreach (var line in text.Split('\n', 20_000))
        {
            var rule = line.Split('#', 2)[0];
            var colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var value = rule[(colon + 1)..].Trim();
            switch (rule[..colon].Trim().ToLowerInvariant())
            {
                case "user-agent":
                    if (inRules)
                        (forUs, forAll, inRules) = (false, false, false);
                    forUs |= value.Split('/')[0].Equals(name, StringComparison.OrdinalIgnoreCase);
                    forAll |= value == "*";
                    namedUs |= forUs;
                    break;
                case "allow":
                    Add(true, value);
                    break;
                case "disallow":
                    Add(false, value);
                    break;
                case "crawl-delay":
                    inRules = true;
                    if (
                        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                        && seconds is > 0 and < 1e6
                    )
                    {
                        if (forUs)
                            own.CrawlDelay = TimeSpan.FromSeconds(seconds);
                        if (forAll)
                            everybody.CrawlDelay = TimeSpan.FromSeconds(seconds);
                    }
                    break;
            }
        }
        return namedUs ? own : everybody;

        void Add(bool allow, string pattern)
        {
            inRules = true;
            if (pattern.Length is 0 or > 2000)
                return;
            if (forUs)
                own.rules.Add((allow, pattern));
            if (forAll)
                everybody.rules.Add((allow, pattern));
        }
    }

    /// <summary>Whether the path (with its query) may be read: the longest matching rule decides, Allow wins a tie.</summary>
    public bool Allows(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt")
            return true;
        var path = address.PathAndQuery;
        var (best, allow) = (-1, true);
        foreach (var rule in rules)
            if (rule.Pattern.Length >= best && Matches(path, rule.Pattern) && (rule.Pattern.Length > best || rule.Allow))
                (best, allow) = (rule.Pattern.Length, rule.Allow);
        return allow;
    }

    /// <summary><c>*</c> stands for any run of letters, a last <c>$</c> for the end.</summary>
    private static bool Matches(string path, string pattern)
    {
        var ends = pattern.EndsWith('$');
        var parts = (ends ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var last = ends && i == parts.Length - 1;
            var found = last ? path.LastIndexOf(parts[i], StringComparison.Ordinal) : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at)
                return false;
            at = found + parts[i].Length;
        }
        return !ends || at == path.Length;
    }
}
