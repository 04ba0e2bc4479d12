using Kith.Casework.FamilySite;
using Kith.Casework.Papers;

namespace Kith.Web.Shared.Mail;

/// <summary>Whoever carries messages that say that something is waiting: the mail server, and GOV.UK Notify.</summary>
/// <param name="mail">Carries e-mails.</param>
/// <param name="text">Carries text messages.</param>
public sealed class Messengers(MailServer mail, TextServer text)
{
    /// <summary>The ways by which messages can be sent from here.</summary>
    public IReadOnlyCollection<PaperRoute> Ways { get; } =
    [.. new[] { PaperRoute.Email, PaperRoute.Text }.Where(way => way == PaperRoute.Text ? text.IsThere : mail.IsThere)];

    /// <summary>The family’s site as readers of messages reach it; null where none are sent.</summary>
    public Uri? Site => mail.Site ?? text.Site;

    /// <summary>Gives one message to whoever carries it.</summary>
    /// <param name="id">Names the message.</param>
    /// <param name="message">By what way, and to where.</param>
    /// <param name="subject">The subject of an e-mail; a text message has none.</param>
    /// <param name="words">Its words.</param>
    /// <param name="stop">Stops before an e-mail is sent.</param>
    /// <returns>What came of it, and for the log why it was not taken.</returns>
    public Task<(MailAnswer Answer, string Why)> SendAsync(
        Guid id,
        Message message,
        string subject,
        string words,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Way == PaperRoute.Text
            ? text.SendAsync(id, message.To, words)
            : mail.SendAsync(id, message.To, subject, words, stop);
    }

    /// <summary>Whether a text message that was taken arrived; null while that is not known.</summary>
    /// <param name="id">Names the message.</param>
    public Task<bool?> ArrivedAsync(Guid id) => text.ArrivedAsync(id);
}
