using NewsCity.Server.Operators.HealthPage;

namespace NewsCity.Server.Operators;

/// <summary>The pages for operators and editors.</summary>
public static class DeskSetup
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddOptions<DeskOptions>().BindConfiguration("Desk").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DeskGuard>();
        return services;
    }

    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/desk").AddEndpointFilter(routes.ServiceProvider.GetRequiredService<DeskGuard>());
        desk.MapHealth();
        return routes;
    }
}
