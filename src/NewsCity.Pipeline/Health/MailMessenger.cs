using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace NewsCity.Pipeline.Health;

/// <summary>Tells by e-mail, over SMTP.</summary>
public sealed class MailMessenger(IOptions<HealthOptions> options) : IMessenger
{
    private readonly MailOptions mail = options.Value.Mail;

    public bool IsOpen => mail is { Host.Length: > 0, To.Count: > 0 };

    public async Task<string?> TellAsync(AlertMessage message, CancellationToken cancel)
    {
        try
        {
            using var letter = new MimeMessage
            {
                Subject = message.Subject,
                Body = new TextPart("plain") { Text = message.Text },
            };
            letter.From.Add(MailboxAddress.Parse(mail.From));
            foreach (var to in mail.To)
                letter.To.Add(MailboxAddress.Parse(to));
            using var client = new SmtpClient { Timeout = 15_000 };
            var security =
                !mail.Tls ? SecureSocketOptions.None
                : mail.Port == 465 ? SecureSocketOptions.SslOnConnect
                : SecureSocketOptions.StartTls;
            await client.ConnectAsync(mail.Host!, mail.Port, security, cancel);
            if (mail.User is { Length: > 0 } user)
                await client.AuthenticateAsync(user, mail.Password ?? "", cancel);
            await client.SendAsync(letter, cancel);
            await client.DisconnectAsync(true, cancel);
            return null;
        }
        catch (Exception e)
            when (e
                    is MailKit.CommandException
                        or MailKit.ProtocolException
                        or MailKit.ServiceNotConnectedException
                        or AuthenticationException
                        or SslHandshakeException
                        or ParseException
                        or IOException
                        or NotSupportedException
                        or System.Net.Sockets.SocketException
                        or TimeoutException
            )
        {
            return e.Message;
        }
    }
}
