using System.Globalization;
using NewsCity.Load;

return args switch
{
    ["fill", var data, var count] => await Filling.RunAsync(data, int.Parse(count, CultureInfo.InvariantCulture)),
    ["serve", var data, var port, .. var rest] => await Serving.PaperAsync(data, port, rest),
    ["bare", var port, var answer] => await Serving.BareAsync(port, answer),
    ["run", var data, var port, .. var only] => await Running.RunAsync(data, int.Parse(port, CultureInfo.InvariantCulture), only),
    _ => Running.Usage(),
};
