using ArchUnitNET.Loader;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Architecture = ArchUnitNET.Domain.Architecture;
using Assembly = System.Reflection.Assembly;

namespace NewsCity.Tests;

/// <summary>The street runs one way: Persian, Reading, Newsroom, Storage, Pipeline, Server; and each room keeps out what it must not know.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Street = ["Persian", "Reading", "Newsroom", "Storage", "Pipeline"];

    private static readonly Assembly[] Rooms =
    [
        typeof(NewsCity.Persian.PersianText).Assembly,
        typeof(NewsCity.Reading.Problem).Assembly,
        typeof(NewsCity.Newsroom.Report).Assembly,
        typeof(NewsCity.Storage.NewsStore).Assembly,
        typeof(NewsCity.Pipeline.PaperLock).Assembly,
        typeof(NewsCity.Server.CommandLine).Assembly,
    ];

    private static readonly Architecture House = new ArchLoader().LoadAssemblies(Rooms).Build();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_room_knows_a_later_one(int room)
    {
        var later = Street.Skip(room + 1).Append("Server").Select(name => $"NewsCity.{name}");
        var known = Rooms[room].GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.Empty(known.Intersect(later.Select(name => name == "NewsCity.Server" ? "newscity" : name)));
    }

    [Fact]
    public void The_newsroom_knows_no_storage_network_clock_or_thread() =>
        Forbid(2, @"^(System\.Net\.(Http|Sockets)|System\.Data|Microsoft\.Data|System\.Threading\.Tasks\.Task|System\.TimeProvider)");

    [Fact]
    public void Reading_knows_no_network_and_no_clock() =>
        Forbid(1, @"^(System\.Net\.(Http|Sockets)|System\.TimeProvider|System\.Data|Microsoft\.Data)");

    [Fact]
    public void Persian_knows_nothing_but_the_language() =>
        Forbid(0, @"^(System\.Net\.(Http|Sockets)|System\.Data|Microsoft\.|AngleSharp|Lucene)");

    [Fact]
    public void Only_storage_speaks_SQL()
    {
        foreach (var room in new[] { 0, 1, 2, 4, 5 })
            Forbid(room, @"^(Dapper|Microsoft\.Data\.Sqlite|Lucene)");
    }

    [Fact]
    public void Only_the_pipeline_goes_out_into_the_net()
    {
        foreach (var room in new[] { 0, 1, 2, 3, 5 })
            Assert.DoesNotContain(Rooms[room].GetReferencedAssemblies(), name => name.Name == "System.Net.Http");
    }

    private static void Forbid(int room, string names)
    {
        var inRoom = Types().That().ResideInAssembly(Rooms[room]);
        var rule = inRoom.Should().NotDependOnAnyTypesThat().HaveFullNameMatching(names);
        var broken = rule.Evaluate(House).Where(result => !result.Passed).Select(result => result.Description).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(10)));
    }
}
