using NewsCity.Server;

return await CommandLine.RunAsync(args);

/// <summary>The entry point, public for tests that start the whole program.</summary>
public partial class Program;
