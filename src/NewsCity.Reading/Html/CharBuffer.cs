using System.Buffers;

namespace NewsCity.Reading.Html;

/// <summary>Characters that grow in a rented array; cleared and used again for the next field, given back by <see cref="Dispose"/>.</summary>
internal sealed class CharBuffer : IDisposable
{
    private char[] characters = ArrayPool<char>.Shared.Rent(4096);

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => characters.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Truncate(int length) => Length = Math.Min(Length, length);

    public void Append(char character)
    {
        if (Length == characters.Length)
            Grow(1);
        characters[Length++] = character;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > characters.Length - Length)
            Grow(text.Length);
        text.CopyTo(characters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Room for <paramref name="count"/> more characters, counted as written.</summary>
    public Span<char> Take(int count)
    {
        if (count > characters.Length - Length)
            Grow(count);
        Length += count;
        return characters.AsSpan(Length - count, count);
    }

    public override string ToString() => Length == 0 ? "" : new string(characters, 0, Length);

    public void Dispose()
    {
        if (characters.Length > 0)
            ArrayPool<char>.Shared.Return(characters);
        characters = [];
        Length = 0;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(characters.Length * 2, Length + more));
        characters.AsSpan(0, Length).CopyTo(larger);
        if (characters.Length > 0)
            ArrayPool<char>.Shared.Return(characters);
        characters = larger;
    }
}
