using System.Collections.Concurrent;
using System.Text.Json;

namespace NewsCity.Server.Toolbox;

/// <summary>
/// As many threads as cores, each with its own buffers, that answer lines. The thread pool would bring in more when the machine is busy, and
/// each of them would keep arrays as large as the largest record.
/// </summary>
internal sealed class LineCrew : IDisposable
{
    private readonly BlockingCollection<(string Line, LineWriter Writer, TaskCompletionSource<LineWriter> Done)> lines = [];
    private readonly ConcurrentBag<LineWriter> spare = [];

    public LineCrew(int hands, Action<JsonElement, Utf8JsonWriter> answer, string fault)
    {
        for (var i = 0; i < hands; i++)
            new Thread(() =>
            {
                foreach (var (line, writer, done) in lines.GetConsumingEnumerable())
                    done.SetResult(writer.Answer(line, answer, fault));
            })
            {
                IsBackground = true,
            }.Start();
    }

    /// <summary>The line's answer, when it is its turn.</summary>
    public Task<LineWriter> Answer(string line)
    {
        var done = new TaskCompletionSource<LineWriter>(TaskCreationOptions.RunContinuationsAsynchronously);
        lines.Add((line, spare.TryTake(out var used) ? used : new LineWriter(), done));
        return done.Task;
    }

    /// <summary>The writer's line was written; another may use it.</summary>
    public void TakeBack(LineWriter writer) => spare.Add(writer);

    /// <summary>Lets the threads end. What they wait on is left to the collector: they may still look at it.</summary>
    public void Dispose() => lines.CompleteAdding();
}
