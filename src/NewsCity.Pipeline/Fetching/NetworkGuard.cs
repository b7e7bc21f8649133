using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace NewsCity.Pipeline.Fetching;

/// <summary>
/// Lets connections out to sane ports of public addresses and to explicitly allowed networks, to nothing else. It stands where the socket is opened,
/// after DNS, so that a name cannot change its answer between check and connect.
/// </summary>
public sealed class NetworkGuard(IOptions<FetchOptions> options)
{
    /// <summary>Never reached unless allowed: sorted, with the document that reserves each.</summary>
    private static readonly IPNetwork[] Forbidden =
    [
        .. new[]
        {
            "0.0.0.0/8", // this network, RFC 791
            "10.0.0.0/8", // private, RFC 1918
            "100.64.0.0/10", // carrier-grade NAT, RFC 6598
            "127.0.0.0/8", // loopback, RFC 1122
            "169.254.0.0/16", // link-local and cloud metadata, RFC 3927
            "172.16.0.0/12", // private, RFC 1918
            "192.0.0.0/24", // protocol assignments, RFC 6890
            "192.0.2.0/24", // documentation, RFC 5737
            "192.88.99.0/24", // 6to4 relays, RFC 7526
            "192.168.0.0/16", // private, RFC 1918
            "198.18.0.0/15", // benchmarking, RFC 2544
            "198.51.100.0/24", // documentation, RFC 5737
            "203.0.113.0/24", // documentation, RFC 5737
            "224.0.0.0/4", // multicast, RFC 5771
            "240.0.0.0/4", // reserved and broadcast, RFC 1112
            "::/96", // unspecified, loopback, IPv4-compatible, RFC 4291
            "::ffff:0:0:0/96", // IPv4-translated, RFC 2765
            "64:ff9b:1::/48", // local NAT64, RFC 8215
            "100::/64", // discard, RFC 6666
            "2001::/23", // protocol assignments with Teredo, RFC 2928, RFC 4380
            "2001:db8::/32", // documentation, RFC 3849
            "2002::/16", // 6to4, RFC 3056
            "3fff::/20", // documentation, RFC 9637
            "5f00::/16", // segment routing, RFC 9602
            "fc00::/7", // unique local, RFC 4193
            "fe80::/10", // link-local, RFC 4291
            "fec0::/10", // site-local, RFC 3879
            "ff00::/8", // multicast, RFC 4291
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96"); // RFC 6052

    private readonly AllowedNetwork[] allowed =
    [
        .. options.Value.AllowNetworks.Select(text =>
            AllowedNetwork.TryParse(text, out var network)
                ? network
                : throw new OptionsValidationException(
                    "Fetching",
                    typeof(FetchOptions),
                    [$"AllowNetworks: «{text}» is no network such as 127.0.1.0/24"]
                )
        ),
    ];

    /// <summary>Whether a connection to this address and port may be opened.</summary>
    public bool Allows(IPAddress address, int port)
    {
        var inner = Unwrap(address);
        return Array.Exists(allowed, network => network.Contains(inner, port)) || (Ports.IsSane(port) && IsPublic(inner));
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>: resolves, drops what is forbidden, connects to the first that answers.</summary>
    /// <exception cref="ForbiddenAddressException">No address of the name may be reached.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var end = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(end.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(end.Host, cancel);
        var open = Array.FindAll(addresses, address => Allows(address, end.Port));
        if (open.Length == 0)
            throw new ForbiddenAddressException(
                end.Host,
                Array.Exists(addresses, address => IsPublic(Unwrap(address))) ? "fetch.forbidden-port" : "fetch.forbidden-address"
            );
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, end.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsPublic(IPAddress inner) => !Array.Exists(Forbidden, network => network.Contains(inner));

    /// <summary>The IPv4 address inside a mapped or NAT64 address, else the address itself.</summary>
    private static IPAddress Unwrap(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 && Nat64.Contains(address)
            ? new IPAddress(address.GetAddressBytes()[12..])
            : address;
    }
}
