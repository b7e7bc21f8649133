using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using RazorSlices;

namespace NewsCity.Server.Pages.Layout;

/// <summary>A page as an answer: rendered whole, with a validator, so that an unchanged page costs its reader nothing.</summary>
/// <param name="page">The view with its model.</param>
/// <param name="status">Status of the answer.</param>
public sealed class PrintedPage(RazorSlice page, int status = StatusCodes.Status200OK) : IResult
{
    /// <summary>Leaves Persian letters as they are. The default encoder triples a Persian page.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        using var bytes = new MemoryStream(32 << 10);
        var pipe = PipeWriter.Create(bytes, new StreamPipeWriterOptions(leaveOpen: true));
        using (page)
            await page.RenderAsync(pipe, Encoder, httpContext.RequestAborted);
        await pipe.CompleteAsync();
        httpContext.Response.StatusCode = status;
        await Sheet.SendAsync(httpContext, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), "text/html; charset=utf-8");
    }
}
