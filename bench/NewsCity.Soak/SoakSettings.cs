namespace NewsCity.Soak;

/// <summary>What one soak does.</summary>
/// <param name="Program">Path of <c>newscity.dll</c>.</param>
/// <param name="World">Address of the control house of a running world, such as <c>http://127.0.0.1:9800</c>.</param>
/// <param name="Data">Folder of the paper; must be new.</param>
/// <param name="Output">Folder for <c>soak.csv</c>, <c>soak.svg</c> and the program's log.</param>
/// <param name="Length">How long the paper is served in all.</param>
/// <param name="KillEvery">Length of one life of the program; it ends by SIGKILL.</param>
/// <param name="SampleEvery">Pause between two readings of memory and processor time.</param>
/// <param name="Arguments">Further arguments of <c>serve</c>.</param>
internal sealed record SoakSettings(
    string Program,
    Uri World,
    string Data,
    string Output,
    TimeSpan Length,
    TimeSpan KillEvery,
    TimeSpan SampleEvery,
    IReadOnlyList<string> Arguments
);
