using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Storage;

public sealed class EditorMarkTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_mark_holds_from_when_it_was_set_until_it_ends_and_the_past_keeps_it()
    {
        var folder = Directory.CreateTempSubdirectory("newscity-marks-").FullName;
        try
        {
            using var store = new NewsStore(new Database(folder));
            using (var writing = await store.WriteAsync(TestContext.Current.CancellationToken))
            {
                writing.Mark(
                    new EditorMark
                    {
                        Story = 1,
                        Kind = EditorMark.Pin,
                        SetAt = Noon,
                    }
                );
                writing.Mark(
                    new EditorMark
                    {
                        Story = 2,
                        Kind = EditorMark.Bury,
                        SetAt = Noon,
                        Until = Noon.AddHours(2),
                    }
                );
                writing.Mark(
                    new EditorMark
                    {
                        Story = 1,
                        Kind = EditorMark.Bury,
                        SetAt = Noon.AddHours(1),
                    }
                );
                writing.Lift(1, Noon.AddHours(3));
                writing.Commit();
            }
            async Task<string> At(double hours) =>
                string.Join(
                    ' ',
                    (await store.MarksAsync(Noon.AddHours(hours))).OrderBy(mark => mark.Story).Select(mark => $"{mark.Story}:{mark.Kind}")
                );
            Assert.Equal("", await At(-1));
            Assert.Equal("1:pin 2:bury", await At(0.5));
            Assert.Equal("1:bury 2:bury", await At(1.5));
            Assert.Equal("1:bury", await At(2.5));
            Assert.Equal("", await At(4));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
