using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>
/// Text under way in a pooled array, reusable, with (on demand) the place in the source from which each character came. Dispose returns the arrays.
/// </summary>
public sealed class TextBuffer : IDisposable
{
    private char[] chars;
    private int[]? sources;
    private int length;

    /// <param name="capacity">Characters to begin with; it grows.</param>
    /// <param name="mapped">Whether <see cref="Sources"/> are kept.</param>
    public TextBuffer(int capacity = 256, bool mapped = false)
    {
        chars = ArrayPool<char>.Shared.Rent(Math.Max(64, capacity));
        sources = mapped ? ArrayPool<int>.Shared.Rent(chars.Length) : null;
    }

    public int Length => length;

    public ReadOnlySpan<char> Text => chars.AsSpan(0, length);

    /// <summary>For each character of <see cref="Text"/> its index in the source. Empty when not asked for.</summary>
    public ReadOnlySpan<int> Sources => sources is null ? default : sources.AsSpan(0, length);

    /// <summary>The last character; '\0' at the start.</summary>
    internal char Last => length > 0 ? chars[length - 1] : '\0';

    internal char this[int index] => chars[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Append(char c, int source)
    {
        if (length == chars.Length)
            Grow(1);
        if (sources is not null)
            sources[length] = source;
        chars[length++] = c;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Append(ReadOnlySpan<char> text, int source)
    {
        if (length + text.Length > chars.Length)
            Grow(text.Length);
        text.CopyTo(chars.AsSpan(length));
        if (sources is not null)
            for (var i = 0; i < text.Length; i++)
                sources[length + i] = source + i;
        length += text.Length;
    }

    /// <summary>Leads the sources one text further back.</summary>
    internal void MapSources(ReadOnlySpan<int> earlier)
    {
        if (sources is null)
            return;
        for (var i = 0; i < length; i++)
            sources[i] = earlier.Length == 0 ? 0 : earlier[Math.Clamp(sources[i], 0, earlier.Length - 1)];
    }

    internal void Replace(int index, char c) => chars[index] = c;

    internal void Truncate(int newLength) => length = newLength;

    /// <summary>Takes <paramref name="text"/> in place of what it holds.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        length = 0;
        Append(text, 0);
    }

    /// <summary>Adds two texts at its end. Their <see cref="Sources"/> mean nothing.</summary>
    public void Add(ReadOnlySpan<char> text, ReadOnlySpan<char> more)
    {
        Append(text, 0);
        Append(more, 0);
    }

    public void Clear() => length = 0;

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(chars);
        if (sources is not null)
            ArrayPool<int>.Shared.Return(sources);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * chars.Length, length + more));
        chars.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(chars);
        if (sources is not null)
        {
            var largerSources = ArrayPool<int>.Shared.Rent(larger.Length);
            sources.AsSpan(0, length).CopyTo(largerSources);
            ArrayPool<int>.Shared.Return(sources);
            sources = largerSources;
        }
        chars = larger;
    }
}
