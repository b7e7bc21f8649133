using System.Runtime.CompilerServices;

namespace NewsCity.Reading.Feeds.Markup;

/// <summary>Walks over the attributes of a start tag, quoted or not, well-formed or not.</summary>
internal ref struct MarkupAttributes(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    public MarkupAttribute Current { get; private set; }

    public readonly MarkupAttributes GetEnumerator() => this;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        var start = 0;
        while (start < rest.Length && (char.IsWhiteSpace(rest[start]) || rest[start] is '/' or '=' or '"' or '\''))
            start++;
        if (start == rest.Length)
            return false;
        var end = start;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && rest[end] is not ('=' or '/'))
            end++;
        var name = rest[start..end];
        while (end < rest.Length && char.IsWhiteSpace(rest[end]))
            end++;
        if (end == rest.Length || rest[end] != '=')
        {
            rest = rest[end..];
            Current = new(name, []);
            return true;
        }
        end++;
        while (end < rest.Length && char.IsWhiteSpace(rest[end]))
            end++;
        if (end == rest.Length)
        {
            rest = [];
            Current = new(name, []);
            return true;
        }
        var quote = rest[end];
        int stop;
        if (quote is '"' or '\'')
        {
            end++;
            var length = rest[end..].IndexOf(quote);
            stop = length < 0 ? rest.Length : end + length;
            Current = new(name, rest[end..stop]);
            rest = rest[Math.Min(stop + 1, rest.Length)..];
            return true;
        }
        stop = end;
        while (stop < rest.Length && !char.IsWhiteSpace(rest[stop]))
            stop++;
        Current = new(name, rest[end..stop]);
        rest = rest[stop..];
        return true;
    }
}
