namespace NewsCity.Server.Operators;

/// <summary>Section <c>Desk</c> of the configuration: who may see the pages for operators and editors.</summary>
public sealed class DeskOptions
{
    /// <summary>
    /// With a token everybody needs it: <c>Authorization: Bearer TOKEN</c>, or as the password of HTTP Basic. Without one only programs and
    /// people on this machine may enter, and nobody who comes through a proxy. Default: none.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>Whether <c>/metrics</c> is there at all. Default: yes, under the same guard.</summary>
    public bool Metrics { get; set; } = true;
}
