using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsCity.Newsroom;
using NewsCity.Newsroom.Ranking;
using NewsCity.Newsroom.Stories;
using NewsCity.Newsroom.Topics;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity frontpage --manifest M.jsonl --at T</c>.</summary>
public static class FrontPageVerb
{
    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "JSON Lines, one record a line.",
            Required = true,
            HelpName = "M.jsonl",
        };
        var at = new Option<string[]>("--at")
        {
            Description = "Instants of the editions, ISO 8601.",
            Required = true,
            HelpName = "T",
        };
        var section = new Option<string?>("--section") { Description = "Only this section.", HelpName = "iran|world" };
        section.AcceptOnlyFromAmong("iran", "world");
        var top = new Option<int>("--top")
        {
            Description = "Places of an edition.",
            HelpName = "N",
            DefaultValueFactory = _ => 20,
        };
        var verb = new Command("frontpage", "Prints the ranked front page of given instants.") { manifest, at, section, top };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                await using var output = Console.OpenStandardOutput();
                var options = new RankingOptions
                {
                    Top = parsed.GetValue(top),
                    Section = parsed.GetValue(section) switch
                    {
                        "iran" => Section.Iran,
                        "world" => Section.World,
                        _ => null,
                    },
                };
                await RunAsync(parsed.GetValue(manifest)!, parsed.GetValue(at)!, options, output, cancel);
                return 0;
            }
        );
        return verb;
    }

    private static async Task RunAsync(string manifest, string[] instants, RankingOptions options, Stream output, CancellationToken cancel)
    {
        var desk = new Desk();
        var ids = new Dictionary<long, JsonElement>();
        var stories = new Dictionary<long, (List<RankedReport> Reports, List<Placement> Placements)>();
        await foreach (var line in ReportLines.ReadAsync(manifest, cancel))
        {
            if (line is not { Id: { } id, Report: { } report, Sketch: { } sketch })
                continue;
            var judgement = desk.Judge(sketch);
            ids[report.Id] = id;
            if (!stories.TryGetValue(judgement.Story, out var story))
                stories[judgement.Story] = story = ([], []);
            story.Reports.Add(new(report.Id, report.Source, report.Published, judgement.DuplicateOf is not null, 1));
            story.Placements.Add(TopicJudge.Place(report.Title, report.Lead, report.Text, report.Categories));
        }
        foreach (var text in instants)
        {
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                await output.WriteAsync(JsonLines.Line(new { at = text, error = "frontpage.not-an-instant" }), cancel);
                continue;
            }
            foreach (var place in Ranking.Rank(stories.Select(story => Until(story.Key, story.Value, at)), at, options))
                await output.WriteAsync(
                    JsonLines.Line(
                        new
                        {
                            at = text,
                            rank = place.Rank,
                            story = place.Story,
                            lead = ids[place.Lead],
                            documents = stories[place.Story]
                                .Reports.Where(report => report.Published <= at)
                                .Select(report => ids[report.Id]),
                            reason = place.Reason,
                        }
                    ),
                    cancel
                );
        }
        await output.FlushAsync(cancel);
    }

    /// <summary>A story as it was known at <paramref name="at"/>: its section and topic are those of most of its reports until then.</summary>
    private static StoryReports Until(long story, (List<RankedReport> Reports, List<Placement> Placements) all, DateTimeOffset at)
    {
        var placements = all.Placements.Where((_, n) => all.Reports[n].Published <= at).ToList();
        return new(story, Most(placements, p => p.Section), Most(placements, p => p.Topic), all.Reports);
    }

    private static T Most<T>(List<Placement> placements, Func<Placement, T> of)
        where T : struct, Enum =>
        placements
            .GroupBy(of)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault();
}
