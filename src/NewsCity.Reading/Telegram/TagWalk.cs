using NewsCity.Reading.Html;

namespace NewsCity.Reading.Telegram;

/// <summary>Goes from tag to tag of a page. Time is linear in what it passes over.</summary>
internal ref struct TagWalk(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> html = html;
    private int at;

    /// <summary>Where the tag begins that <see cref="Next"/> found.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the tag that <see cref="Next"/> found.</summary>
    public readonly int End => at;

    /// <summary>Its name.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Whether it is an end tag.</summary>
    public bool Closes { get; private set; }

    /// <summary>Its classes and other attributes that are looked for, raw.</summary>
    public ReadOnlySpan<char> Class { get; private set; }
    public ReadOnlySpan<char> Href { get; private set; }
    public ReadOnlySpan<char> Style { get; private set; }
    public ReadOnlySpan<char> Post { get; private set; }
    public ReadOnlySpan<char> DateTime { get; private set; }
    public ReadOnlySpan<char> Property { get; private set; }
    public ReadOnlySpan<char> Content { get; private set; }

    /// <summary>The next tag, or false at the end.</summary>
    public bool Next()
    {
        while (at < html.Length)
        {
            var hit = html[at..].IndexOf('<');
            if (hit < 0)
                break;
            Start = at + hit;
            at = Start + 1;
            Closes = at < html.Length && html[at] == '/';
            if (Closes)
                at++;
            if (at >= html.Length || !char.IsAsciiLetter(html[at]))
                continue;
            var length = HtmlTag.NameLength(html[at..]);
            Name = html.Slice(at, length);
            at += length;
            Class = Href = Style = Post = DateTime = Property = Content = default;
            while (HtmlTag.Next(html, ref at, out var name, out var value))
                Note(html[name], html[value]);
            if (at < html.Length)
                at++;
            return true;
        }
        at = html.Length;
        return false;
    }

    /// <summary>The text behind the tag, up to the next one.</summary>
    public readonly ReadOnlySpan<char> Text
    {
        get
        {
            var rest = html[at..];
            var end = rest.IndexOf('<');
            return end < 0 ? rest : rest[..end];
        }
    }

    /// <summary>Whether the tag has this class.</summary>
    public readonly bool Is(string name)
    {
        foreach (var part in Class.Split(' '))
            if (Class[part].Equals(name, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>What stands between the tag that was found and its end tag; the walk goes on behind it.</summary>
    public ReadOnlySpan<char> Inside()
    {
        var name = Name;
        var from = at;
        var depth = 1;
        var inner = new TagWalk(html) { at = at };
        while (inner.Next())
        {
            if (!inner.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            depth += inner.Closes ? -1 : 1;
            if (depth > 0)
                continue;
            at = inner.at;
            return html[from..inner.Start];
        }
        at = html.Length;
        return html[from..];
    }

    private void Note(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "class":
                Class = value;
                break;
            case "href":
                Href = value;
                break;
            case "style":
                Style = value;
                break;
            case "data-post":
                Post = value;
                break;
            case "datetime":
                DateTime = value;
                break;
            case "property":
                Property = value;
                break;
            case "content":
                Content = value;
                break;
        }
    }
}
