using System.Text;

namespace NewsCity.Tests.Reading;

/// <summary>Documents made to cost more than they are worth: one piece repeated to a size.</summary>
internal static class Attacks
{
    public const string Sentence = "این یک جمله‌ی آزمایشی است که به اندازه‌ی کافی دراز نوشته شده تا متن خبر باشد.";

    /// <summary>An honest beginning, then the piece again and again until the page has that many bytes.</summary>
    public static byte[] Page(string piece, int bytes) =>
        Fill($"<html lang=fa><article><h1>سرخط خبر آزمایشی ما</h1><p>{Sentence}</p><p>{Sentence} دو</p></article>", piece, bytes, "");

    public static byte[] Feed(string before, string piece, int bytes, string after = "") =>
        Fill($"<?xml version=\"1.0\"?>{before}", piece, bytes, after);

    public static byte[] Fill(string before, string piece, int bytes, string after)
    {
        var start = Encoding.UTF8.GetBytes(before);
        var part = Encoding.UTF8.GetBytes(piece);
        var end = Encoding.UTF8.GetBytes(after);
        var count = Math.Max(0, (bytes - start.Length - end.Length) / part.Length);
        var whole = new byte[start.Length + count * part.Length + end.Length];
        start.CopyTo(whole, 0);
        for (var i = 0; i < count; i++)
            part.CopyTo(whole, start.Length + i * part.Length);
        end.CopyTo(whole, whole.Length - end.Length);
        return whole;
    }

    /// <summary>Bytes that this thread allocates while <paramref name="act"/> runs: the same on every machine, unlike time.</summary>
    public static long Allocated(Action act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
