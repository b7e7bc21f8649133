using NewsCity.Server;

return await CommandLine.Create().Parse(args).InvokeAsync();
