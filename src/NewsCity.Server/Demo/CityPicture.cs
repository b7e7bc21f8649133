using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace NewsCity.Server.Demo;

/// <summary>Invented pictures for invented news: hills under a sky, different for every article, as PNG.</summary>
public static class CityPicture
{
    private const int Width = 960,
        Height = 540;

    /// <summary>Sky above, sky below, near hill: one palette for each kind of light.</summary>
    private static readonly (int Above, int Below, int Hill)[] Lights =
    [
        (0x2f4b6e, 0xf2c49b, 0x1d2b33),
        (0x6d8fb3, 0xf6e7cf, 0x2f4a3c),
        (0x1c2340, 0xb65f5a, 0x141622),
        (0x88a7a8, 0xefe6d6, 0x4b5a45),
        (0x3d3a5c, 0xe9a178, 0x241f33),
    ];

    /// <summary>The picture of an article by its number.</summary>
    public static byte[] Paint(int number)
    {
        var random = new Random(number);
        var light = Lights[number % Lights.Length];
        var hills = Enumerable
            .Range(0, 4)
            .Select(i => (At: 250 + 75 * i, Slow: 90 + random.Next(120), Fast: 25 + random.Next(40), Shift: random.Next(1000)))
            .ToArray();
        var sun = (X: 150 + random.Next(Width - 300), Y: 90 + random.Next(130), Size: 26 + random.Next(30));
        var rows = new byte[(Width * 3 + 1) * Height];
        for (var y = 0; y < Height; y++)
        for (var x = 0; x < Width; x++)
        {
            var color = Mix(light.Above, light.Below, Math.Min(1, y / 330.0));
            var distance = Math.Sqrt((x - sun.X) * (x - sun.X) + (y - sun.Y) * (y - sun.Y));
            color = Mix(color, 0xfff4dd, distance < sun.Size ? 0.92 : 0.5 * Math.Exp(-(distance - sun.Size) / 70));
            for (var i = 0; i < hills.Length; i++)
            {
                var (at, slow, fast, shift) = hills[i];
                if (y > at + 38 * Math.Sin((x + shift) / (double)slow) + 9 * Math.Sin((x + 3 * shift) / (double)fast))
                    color = Mix(light.Below, light.Hill, (i + 1.4) / (hills.Length + 0.4));
            }
            var pixel = y * (Width * 3 + 1) + 1 + x * 3;
            (rows[pixel], rows[pixel + 1], rows[pixel + 2]) = ((byte)(color >> 16), (byte)(color >> 8), (byte)color);
        }
        return Png(rows);
    }

    private static int Mix(int from, int to, double share)
    {
        var mixed = 0;
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            var a = (from >> shift) & 255;
            var b = (to >> shift) & 255;
            mixed |= (int)(a + (b - a) * share) << shift;
        }
        return mixed;
    }

    private static byte[] Png(byte[] rows)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2); // eight bits, RGB
        Chunk(file, "IHDR"u8, head);
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Fastest, true))
            pack.Write(rows);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
