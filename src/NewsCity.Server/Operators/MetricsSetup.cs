using System.Diagnostics.Metrics;
using NewsCity.Storage.Health;
using NewsCity.Storage.Metrics;
using NewsCity.Storage.Search;
using OpenTelemetry.Metrics;

namespace NewsCity.Server.Operators;

/// <summary><c>/metrics</c> in the format of Prometheus, for who may see the desk.</summary>
public static class MetricsSetup
{
    public static IServiceCollection AddMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        if (!IsOn(configuration))
            return services;
        services.AddSingleton<Gauges>();
        services
            .AddOpenTelemetry()
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(PaperMeter.Name, Gauges.MeterName, "Microsoft.AspNetCore.Hosting", "System.Runtime")
                    .AddPrometheusExporter(prometheus => prometheus.ScrapeEndpointPath = "/metrics")
            );
        return services;
    }

    public static WebApplication UseMetrics(this WebApplication site)
    {
        if (!IsOn(site.Configuration))
            return site;
        _ = site.Services.GetRequiredService<Gauges>();
        var guard = site.Services.GetRequiredService<DeskGuard>();
        site.MapWhen(
            context => context.Request.Path == "/metrics",
            branch =>
            {
                branch.Use((context, next) => guard.Admits(context) ? next(context) : guard.Refuse(context).ExecuteAsync(context));
                branch.UseOpenTelemetryPrometheusScrapingEndpoint();
            }
        );
        return site;
    }

    private static bool IsOn(IConfiguration configuration) => configuration.GetValue("Desk:Metrics", true);

    /// <summary>Numbers that are looked up when somebody asks.</summary>
    private sealed class Gauges : IDisposable
    {
        public const string MeterName = PaperMeter.Name + ".Paper";

        private readonly Meter meter = new(MeterName);

        public Gauges(HealthStore health, SearchIndex index, TimeProvider clock)
        {
            meter.CreateObservableGauge("newscity.queue", () => Queue(health, clock));
            meter.CreateObservableGauge("newscity.indexed", () => index.Count);
        }

        public void Dispose() => meter.Dispose();

        private static IEnumerable<Measurement<long>> Queue(HealthStore health, TimeProvider clock)
        {
            var (waiting, due, _) = health.QueueAsync(clock.GetUtcNow()).GetAwaiter().GetResult();
            yield return new(waiting, KeyValuePair.Create("of", (object?)"pages"));
            yield return new(due, KeyValuePair.Create("of", (object?)"feeds"));
        }
    }
}
