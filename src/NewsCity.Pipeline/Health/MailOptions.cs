using System.ComponentModel.DataAnnotations;

namespace NewsCity.Pipeline.Health;

/// <summary>Section <c>Health:Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>Name of the SMTP server; without one no mail is sent. Default: none.</summary>
    public string? Host { get; set; }

    /// <summary>Its port: 465 speaks TLS from the first byte, others are asked for STARTTLS. Default: 587.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether the server must speak TLS. Default: yes; no only for a server on the same machine.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>Login; none by default.</summary>
    public string? User { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>Sender.</summary>
    public string From { get; set; } = "newscity@localhost";

    /// <summary>Who gets the mail.</summary>
    public IList<string> To { get; init; } = [];
}
