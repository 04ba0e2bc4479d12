using System.Data.Common;
using Kith.Casework.FamilySite;
using Kith.Store;
using Kith.Store.Mail;
using Kith.Web.Shared;
using Kith.Web.Shared.Mail;

namespace Kith.Web.FamilySite.Mail;

/// <summary>
/// Sends the e-mails that wait. Each says that something is waiting and where to sign in: nothing of a child, a paper or anybody’s name. To
/// whom, and whether at all, is decided from the record as it is when it leaves.
/// </summary>
public sealed partial class MailWork(
    MailOutbox outbox,
    MailServer server,
    MailBounds bounds,
    EventStore records,
    FamilySiteRules rules,
    SiteLanguages languages,
    AuthorityClock clock,
    TimeProvider time,
    ILogger<MailWork> log
) : BackgroundService
{
    /// <summary>Sends what is due.</summary>
    public async Task SendDueAsync(CancellationToken stop)
    {
        if (!server.IsThere)
            return;
        // Longer than any one may take, so that no other server takes it meanwhile.
        var inHand = TimeSpan.FromSeconds(bounds.AnswersSeconds * 2);
        foreach (var mail in await outbox.DueAsync(bounds.AtOnce, stop))
            if (await outbox.TakeAsync(mail, clock.UtcNow + inHand, stop))
                await SendAsync(mail, stop);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!server.IsThere)
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
        if (record is null || PaperDelivery.MailTo(record, mail.Version, clock.Today, rules) is not { } to)
        {
            await outbox.SettleAsync(mail, MailState.Stopped, stop);
            return;
        }
        var (answer, why) = await server.SendAsync(
            mail.Id,
            to,
            languages.English.Say("mail.subject"),
            languages.English.Say("mail.words", ("site", $"{server.Site}")),
            stop
        );
        var tries = mail.Tries + 1;
        if (answer == MailAnswer.Taken)
            await outbox.SettleAsync(mail, MailState.Sent, CancellationToken.None);
        else if (answer == MailAnswer.Refused)
            await outbox.SettleAsync(mail, MailState.Refused, stop);
        else if (clock.UtcNow - mail.QueuedAt >= TimeSpan.FromHours(bounds.GiveUpHours))
            await outbox.SettleAsync(mail, MailState.GivenUp, stop);
        else
            await outbox.LaterAsync(mail, clock.UtcNow + bounds.After(tries), stop);
        if (answer != MailAnswer.Taken)
            NotTaken(log, mail.Id, tries, why);
    }

    [LoggerMessage(LogLevel.Warning, "The mail server did not take message {Id} at try {Tries}: {Why}.")]
    private static partial void NotTaken(ILogger log, Guid id, int tries, string why);

    [LoggerMessage(LogLevel.Warning, "E-mails that wait could not be looked for ({Why}); it is tried again.")]
    private static partial void CouldNotLook(ILogger log, string why);
}
