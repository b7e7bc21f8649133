using NewsCity.Server.Pages.AboutPage;
using NewsCity.Server.Pages.ArchivePage;
using NewsCity.Server.Pages.BlindspotPage;
using NewsCity.Server.Pages.DigestPage;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.NamePages;
using NewsCity.Server.Pages.NewsPage;
using NewsCity.Server.Pages.RecordPages;
using NewsCity.Server.Pages.SearchPage;
using NewsCity.Server.Pages.SettingsPage;
using NewsCity.Server.Pages.SourcePages;
using NewsCity.Server.Pages.StoryPage;
using NewsCity.Server.Pages.Syndication;
using NewsCity.Server.Pages.TopicPage;
using NewsCity.Server.Pages.VersionsPage;

namespace NewsCity.Server.Pages;

/// <summary>What readers see: the pages, their feeds, and what they are made with.</summary>
public static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<PaperOptions>().BindConfiguration("Paper").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Press>();
        services.AddSingleton<Editions>();
        return services;
    }

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapFrontPage();
        routes.MapTimeMachine();
        routes.MapTopics();
        routes.MapStories();
        routes.MapNews();
        routes.MapVersions();
        routes.MapPictures();
        routes.MapSources();
        routes.MapSearch();
        routes.MapArchive();
        routes.MapNames();
        routes.MapBlindspots();
        routes.MapRecords();
        routes.MapDigest();
        routes.MapSettings();
        routes.MapAbout();
        routes.MapFeeds();
        routes.MapMaps();
        routes.MapOpml();
        routes.MapAssets();
        return routes;
    }
}
