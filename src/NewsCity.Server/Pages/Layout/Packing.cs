namespace NewsCity.Server.Pages.Layout;

/// <summary>Brings the many spellings of Accept-Encoding down to three, so that each page is packed and kept at most three times.</summary>
public static class Packing
{
    /// <summary>Brotli where the reader takes it, else gzip, else nothing.</summary>
    public static IApplicationBuilder UseOnePacking(this IApplicationBuilder site) =>
        site.Use(
            (context, next) =>
            {
                var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
                var one =
                    Takes("br") ? "br"
                    : Takes("gzip") ? "gzip"
                    : "identity";
                context.Request.Headers.AcceptEncoding = one;
                return next(context);

                bool Takes(string name)
                {
                    foreach (var coding in accepted)
                        if (coding.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                            return coding.Quality is null or > 0;
                    return false;
                }
            }
        );
}
