using System.Buffers;

namespace NewsCity.Reading.Feeds;

/// <summary>Control characters, which no text format allows and some feeds have.</summary>
internal static class Controls
{
    private static readonly SearchValues<char> Unseen = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r')),
        '\u007f',
        '\ufffe',
        '\uffff',
    ]);

    /// <summary>Makes each a blank, in place.</summary>
    public static void Blank(Span<char> text)
    {
        while (true)
        {
            var hit = text.IndexOfAny(Unseen);
            if (hit < 0)
                return;
            text[hit] = ' ';
            text = text[(hit + 1)..];
        }
    }
}
