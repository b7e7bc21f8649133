namespace NewsCity.Pipeline.Fetching;

/// <summary>Ports behind which no newspaper is served. A link to one is a trick to make us speak to another program.</summary>
internal static class Ports
{
    /// <summary>Sorted: the bad ports of the Fetch standard above 1023, then databases, caches, queues and machinery.</summary>
    private static readonly int[] Forbidden =
    [
        1719, // H.323, fetch.spec.whatwg.org/#port-blocking
        1720, // H.323, same
        1723, // PPTP, same
        2049, // NFS, same
        2181, // ZooKeeper
        2375, // Docker
        2376, // Docker
        2379, // etcd
        2380, // etcd
        3306, // MySQL
        3389, // remote desktop
        3659, // Apple SASL, Fetch standard
        4045, // NFS locks, same
        4190, // ManageSieve, same
        5060, // SIP, same
        5061, // SIP, same
        5432, // PostgreSQL
        5672, // AMQP
        5900, // VNC
        6000, // X11, Fetch standard
        6379, // Redis
        6443, // Kubernetes
        6566, // SANE, Fetch standard
        6665, // IRC, same
        6666, // IRC, same
        6667, // IRC, same
        6668, // IRC, same
        6669, // IRC, same
        6679, // IRC, same
        6697, // IRC, same
        9042, // Cassandra
        9092, // Kafka
        9200, // Elasticsearch
        9300, // Elasticsearch
        10080, // Amanda, Fetch standard
        10250, // kubelet
        11211, // memcached
        27017, // MongoDB
    ];

    /// <summary>Whether a web server may be behind it: 80, 443, and those from 1024 on that belong to nobody else.</summary>
    public static bool IsSane(int port) => port is 80 or 443 || (port >= 1024 && Array.BinarySearch(Forbidden, port) < 0);
}
