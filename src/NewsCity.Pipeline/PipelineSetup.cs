using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Archive;
using NewsCity.Pipeline.Fetching;
using NewsCity.Pipeline.Health;
using NewsCity.Pipeline.Pictures;
using NewsCity.Pipeline.Publishing;
using NewsCity.Pipeline.Rounds;
using NewsCity.Pipeline.Sources;
using NewsCity.Pipeline.WebSub;
using NewsCity.Storage;
using NewsCity.Storage.Archive;
using NewsCity.Storage.Health;
using NewsCity.Storage.Search;

namespace NewsCity.Pipeline;

/// <summary>What a paper needs to read the world and to keep it.</summary>
public static class PipelineSetup
{
    /// <summary>Adds store, index, fetcher and rounds over the paper in <paramref name="folder"/>. Nothing is polled by it alone.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, string folder)
    {
        services.AddOptions<FetchOptions>().BindConfiguration("Fetching").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RoundOptions>().BindConfiguration("Rounds").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WebSubOptions>().BindConfiguration("WebSub").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PictureOptions>().BindConfiguration("Pictures").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ArchiveOptions>().BindConfiguration("Archive").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HealthOptions>().BindConfiguration("Health").ValidateDataAnnotations().ValidateOnStart();
        services
            .AddOptions<SpellingOptions>()
            .BindConfiguration("Spelling")
            .Validate(spelling => spelling.Names is null || File.Exists(spelling.Names), "Spelling:Names: there is no such file")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SpellingOptions>>().Value.ReadNames());
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new Database(folder));
        services.AddSingleton<NewsStore>();
        services.AddSingleton<NewsLists>();
        services.AddSingleton(_ => new SearchIndex(folder));
        services.AddSingleton(_ => new PageArchive(folder));
        services.AddSingleton<RawPages>();
        services.AddSingleton<Rereading>();
        services.AddSingleton<HealthStore>();
        services.AddSingleton<Examination>();
        services.AddSingleton<IMessenger, WebhookMessenger>();
        services.AddSingleton<IMessenger, MailMessenger>();
        services.AddSingleton<HealthWatch>();
        services.AddSingleton<NetworkGuard>();
        services.AddOptions<HubOptions>().BindConfiguration("Hub").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Hub>();
        services.AddSingleton<Fetcher>();
        services.AddSingleton<SourceFinder>();
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<Polling>();
        services.AddSingleton<PageReading>();
        services.AddSingleton<Newsdesk>();
        services.AddSingleton<Round>();
        services.AddSingleton<OneRound>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PictureStore>(provider, folder));
        return services;
    }

    /// <summary>Lets the rounds go on for as long as the program runs.</summary>
    public static IServiceCollection AddRounds(this IServiceCollection services)
    {
        services.AddSingleton<Rounds.Rounds>();
        services.AddHostedService(provider => provider.GetRequiredService<Rounds.Rounds>());
        services.AddHostedService(provider => provider.GetRequiredService<HealthWatch>());
        services.AddSingleton<Subscriber>();
        services.AddHostedService(provider => provider.GetRequiredService<Subscriber>());
        return services;
    }
}
