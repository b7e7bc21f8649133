using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsCity.Load;

/// <summary>Many readers on loopback: kept-alive HTTP/1.1 over plain sockets, as little work as can be beside the server.</summary>
internal static class Readers
{
    /// <summary>As fast as the server answers.</summary>
    public static Task<Figures> PressAsync(int port, int pid, int connections, double seconds, Func<int, string> request) =>
        RunAsync(port, pid, connections, seconds, 0, request);

    /// <summary>So many a second, whether the server is ready or not: an answer's time counts from when it should have been asked for.</summary>
    public static Task<Figures> StreamAsync(int port, int pid, int connections, double seconds, double rate, Func<int, string> request) =>
        RunAsync(port, pid, connections, seconds, rate, request);

    /// <summary>One request's text.</summary>
    public static string Get(string path, string? encoding = null, string host = "127.0.0.1") =>
        $"GET {path} HTTP/1.1\r\nHost: {host}\r\n{(encoding is null ? "" : $"Accept-Encoding: {encoding}\r\n")}\r\n";

    private static async Task<Figures> RunAsync(int port, int pid, int connections, double seconds, double rate, Func<int, string> request)
    {
        using var server = Process.GetProcessById(pid);
        var before = server.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var number = -1;
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(ReadAsync)));
        var took = watch.Elapsed.TotalSeconds;
        server.Refresh();
        var waits = all.SelectMany(one => one.Waits).ToArray();
        Array.Sort(waits);
        return new(waits, took, (server.TotalProcessorTime - before).TotalSeconds, all.Sum(one => one.Wrong));

        async Task<(List<double> Waits, int Wrong)> ReadAsync()
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port);
            var buffer = new byte[256 << 10];
            var waits = new List<double>();
            var wrong = 0;
            while (true)
            {
                var mine = Interlocked.Increment(ref number);
                var due = rate > 0 ? mine / rate : watch.Elapsed.TotalSeconds;
                if (due >= seconds)
                    return (waits, wrong);
                if (rate > 0 && due - watch.Elapsed.TotalSeconds is > 0.001 and var early)
                    await Task.Delay(TimeSpan.FromSeconds(early));
                await socket.SendAsync(Encoding.ASCII.GetBytes(request(mine)));
                if (!await AnswerAsync(socket, buffer))
                    wrong++;
                waits.Add((watch.Elapsed.TotalSeconds - due) * 1e3);
            }
        }
    }

    /// <summary>Reads one answer to its end; whether it was 200.</summary>
    private static async Task<bool> AnswerAsync(Socket socket, byte[] buffer)
    {
        var length = 0;
        var end = -1;
        while (end < 0)
        {
            length += await ReceiveAsync(socket, buffer, length);
            end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        }
        var head = Encoding.ASCII.GetString(buffer, 0, end);
        var good = head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal);
        var at = head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            var text = head.AsSpan(at + 16);
            var stop = text.IndexOf('\r');
            var whole = end + 4 + int.Parse(stop < 0 ? text : text[..stop], System.Globalization.CultureInfo.InvariantCulture);
            while (length < whole)
                length += await ReceiveAsync(socket, buffer, length);
            return good;
        }
        while (!buffer.AsSpan(end + 2, length - end - 2).EndsWith("\r\n0\r\n\r\n"u8))
            length += await ReceiveAsync(socket, buffer, length);
        return good;
    }

    private static async Task<int> ReceiveAsync(Socket socket, byte[] buffer, int from)
    {
        var got = await socket.ReceiveAsync(buffer.AsMemory(from));
        return got > 0 ? got : throw new IOException("the server broke off");
    }
}
