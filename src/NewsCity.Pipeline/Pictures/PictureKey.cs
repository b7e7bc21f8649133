using System.Security.Cryptography;
using System.Text;

namespace NewsCity.Pipeline.Pictures;

/// <summary>Names a picture by its address, so that what we serve under a name never changes and may be cached for ever.</summary>
public static class PictureKey
{
    /// <summary>Eight lower-case hexadecimal digits.</summary>
    /// <param name="image">Address of the picture at its source.</param>
    public static string Of(string image) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(image)).AsSpan(0, 4));
}
