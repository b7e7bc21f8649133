using System.Text.Json;

namespace NewsCity.Server.Api;

/// <summary>What went wrong, for programs: RFC 9457 with a stable key.</summary>
/// <param name="Key">Stable: <c>api.bad-cursor</c>. Programs compare this.</param>
/// <param name="Title">One English sentence for whoever reads the log.</param>
/// <param name="Status">Status of the answer.</param>
public sealed record ApiProblem(string Key, string Title, int Status) : IResult
{
    public const string ContentType = "application/problem+json; charset=utf-8";

    public static readonly ApiProblem NotFound = new("api.not-found", "There is nothing under this address.", 404);
    public static readonly ApiProblem BadCursor = new("api.bad-cursor", "The cursor is none that this list has given out.", 400);
    public static readonly ApiProblem BadLimit = new("api.bad-limit", "limit is a number from 1 to 100.", 400);
    public static readonly ApiProblem BadSection = new("api.bad-section", "section is «iran» or «world».", 400);
    public static readonly ApiProblem BadTopic = new("api.bad-topic", "topic is a key of /api/v1/topics.", 400);
    public static readonly ApiProblem BadSource = new("api.bad-source", "source is a key of /api/v1/sources.", 400);
    public static readonly ApiProblem BadTime = new(
        "api.bad-time",
        "A time is written 2022-10-25T11:33:00Z, or 1401-08-03T15:03 on the clock of Tehran.",
        400
    );
    public static readonly ApiProblem BadSort = new("api.bad-sort", "sort is «fit» or «newest».", 400);
    public static readonly ApiProblem BadFlag = new("api.bad-flag", "A flag is «true» or «false».", 400);
    public static readonly ApiProblem NoQuery = new("api.no-query", "q says what to look for, in at most 200 letters.", 400);
    public static readonly ApiProblem ReadOnly = new("api.read-only", "This interface can only be read: GET or HEAD.", 405);
    public static readonly ApiProblem TooMany = new("api.too-many", "Too many requests; Retry-After says when to come back.", 429);
    public static readonly ApiProblem Failed = new("api.failed", "Something broke here; it is written down.", 500);

    /// <summary>Every problem that an answer can have.</summary>
    public static readonly IReadOnlyList<ApiProblem> All =
    [
        NotFound,
        BadCursor,
        BadLimit,
        BadSection,
        BadTopic,
        BadSource,
        BadTime,
        BadSort,
        BadFlag,
        NoQuery,
        ReadOnly,
        TooMany,
        Failed,
    ];

    /// <summary>The problem behind a bare status.</summary>
    public static ApiProblem Of(int status) =>
        status switch
        {
            404 => NotFound,
            405 => ReadOnly,
            429 => TooMany,
            >= 400 and < 500 => new("api.bad-request", "The request was not understood.", status),
            _ => Failed with { Status = status },
        };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new ApiProblemBody($"urn:newscity:problem:{Key}", Title, Status, Key),
            ApiJson.Options
        );
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
