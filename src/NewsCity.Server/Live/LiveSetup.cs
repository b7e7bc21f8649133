namespace NewsCity.Server.Live;

/// <summary>What a page can do more where its reader has script: none of it is needed.</summary>
public static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services) =>
        services.AddSingleton<LiveBoard>().AddHostedService<HubAnnouncer>();

    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapLiveEvents();
        routes.MapApp();
    }
}
