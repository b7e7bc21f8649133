using NewsCity.Reading.Sites;

namespace NewsCity.Reading.Articles.Tree;

/// <summary>Tells what an element is from its tag, class, id, role and microdata, by the table <see cref="ClassWords"/>.</summary>
internal sealed class MarkReader
{
    private static readonly Trie Words = BuildWords();
    private readonly Dictionary<string, Marks> known = new(StringComparer.Ordinal);

    public Marks Read(Node node)
    {
        var marks = OfTag(node.Name);
        if (node.Attributes is null)
            return marks;
        foreach (var (key, value) in node.Attributes)
            switch (key)
            {
                case "class" or "id" or "data-testid" or "data-component" or "data-block" or "data-module":
                    marks |= OfName(value);
                    break;
                case "role":
                    marks |= value switch
                    {
                        "navigation" or "banner" or "contentinfo" or "search" or "menu" or "menubar" or "toolbar" or "dialog" =>
                            Marks.Chrome,
                        "complementary" => Marks.Aside,
                        "main" or "article" => Marks.Content,
                        _ => Marks.None,
                    };
                    break;
                case "itemprop":
                    marks |= value switch
                    {
                        "articleBody" or "text" => Marks.Body,
                        "headline" => Marks.Title,
                        "description" => Marks.Lead,
                        "author" or "publisher" => Marks.Byline,
                        "datePublished" or "dateModified" or "dateCreated" => Marks.Date,
                        "keywords" => Marks.Tag,
                        "comment" => Marks.Comment,
                        "caption" => Marks.Caption,
                        _ => Marks.None,
                    };
                    break;
                case "rel" when value is "tag":
                    marks |= Marks.Tag;
                    break;
                case "hidden":
                    marks |= Marks.Hidden;
                    break;
                case "aria-hidden" when value is "true":
                    marks |= Marks.Hidden;
                    break;
                case "style" when IsInvisible(value):
                    marks |= Marks.Hidden;
                    break;
            }
        return marks;
    }

    private static bool IsInvisible(string style) =>
        style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
        || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
        || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
        || style.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase);

    private static Marks OfTag(string tag) =>
        tag switch
        {
            "nav" or "footer" or "menu" or "dialog" => Marks.Chrome,
            "aside" => Marks.Aside,
            "figcaption" or "caption" => Marks.Caption,
            "time" => Marks.Date,
            "article" or "main" => Marks.Content,
            "h1" => Marks.Title,
            "form" or "fieldset" or "legend" => Marks.Appeal,
            _ => Marks.None,
        };

    private Marks OfName(string value)
    {
        if (value.Length is 0 or > 2000)
            return Marks.None;
        if (known.TryGetValue(value, out var marks))
            return marks;
        Span<char> name = value.Length <= 500 ? stackalloc char[2 * value.Length] : new char[2 * value.Length];
        var length = Canonical(value, name);
        return known[value] = Words.Match(name[..length]);
    }

    /// <summary>Lower case, parts divided by hyphens, names by spaces.</summary>
    private static int Canonical(string value, Span<char> name)
    {
        var length = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == ':') // a variant of a utility class (print:hidden) says nothing of the element
            {
                while (length > 0 && name[length - 1] != ' ')
                    length--;
                while (i + 1 < value.Length && !char.IsWhiteSpace(value[i + 1]))
                    i++;
                continue;
            }
            if (char.IsAsciiLetterUpper(c) && i > 0 && (char.IsAsciiLetterLower(value[i - 1]) || char.IsAsciiDigit(value[i - 1])))
                name[length++] = '-';
            if (char.IsLetterOrDigit(c))
                name[length++] = char.ToLowerInvariant(c);
            else if (length > 0 && name[length - 1] is not ('-' or ' '))
                name[length++] = char.IsWhiteSpace(c) ? ' ' : '-';
        }
        return length;
    }

    private static Trie BuildWords()
    {
        var trie = new Trie();
        foreach (var (mark, words) in ClassWords.Table)
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            trie.Add(word.AsSpan(1), mark, word[0]);
        return trie;
    }

    /// <summary>A tree of letters: all words of the table are looked for in one walk.</summary>
    private sealed class Trie
    {
        private const int Letters = 28;
        private readonly List<int[]> next = [new int[Letters]];
        private readonly List<Dictionary<char, Marks>?> ends = [null];

        public void Add(ReadOnlySpan<char> word, Marks mark, char kind)
        {
            var at = 0;
            foreach (var c in word)
            {
                var letter = Letter(c == '_' ? '-' : c);
                if (letter < 0)
                    return;
                if (next[at][letter] == 0)
                {
                    next[at][letter] = next.Count;
                    next.Add(new int[Letters]);
                    ends.Add(null);
                }
                at = next[at][letter];
            }
            var end = ends[at] ??= [];
            end[kind] = end.GetValueOrDefault(kind) | mark;
        }

        public Marks Match(ReadOnlySpan<char> name)
        {
            var marks = Marks.None;
            for (var start = 0; start < name.Length; start++)
            {
                var atBoundary = start == 0 || name[start - 1] is '-' or ' ';
                var atName = start == 0 || name[start - 1] == ' ';
                var at = 0;
                for (var i = start; i < name.Length; i++)
                {
                    var letter = Letter(name[i]);
                    if (letter < 0 || (at = next[at][letter]) == 0)
                        break;
                    if (ends[at] is not { } end)
                        continue;
                    var closed = i + 1 == name.Length || !char.IsLetter(name[i + 1]);
                    var closedName = i + 1 == name.Length || name[i + 1] == ' ';
                    foreach (var (kind, mark) in end)
                        if (kind == '~' || atBoundary && (kind == '^' || kind == '=' && closed || kind == '!' && atName && closedName))
                            marks |= mark;
                }
            }
            return marks;
        }

        private static int Letter(char c) =>
            c switch
            {
                >= 'a' and <= 'z' => c - 'a',
                '-' => 26,
                _ => -1,
            };
    }
}
