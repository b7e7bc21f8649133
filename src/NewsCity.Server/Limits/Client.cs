using System.Net;
using System.Net.Sockets;

namespace NewsCity.Server.Limits;

/// <summary>Who asks, as far as it matters for fairness: an IPv4 address, or the /64 network of an IPv6 address, which one reader owns.</summary>
public static class Client
{
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return Convert.ToHexStringLower(bytes[..8]);
    }
}
