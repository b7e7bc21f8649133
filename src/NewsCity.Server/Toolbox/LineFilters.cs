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
    private const int BlockSize = 1 << 16;

    /// <summary>Runs every line of <paramref name="input"/> through <paramref name="filter"/>. A byte order mark and carriage returns go.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Stream input, Stream output, LineFilter filter)
    {
        var bytes = new byte[BlockSize];
        var chars = new char[BlockSize];
        var answers = new ArrayBufferWriter<byte>(2 * BlockSize);
        using var buffer = new TextBuffer(4096);
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
            while (block.IndexOf((byte)'\n') is >= 0 and var end)
            {
                Answer(block[..end]);
                block = block[(end + 1)..];
            }
            if (read == 0)
            {
                if (block.Length > 0)
                    Answer(block);
                output.Write(answers.WrittenSpan);
                output.Flush();
                return;
            }
            held = block.Length;
            block.CopyTo(bytes);
            output.Write(answers.WrittenSpan);
            answers.ResetWrittenCount();
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        void Answer(ReadOnlySpan<byte> line)
        {
            if (line.Length > 0 && line[^1] == '\r')
                line = line[..^1];
            if (line.Length > chars.Length)
                chars = new char[2 * line.Length];
            filter(chars.AsSpan(0, Encoding.UTF8.GetChars(line, chars)), buffer);
            var target = answers.GetSpan(3 * buffer.Length + 1);
            var written = Encoding.UTF8.GetBytes(buffer.Text, target);
            target[written] = (byte)'\n';
            answers.Advance(written + 1);
        }
    }
}
