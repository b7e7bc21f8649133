using System.Buffers;
using System.Runtime.CompilerServices;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Feeds;

/// <summary>Control characters, which no text format allows and some feeds have.</summary>
internal static class Controls
{
    private static readonly SearchValues<char> Unseen = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')),
        '\ufffe',
        '\uffff',
    ]);

    /// <summary>
    /// Takes them out, in place, and gives the length that is left. A vertical tab or form feed is a blank; C1 controls are what
    /// windows-1252 means by them, for that is where they come from.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Remove(Span<char> text)
    {
        var from = text.IndexOfAny(Unseen);
        if (from < 0)
            return text.Length;
        var to = from;
        while (from < text.Length)
        {
            var c = text[from++];
            if (c is '\v' or '\f')
                text[to++] = ' ';
            else if (c is >= '\u0080' and <= '\u009f')
                text[to++] = References.OfWindows1252(c);
            var rest = text[from..];
            var run = rest.IndexOfAny(Unseen);
            if (run < 0)
                run = rest.Length;
            rest[..run].CopyTo(text[to..]);
            to += run;
            from += run;
        }
        return to;
    }
}
