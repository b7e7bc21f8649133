using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using NewsCity.Storage.Health;

namespace NewsCity.Pipeline.Health;

/// <summary>
/// Tells by an HTTP POST of JSON: <c>{"text": …, "alerts": [{"id", "source", "problem", "since", "ended"}]}</c>. The address is the operator's own,
/// so it may be a private one; redirects are not followed.
/// </summary>
public sealed class WebhookMessenger(IOptions<HealthOptions> options) : IMessenger, IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = 64 << 10,
    };

    public bool IsOpen => options.Value.Webhook is not null;

    public async Task<string?> TellAsync(AlertMessage message, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Webhook)
        {
            Content = JsonContent.Create(
                new
                {
                    text = message.Subject + "\n" + message.Text,
                    alerts = message
                        .Began.Select(alert => Fact(alert, "began"))
                        .Concat(message.Ended.Select(alert => Fact(alert, "ended"))),
                }
            ),
        };
        if (options.Value.WebhookToken is { Length: > 0 } token)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        try
        {
            using var answer = await client.SendAsync(request, cancel);
            return answer.IsSuccessStatusCode ? null : $"http.{(int)answer.StatusCode}";
        }
        catch (HttpRequestException e)
        {
            return e.Message;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "fetch.timeout";
        }
    }

    public void Dispose() => client.Dispose();

    private static object Fact(Alert alert, string what) =>
        new
        {
            id = alert.Id,
            what,
            source = alert.Source,
            problem = alert.Problem,
            since = alert.Since,
            ended = alert.EndedAt,
        };
}
