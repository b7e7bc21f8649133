using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using NewsCity.Persian;

namespace NewsCity.Server.Toolbox;

/// <summary>Changes one line; the answer goes into <paramref name="output"/> (its old content is gone).</summary>
public delegate void LineFilter(ReadOnlySpan<char> line, TextBuffer output);

/// <summary>UTF-8 lines in, UTF-8 lines out, in large blocks: what is read is written before the next read waits.</summary>
public static class LineFilters
{
    /// <summary>Large, so that a file is decoded and encoded in few steps; a pipe gives what it has.</summary>
    private const int BlockSize = 1 << 18;

    /// <summary>Runs every line of <paramref name="input"/> through <paramref name="filter"/>. A byte order mark and carriage returns go.</summary>
    public static void Run(Stream input, Stream output, LineFilter filter)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(BlockSize);
        using var lines = new Lines(filter);
        var (held, first) = (0, true);
        while (true)
        {
            if (held == bytes.Length)
                Array.Resize(ref bytes, 2 * bytes.Length);
            var read = input.Read(bytes, held, bytes.Length - held);
            held += read;
            var block = bytes.AsSpan(0, held);
            if (first && held > 0)
            {
                if (block.StartsWith("\uFEFF"u8))
                    block = block[3..];
                first = false;
            }
            // what is new holds the last line feed, if there is one
            var whole = read == 0 ? block.Length : block.LastIndexOf((byte)'\n') + 1;
            output.Write(lines.Answer(block[..whole]));
            if (read == 0)
            {
                output.Flush();
                return;
            }
            held = block.Length - whole;
            block[whole..].CopyTo(bytes);
        }
    }

    /// <summary>Whole lines of bytes, filtered, as bytes.</summary>
    private sealed class Lines(LineFilter filter) : IDisposable
    {
        private readonly TextBuffer line = new(4096);
        private readonly TextBuffer answers = new(BlockSize);
        private char[] chars = [];
        private byte[] encoded = [];

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public ReadOnlySpan<byte> Answer(ReadOnlySpan<byte> block)
        {
            if (chars.Length < block.Length)
                chars = new char[block.Length];
            var rest = chars.AsSpan(0, Encoding.UTF8.GetChars(block, chars));
            answers.Clear();
            while (rest.Length > 0)
            {
                var end = rest.IndexOf('\n');
                var text = end < 0 ? rest : rest[..end];
                rest = end < 0 ? [] : rest[(end + 1)..];
                filter(text.Length > 0 && text[^1] == '\r' ? text[..^1] : text, line);
                answers.Add(line.Text, "\n");
            }
            var most = Encoding.UTF8.GetMaxByteCount(answers.Length);
            if (encoded.Length < most)
                encoded = new byte[most];
            return encoded.AsSpan(0, Encoding.UTF8.GetBytes(answers.Text, encoded));
        }

        public void Dispose()
        {
            line.Dispose();
            answers.Dispose();
        }
    }
}
