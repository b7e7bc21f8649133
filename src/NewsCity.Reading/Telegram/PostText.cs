using System.Text.RegularExpressions;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Telegram;

/// <summary>A post's text as headline and body: posts have no headline, their first line does its work.</summary>
internal static partial class PostText
{
    /// <summary>Characters of a line in which its headline is looked for.</summary>
    private const int LongestLine = 2000;

    /// <summary>The headline, what follows it as HTML, and the hashtags.</summary>
    /// <param name="html">Sanitised.</param>
    /// <param name="longest">Characters of the headline.</param>
    public static (string Title, string Html, IReadOnlyList<string> Hashtags) Split(string html, int longest)
    {
        var hashtags = Hashtag()
            .Matches(HtmlDoor.Text(html))
            .Select(match => match.Groups[1].Value.Replace('_', ' '))
            .Distinct(StringComparer.Ordinal)
            .Take(20)
            .ToList();
        var lines = Breaks().Split(html).Select(line => (Html: line, Text: HtmlDoor.Text(line).Trim())).ToList();
        // What only names the channel, at either end, is its signature.
        var end = lines.Count;
        while (end > 0 && (lines[end - 1].Text.Length == 0 || IsSignature(lines[end - 1].Text)))
            end--;
        var start = 0;
        while (start < end && !HasWords(lines[start].Text))
            start++;
        if (start == end)
            return ("", "", hashtags);
        var line = lines[start].Text;
        var first = Bare(line.Length > LongestLine ? line[..LongestLine] : line);
        var title = Cut(first, longest);
        var rest = title.Length == first.Length && end - start > 1 ? start + 1 : start;
        return (title, Joined(lines.Take(end).Skip(rest).Select(one => one.Html)), hashtags);
    }

    /// <summary>A line of nothing but names of channels and links into Telegram.</summary>
    private static bool IsSignature(string line)
    {
        var names = 0;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (word.Contains('@', StringComparison.Ordinal) || word.Contains("t.me/", StringComparison.Ordinal))
                names++;
            else if (word.Any(char.IsLetterOrDigit))
                return false;
        return names > 0;
    }

    /// <summary>Lines, and a blank one between paragraphs at most.</summary>
    private static string Joined(IEnumerable<string> lines)
    {
        var kept = new List<string>();
        foreach (var line in lines)
            if (line.Trim().Length > 0 || kept.Count > 0 && kept[^1].Length > 0)
                kept.Add(line.Trim());
        while (kept.Count > 0 && kept[^1].Length == 0)
            kept.RemoveAt(kept.Count - 1);
        return HtmlDoor.Clean(string.Join("<br>", kept), null);
    }

    /// <summary>Two letters in a row that are no hashtag, channel or address.</summary>
    private static bool HasWords(string line) => TwoLetters().IsMatch(Marks().Replace(line, " "));

    /// <summary>Without the signs before and behind it: «🔴», «▪️», «#فوری».</summary>
    private static string Bare(string line)
    {
        while (true)
        {
            var start = 0;
            while (start < line.Length && !char.IsLetterOrDigit(line[start]) && line[start] is not ('«' or '"' or '(' or '#' or '@'))
                start++;
            line = line[start..].Trim();
            var mark = LeadingMark().Match(line);
            if (!mark.Success || !HasWords(line[mark.Length..]))
                return line;
            line = line[mark.Length..];
        }
    }

    /// <summary>At the end of a sentence if one ends in the second half, else at a word.</summary>
    private static string Cut(string line, int longest)
    {
        if (line.Length <= longest)
            return line;
        var part = line[..longest];
        var sentence = part.LastIndexOfAny(['.', '؟', '!', '؛']);
        if (sentence >= longest / 2)
            return part[..sentence];
        var space = part.LastIndexOf(' ');
        return (space > longest / 2 ? part[..space] : part).TrimEnd('،', ',', ' ', '\u200c') + "…";
    }

    [GeneratedRegex(@"<br\s*/?>|\n", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"#([\p{L}\p{M}\p{N}_\u200c]{2,60})")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"#[\p{L}\p{M}\p{N}_\u200c]+|@\w+|https?://\S+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\A#[\p{L}\p{M}\p{N}_\u200c]+[\s|:،-]*")]
    private static partial Regex LeadingMark();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex TwoLetters();
}
