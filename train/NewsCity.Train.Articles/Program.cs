using NewsCity.Train.Articles;

return args switch
{
    ["show", var file, var address] => Show.Page(file, new Uri(address)),
    _ => 2,
};
