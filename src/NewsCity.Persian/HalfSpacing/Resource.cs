using System.Runtime.InteropServices;

namespace NewsCity.Persian;

/// <summary>Data that lie inside the assembly.</summary>
internal static unsafe class Resource
{
    /// <summary>A folder whose files stand in for those inside the assembly: for the trainer, which judges a model before it is built in.</summary>
    public static string? Folder { get; set; }

    /// <summary>The bytes of a resource where they are mapped; copied once where the runtime gives no pointer. They stay for good.</summary>
    public static byte* Open(string name, out long length)
    {
        using Stream stream =
            Folder is not null && File.Exists(Path.Combine(Folder, name))
                ? File.OpenRead(Path.Combine(Folder, name))
                : typeof(Resource).Assembly.GetManifestResourceStream("NewsCity.Persian.Data." + name)
                    ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        length = stream.Length;
        if (stream is UnmanagedMemoryStream mapped)
            return mapped.PositionPointer;
        var copy = (byte*)NativeMemory.Alloc((nuint)length);
        stream.ReadExactly(new Span<byte>(copy, (int)length));
        return copy;
    }
}
