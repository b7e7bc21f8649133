using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace NewsCity.Pipeline.Fetching;

/// <summary>A private network that may be fetched: <c>127.0.1.0/24</c>, or one port of it: <c>127.0.0.1/32#5081</c>.</summary>
public sealed record AllowedNetwork(IPNetwork Network, int? Port)
{
    public bool Contains(IPAddress address, int port) => Network.Contains(address) && (Port is null || Port == port);

    public static bool TryParse(string text, [NotNullWhen(true)] out AllowedNetwork? network)
    {
        network = null;
        var parts = text.Split('#', 2);
        var port = 0;
        if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out port))
            return false;
        if (!IPNetwork.TryParse(parts[0], out var range))
        {
            if (!IPAddress.TryParse(parts[0], out var single))
                return false;
            range = new IPNetwork(single, single.GetAddressBytes().Length * 8);
        }
        network = new AllowedNetwork(range, parts.Length == 2 ? port : null);
        return true;
    }
}
