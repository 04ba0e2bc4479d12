using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Matching.Names;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Worries;
using Kith.Web.StaffSite.Referrals;

namespace Kith.Web.StaffSite.Worries;

/// <summary>What is recorded of a child of a worry: on a record known here, or on a new one. Nothing is stored by it.</summary>
public sealed class ScreeningEntries(
    EventStore records,
    ActHandler handler,
    UnseenReferral kept,
    NewOnRecords news,
    FrontDoorRules door,
    SendingSystems systems,
    Audit audit,
    AuthorityClock clock
)
{
    private const string Detail = "a worry that was sent";

    /// <summary>What was chosen for one child, with what is recorded of it.</summary>
    public async Task<Screened> OfAsync(
        WorryRecord worry,
        WorryChild child,
        ScreeningForm form,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(worry);
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(form);
        var chosen = form.Of(child.Id);
        var fact =
            chosen.What == WorryBecame.Recorded ? new WorryScreened(child.Id, chosen.What) : chosen.Fact(child.Id);
        if (chosen.What != WorryBecame.Recorded)
            return new(child, fact, null);
        var entry = chosen.Known is { } known
            ? await KnownAsync(known, worry, child, form, viewer, page, stop)
            : await NewAsync(worry, child, form, viewer, page, stop);
        return new(child, entry is { Record.Version: 0 } ? fact with { Opened = entry.Record.Id } : fact, entry)
        {
            IsContact = chosen.Known is not null && entry?.Acts is [ReceiveContact, ..],
        };
    }

    // Where work beyond early help was decided on or goes on it is a contact, of which whoever leads decides what it changes; else it
    // is a referral. While a referral waits, it goes with that.
    private async Task<Entry?> KnownAsync(
        Guid id,
        WorryRecord worry,
        WorryChild child,
        ScreeningForm form,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        if (await records.LoadChildAsync(id, stop) is not { Version: > 0 } record)
            return null;
        var answer = viewer.Sees(SeenChild.SubjectOf(record), clock, Purpose.Record);
        if (answer.KeptOut != KeptOut.None)
            return null;
        var (arrived, sender) = (worry.Arrived!, await SenderOfAsync(worry, stop));
        string[] written =
        [
            .. news.On(record, worry, child, viewer)
                .Select(one => one.Id)
                .Intersect(form.Written(child.Id, id), StringComparer.Ordinal),
        ];
        // What has a place of its own on the record stands in no text beside it: an address may be secret.
        var (sent, told) = WorryNews.Without(worry.Sent!, child, written);
        Act[] acts = record.State.Open is not { TakesReferral: false }
            ?
            [
                WorryWords.Referral(sent, told, arrived, sender, all: true, PartnerIn(viewer, arrived)),
                WorryWords.Contact(sent, told, arrived, sender),
            ]
            : [WorryWords.Contact(sent, told, arrived, sender)];
        await audit.ReadAsync(viewer.Id, id, Purposes.Record, page, Detail, stop);
        var entry = acts.Where(act => answer.May(act.ActName, handler.PracticeOf(viewer).Access))
            .SelectMany(act => new[] { act, act with { On = clock.Today, At = null } })
            .Select(act => act with { Episode = Acts.EpisodeFor(act, record.State) })
            .Select(act => new Entry(record, [act], []))
            .FirstOrDefault(entry => handler.TryOut(viewer, [entry]).Count == 0);
        return entry is null
            ? null
            : entry with
            {
                Acts =
                [
                    .. entry.Acts,
                    .. WorryNews.Acts(
                        worry.Sent!,
                        child,
                        record,
                        WholeName.AreAlike,
                        entry.Acts[0].On,
                        written.Contains,
                        form.IsSecret
                    ),
                ],
            };
    }

    // A child whose record is kept from whoever looks goes on that record, and the page says what it says of any child.
    private async Task<Entry?> NewAsync(
        WorryRecord worry,
        WorryChild child,
        ScreeningForm form,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        var (sent, arrived) = (worry.Sent!, worry.Arrived!);
        var register = WorryWords.Child(child, arrived.On);
        var sender = await SenderOfAsync(worry, stop);
        if (
            await kept.EntryAsync(
                viewer,
                register,
                WorryWords.Referral(sent, child, arrived, sender, all: true),
                page,
                stop
            ) is
            { } unseen
        )
            return unseen;
        Act[] acts =
        [
            register,
            .. WorryWords.Facts(sent, child, arrived.On, form.IsSecret),
            WorryWords.Referral(sent, child, arrived, sender, all: false, PartnerIn(viewer, arrived)),
        ];
        return new Entry(ChildRecord.New(Guid.NewGuid()), acts, []);
    }

    private static string? PartnerIn(SignedIn viewer, Recorded arrived) =>
        SystemUser.Find(arrived.By) is not null ? arrived.By
        : viewer.Workforce.Find(arrived.By) is { Details.Post: Post.Partner } partner ? partner.Id
        : null;

    private async Task<string> SenderOfAsync(WorryRecord worry, CancellationToken stop) =>
        WorryWords.Sender(
            worry.Sent!,
            door.Find(worry.Sent!.Sender)?.Says,
            await systems.OfAsync(worry.Arrived!, stop)
        );
}
