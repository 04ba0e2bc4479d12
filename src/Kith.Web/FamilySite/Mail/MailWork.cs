using System.Data.Common;
using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Store;
using Kith.Store.Mail;
using Kith.Web.Shared;
using Kith.Web.Shared.Mail;
using Kith.Web.Shared.Rules;

namespace Kith.Web.FamilySite.Mail;

/// <summary>
/// Sends the e-mails and text messages that wait. Each says that something is waiting and where to sign in: nothing of a child, a paper or anybody’s name. To
/// whom, and whether at all, is decided from the record as it is when it leaves.
/// </summary>
public sealed partial class MailWork(
    MailOutbox outbox,
    Messengers messengers,
    MailBounds bounds,
    EventStore records,
    FamilySiteRules rules,
    LanguagesInForce languages,
    AuthorityClock clock,
    TimeProvider time,
    ILogger<MailWork> log
) : BackgroundService
{
    /// <summary>Sends what is due.</summary>
    public async Task SendDueAsync(CancellationToken stop)
    {
        if (messengers.Ways.Count == 0)
            return;
        // Longer than any one may take, so that no other server takes it meanwhile.
        var inHand = TimeSpan.FromSeconds(bounds.AnswersSeconds * 2);
        foreach (var mail in await outbox.DueAsync(bounds.AtOnce, stop))
            if (await outbox.TakeAsync(mail, clock.UtcNow + inHand, stop))
                await (mail.State == MailState.Sent ? AskAsync(mail, stop) : SendAsync(mail, stop));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (messengers.Ways.Count == 0)
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(bounds.EverySeconds), time);
        do
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is DbException or IOException)
            {
                CouldNotLook(log, failure.GetType().Name);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendAsync(DueMail mail, CancellationToken stop)
    {
        var record = await records.LoadChildAsync(mail.Child, stop);
        if (record is null || PaperDelivery.MessageTo(record, mail.Version, clock.Today, rules) is not { } message)
        {
            await outbox.SettleAsync(mail, MailState.Stopped, stop);
            return;
        }
        var isText = message.Way == PaperRoute.Text;
        var (answer, why) = await messengers.SendAsync(
            mail.Id,
            message,
            languages.Now.English.Say("mail.subject"),
            languages.Now.English.Say(isText ? "text.words" : "mail.words", ("site", $"{messengers.Site}")),
            stop
        );
        var tries = mail.Tries + 1;
        if (answer == MailAnswer.Taken && isText)
            await outbox.AskLaterAsync(mail, clock.UtcNow + bounds.After(1), CancellationToken.None);
        else if (answer == MailAnswer.Taken)
            await outbox.SettleAsync(mail, MailState.Sent, CancellationToken.None);
        else if (answer == MailAnswer.Refused)
            await outbox.SettleAsync(mail, MailState.Refused, stop);
        else if (IsLong(mail))
            await outbox.SettleAsync(mail, MailState.GivenUp, stop);
        else
            await outbox.LaterAsync(mail, clock.UtcNow + bounds.After(tries), stop);
        if (answer != MailAnswer.Taken)
            NotTaken(log, mail.Id, tries, why);
    }

    // A text message that was sent arrives on the telephone later, or does not: GOV.UK Notify knows after a while.
    private async Task AskAsync(DueMail mail, CancellationToken stop)
    {
        if (await messengers.ArrivedAsync(mail.Id) is { } arrived)
            await outbox.SettleAsync(mail, arrived ? MailState.Delivered : MailState.NotDelivered, stop);
        else if (IsLong(mail))
            await outbox.SettleAsync(mail, MailState.Sent, stop);
        else
            await outbox.AskLaterAsync(mail, clock.UtcNow + bounds.After(mail.Tries), stop);
    }

    private bool IsLong(DueMail mail) => clock.UtcNow - mail.QueuedAt >= TimeSpan.FromHours(bounds.GiveUpHours);

    [LoggerMessage(LogLevel.Warning, "Message {Id} was not taken at try {Tries}: {Why}.")]
    private static partial void NotTaken(ILogger log, Guid id, int tries, string why);

    [LoggerMessage(LogLevel.Warning, "Messages that wait could not be looked for ({Why}); it is tried again.")]
    private static partial void CouldNotLook(ILogger log, string why);
}
