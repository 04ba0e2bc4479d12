using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Kith.Web.Shared.Mail;

/// <summary>What came of giving an e-mail to the mail server.</summary>
public enum MailAnswer
{
    /// <summary>It took it.</summary>
    Taken,

    /// <summary>It will never take it for that address.</summary>
    Refused,

    /// <summary>It did not take it now.</summary>
    Later,
}

/// <summary>The mail server over which e-mails leave. Without one nothing is sent.</summary>
/// <param name="settings">What is set; null where none is.</param>
/// <param name="bounds">How long it may take.</param>
public sealed class MailServer(MailSettings? settings, MailBounds bounds)
{
    /// <summary>True where there is one.</summary>
    public bool IsThere => settings is not null;

    /// <summary>The family’s site as readers of e-mails reach it; null where there is no mail server.</summary>
    public Uri? Site => settings?.Site;

    /// <summary>Gives one e-mail to the mail server.</summary>
    /// <param name="id">Names the message: whoever gets it twice can tell.</param>
    /// <param name="to">To which address.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="words">Its words.</param>
    /// <param name="stop">Stops before it is sent.</param>
    /// <returns>What came of it, and for the log why it was not taken: nothing that the server wrote, which may hold the address.</returns>
    public async Task<(MailAnswer Answer, string Why)> SendAsync(
        Guid id,
        string to,
        string subject,
        string words,
        CancellationToken stop
    )
    {
        if (settings is null)
            return (MailAnswer.Later, "no mail server is set");
        using var within = CancellationTokenSource.CreateLinkedTokenSource(stop);
        within.CancelAfter(TimeSpan.FromSeconds(bounds.AnswersSeconds));
        try
        {
            using var message = Written(settings, id, to, subject, words);
            using var client = new SmtpClient();
            await client.ConnectAsync(settings.Host, settings.Port, Security(settings), within.Token);
            if (settings.User is { } user)
                await client.AuthenticateAsync(user, settings.Password!, within.Token);
            await client.SendAsync(message, within.Token);
            await LeaveAsync(client, within.Token);
            return (MailAnswer.Taken, "");
        }
        catch (SmtpCommandException refused)
        {
            return (
                IsForGood(refused) ? MailAnswer.Refused : MailAnswer.Later,
                $"it answered {(int)refused.StatusCode}"
            );
        }
        catch (Exception failure)
            when (failure
                    is SocketException
                        or IOException
                        or ProtocolException
                        or CommandException
                        or AuthenticationException
                        or SslHandshakeException
                        or NotSupportedException
                || failure is OperationCanceledException && !stop.IsCancellationRequested
            )
        {
            return (MailAnswer.Later, failure.GetType().Name);
        }
    }

    private static MimeMessage Written(MailSettings settings, Guid id, string to, string subject, string words)
    {
        var message = new MimeMessage();
        message.From.Add(settings.From);
        message.To.Add(new MailboxAddress(null, to));
        message.Subject = subject;
        message.MessageId = $"{id:N}@{settings.From.Domain}";
        // Nobody is away from a machine, and no answer to one is read.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Body = new TextPart("plain") { Text = words };
        return message;
    }

    private static SecureSocketOptions Security(MailSettings settings) =>
        settings.BeginsEncrypted ? SecureSocketOptions.SslOnConnect
        : settings.IsHere ? SecureSocketOptions.StartTlsWhenAvailable
        : SecureSocketOptions.StartTls;

    // It has the message; that it does not say goodbye is no reason to send another.
    private static async Task LeaveAsync(SmtpClient client, CancellationToken stop)
    {
        try
        {
            await client.DisconnectAsync(quit: true, stop);
        }
        catch (Exception failure)
            when (failure is IOException or SocketException or ProtocolException or OperationCanceledException)
        {
            // The connection ends when it is disposed.
        }
    }

    // 5xx about this address or this message. About us, it is put right in the settings, and tried again.
    private static bool IsForGood(SmtpCommandException refused) =>
        (int)refused.StatusCode >= 500
        && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
}
