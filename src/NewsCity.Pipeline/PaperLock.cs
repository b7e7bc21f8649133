namespace NewsCity.Pipeline;

/// <summary>Held while a program writes to a paper, so that two never do. The system lets go of it when the program ends, however it ends.</summary>
public sealed class PaperLock : IDisposable
{
    private readonly FileStream file;

    private PaperLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of the paper in <paramref name="folder"/>; null when another program holds it.</summary>
    public static PaperLock? TryTake(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new PaperLock(
                new FileStream(Path.Combine(folder, "newscity.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
