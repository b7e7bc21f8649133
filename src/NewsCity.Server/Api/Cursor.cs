using System.Buffers.Binary;
using System.Buffers.Text;
using NewsCity.Storage;

namespace NewsCity.Server.Api;

/// <summary>Where a page of a list ended, as a word that programs hand back unread.</summary>
public static class Cursor
{
    /// <summary>Letters of the longest cursor.</summary>
    public const int MostLetters = 24;

    private const byte ArticleKind = 1,
        StoryKind = 2,
        HitKind = 3;

    public static string Of(NewsPlace place) => Write(ArticleKind, place.Published.ToUnixTimeMilliseconds(), place.Id);

    public static string OfStory(long story) => Write(StoryKind, story);

    public static string OfHit(int skip) => Write(HitKind, skip);

    public static NewsPlace? Article(string? cursor) =>
        Read(cursor, ArticleKind, 2) is [var time, var id] && time is > -62_135_596_800_000 and < 253_402_300_800_000
            ? new(DateTimeOffset.FromUnixTimeMilliseconds(time), id)
            : null;

    public static long? Story(string? cursor) => Read(cursor, StoryKind, 1) is [var story] ? story : null;

    public static int? Hit(string? cursor) => Read(cursor, HitKind, 1) is [var skip] && skip is > 0 and < int.MaxValue ? (int)skip : null;

    private static string Write(byte kind, params ReadOnlySpan<long> numbers)
    {
        Span<byte> bytes = stackalloc byte[1 + (8 * numbers.Length)];
        bytes[0] = kind;
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt64BigEndian(bytes[(1 + (8 * i))..], numbers[i]);
        return Base64Url.EncodeToString(bytes);
    }

    private static long[]? Read(string? cursor, byte kind, int count)
    {
        Span<byte> bytes = stackalloc byte[1 + (8 * 2)];
        if (cursor is null || cursor.Length > MostLetters || !Base64Url.IsValid(cursor, out var length) || length != 1 + (8 * count))
            return null;
        if (!Base64Url.TryDecodeFromChars(cursor, bytes, out var written) || written != length || bytes[0] != kind)
            return null;
        var numbers = new long[count];
        for (var i = 0; i < count; i++)
            numbers[i] = BinaryPrimitives.ReadInt64BigEndian(bytes[(1 + (8 * i))..]);
        return numbers;
    }
}
