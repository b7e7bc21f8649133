using NewsCity.Train.Articles;

return args switch
{
    ["show", var file, var address] => Show.Page(file, new Uri(address)),
    ["errors", var data, var sets, var each] => Errors.List(data, sets, int.Parse(each, System.Globalization.CultureInfo.InvariantCulture)),
    ["train", var data, var sets] => Crossing.Run(data, sets, null),
    ["train", var data, var sets, var target] => Crossing.Run(data, sets, target),
    ["sizes", var data, var sets] => Sizes.List(data, sets),
    ["titles", var data, var sets] => Titles.List(data, sets),
    ["extract", "--manifest", var manifest] => Extract.Run(manifest),
    _ => 2,
};
