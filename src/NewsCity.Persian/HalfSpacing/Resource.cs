using System.Runtime.InteropServices;

namespace NewsCity.Persian;

/// <summary>Data that lie inside the assembly.</summary>
internal static unsafe class Resource
{
    /// <summary>The bytes of a resource where they are mapped; copied once where the runtime gives no pointer. They stay for good.</summary>
    public static byte* Open(string name, out long length)
    {
        using var stream =
            typeof(Resource).Assembly.GetManifestResourceStream("NewsCity.Persian.Data." + name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        length = stream.Length;
        if (stream is UnmanagedMemoryStream mapped)
            return mapped.PositionPointer;
        var copy = (byte*)NativeMemory.Alloc((nuint)length);
        stream.ReadExactly(new Span<byte>(copy, (int)length));
        return copy;
    }
}
