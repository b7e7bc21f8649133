using NewsCity.Pipeline;

namespace NewsCity.Server.Hosting;

/// <summary>Builds the program around one paper: with a site for readers, or without one for the verbs that end.</summary>
public static class PaperHost
{
    /// <summary>The default address of the paper.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>A host with the site and running rounds.</summary>
    public static WebApplication Site(PaperSettings settings)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [.. settings.Rest], ContentRootPath = AppContext.BaseDirectory }
        );
        Configure(builder.Configuration, builder.Logging, settings);
        if (settings.Urls is not null || builder.Configuration["urls"] is null)
            builder.WebHost.UseUrls(settings.Urls ?? DefaultUrls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 << 10;
            kestrel.Limits.MaxRequestLineSize = 4 << 10;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
            kestrel.Limits.MaxRequestHeaderCount = 64;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        });
        builder.Services.AddPipeline(settings.Data).AddRounds();
        builder.Services.AddPaper(builder.Configuration);
        var site = builder.Build();
        site.MapPaper();
        return site;
    }

    /// <summary>A host for verbs that do their work and end.</summary>
    public static IHost Desk(PaperSettings settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Args = [.. settings.Rest] });
        builder.Configuration.AddEnvironmentVariables();
        Configure(builder.Configuration, builder.Logging, settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddPipeline(settings.Data);
        return builder.Build();
    }

    private static void Configure(ConfigurationManager configuration, ILoggingBuilder logging, PaperSettings settings)
    {
        if (settings.Config is not null)
            configuration.AddJsonFile(Path.GetFullPath(settings.Config), optional: false, reloadOnChange: false);
        configuration.AddInMemoryCollection(
            settings.AllowNetworks.Select((network, i) => KeyValuePair.Create($"Fetching:AllowNetworks:{i}", (string?)network))
        );
        configuration.AddInMemoryCollection(settings.Values);
        logging.ClearProviders();
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        // Words on standard error; one JSON object a line when the configuration says Logging:Console:FormatterName=json.
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (configuration["Logging:Console:FormatterName"] is null)
            logging.AddSimpleConsole(simple => (simple.SingleLine, simple.TimestampFormat) = (true, "HH:mm:ss "));
    }
}
