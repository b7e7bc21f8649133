using System.Security.Cryptography;
using System.Text;

namespace NewsCity.Pipeline.WebSub;

/// <summary>The <c>X-Hub-Signature</c> header (WebSub 1.0, section 7.1): <c>method=hex</c>, an HMAC of the body with the secret as its key.</summary>
public static class HubSignature
{
    /// <summary>Whether the header signs this body. Takes as long for a wrong signature as for a right one.</summary>
    public static bool IsValid(string? header, ReadOnlySpan<byte> body, string secret)
    {
        var equals = header?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        if (equals < 0)
            return false;
        var key = Encoding.UTF8.GetBytes(secret);
#pragma warning disable CA5350 // hubs of the older kind sign with HMAC-SHA1, which is still sound as an HMAC
        var right = header![..equals].ToLowerInvariant() switch
        {
            "sha1" => HMACSHA1.HashData(key, body),
            "sha256" => HMACSHA256.HashData(key, body),
            "sha384" => HMACSHA384.HashData(key, body),
            "sha512" => HMACSHA512.HashData(key, body),
            _ => null,
        };
#pragma warning restore CA5350
        return right is not null
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(Convert.ToHexStringLower(right)),
                Encoding.ASCII.GetBytes(header[(equals + 1)..].Trim().ToLowerInvariant())
            );
    }
}
