using System.CommandLine;
using NewsCity.Soak;

var program = new Option<string>("--newscity") { Description = "Path of newscity.dll.", Required = true };
var world = new Option<Uri>("--world")
{
    Description = "Control house of a running world.",
    DefaultValueFactory = _ => new Uri("http://127.0.0.1:9800"),
};
var data = new Option<string>("--data") { Description = "Folder of the paper; must be new.", Required = true };
var output = new Option<string>("--out") { Description = "Folder for soak.csv, soak.svg and serve.log.", Required = true };
var minutes = new Option<double>("--minutes") { Description = "How long in all.", DefaultValueFactory = _ => 60 };
var kill = new Option<double>("--kill-every") { Description = "Minutes between two kills.", DefaultValueFactory = _ => 3 };
var more = new Argument<string[]>("arguments") { Description = "Further arguments of serve, after --." };
var soak = new RootCommand("Serves a paper over a world, kills it with SIGKILL again and again, and draws its memory.")
{
    program,
    world,
    data,
    output,
    minutes,
    kill,
    more,
};
soak.SetAction(parsed =>
    new Soak(
        new SoakSettings(
            parsed.GetRequiredValue(program),
            parsed.GetRequiredValue(world),
            parsed.GetRequiredValue(data),
            parsed.GetRequiredValue(output),
            TimeSpan.FromMinutes(parsed.GetRequiredValue(minutes)),
            TimeSpan.FromMinutes(parsed.GetRequiredValue(kill)),
            TimeSpan.FromSeconds(5),
            parsed.GetRequiredValue(more)
        ),
        Console.Error
    ).RunAsync()
);
return await soak.Parse(args).InvokeAsync();
