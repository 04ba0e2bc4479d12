using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;
using Kith.Web.StaffSite.Referrals;
using Kith.Web.StaffSite.WorryQueue;

namespace Kith.Web.StaffSite.Worries;

/// <summary>A child of a worry for whom nothing is decided, with the children known here who may be the same.</summary>
/// <param name="Child">The child.</param>
/// <param name="Likely">Who may be the same.</param>
/// <param name="Earlier">What was sent lately about the same child.</param>
public sealed record ScreenedChild(
    WorryChild Child,
    IReadOnlyList<FoundChild> Likely,
    IReadOnlyList<EarlierWorry> Earlier
)
{
    /// <summary>By the record of each who may be the same: what was sent and does not stand there.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<WorryNew>> News { get; init; } =
        new Dictionary<Guid, IReadOnlyList<WorryNew>>();
}

/// <summary>What was decided for a child of a worry.</summary>
/// <param name="Child">The child.</param>
/// <param name="Fact">What stands on the worry.</param>
/// <param name="Entry">What is recorded of the child; null where nothing is, or it cannot be.</param>
public sealed record Screened(WorryChild Child, WorryScreened Fact, Entry? Entry)
{
    /// <summary>True where it goes to whoever works with the child. Of a record that is kept from whoever screens nothing is said.</summary>
    public bool IsContact { get; init; }
}

/// <summary>Decides what becomes of a worry for each of its children, and records it there without anything being typed again.</summary>
public sealed class WorryScreening(
    Database database,
    EventStore records,
    ActHandler handler,
    LikelyChildren likely,
    UnseenReferral kept,
    WorryKin kin,
    EarlierWorries earlier,
    NewOnRecords news,
    FormLibrary forms,
    FrontDoorRules door,
    Audit audit,
    AuthorityClock clock
)
{
    private const string Detail = "a worry that was sent";

    /// <summary>The children who wait, each with those who may be the same. Each of these is in the audit as shown.</summary>
    public async Task<IReadOnlyList<ScreenedChild>> ChildrenAsync(
        WorryRecord worry,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(worry);
        ArgumentNullException.ThrowIfNull(viewer);
        await using var read = database.ReadModels();
        List<ScreenedChild> children = [];
        foreach (var child in worry.Waiting)
        {
            var described = WorryWords.Child(child, worry.Arrived!.On);
            var rows = await ReferredChild.MatchesAsync(database, likely, viewer, described, stop);
            var found = await FindChild.LinesAsync(viewer, read, rows.Lines, clock, stop);
            children.Add(
                new(child, found, await earlier.OfAsync(worry, child, viewer, page, stop))
                {
                    News = await news.OfAsync(worry, child, found, viewer, page, stop),
                }
            );
        }
        await audit.ShownAsync(
            viewer.Id,
            [.. children.SelectMany(child => child.Likely).Select(one => one.Id).Distinct()],
            page,
            stop
        );
        return children;
    }

    /// <summary>Says that somebody looks after it.</summary>
    public async Task<bool> TakeOnAsync(WorryRecord worry, SignedIn viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(worry);
        ArgumentNullException.ThrowIfNull(viewer);
        return worry.Owner == viewer.Id
            || await StoreAsync(
                worry,
                viewer,
                "take-on-worry",
                $"{worry.Version}",
                [new WorryTakenOn(viewer.Id)],
                stop
            );
    }

    /// <summary>Records what was chosen, all of it or nothing.</summary>
    /// <returns>What was done, and what is wrong: one of the two.</returns>
    public async Task<(ScreeningDone? Done, FormErrors Errors)> DecideAsync(
        WorryRecord worry,
        ScreeningForm form,
        SignedIn viewer,
        PostedForm posted,
        string page,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(worry);
        ArgumentNullException.ThrowIfNull(form);
        var errors = form.Check(worry, WhoDecides(viewer), forms);
        if (errors.Any)
            return (null, errors);
        List<Screened> all = [];
        foreach (var child in worry.Waiting.Where(child => form.Of(child.Id).Became.Length > 0))
            all.Add(await ScreenedAsync(worry, child, form, viewer, page, stop));
        if (form.IsOneFamily(worry.Sent!))
            all = await kin.LinkedAsync(worry, all, viewer, stop);
        foreach (var one in all.Where(one => one.Fact.Became == WorryBecame.Recorded))
            if (one.Entry is not { } entry)
                errors.Add(
                    ScreeningForm.Input(one.Child.Id),
                    $"{one.Child.Name}: it cannot be recorded there. Open a new record, or look the child up first"
                );
            else if (handler.TryOut(viewer, [entry]) is { Count: > 0 } refused)
                errors.Add(ScreeningForm.Input(one.Child.Id), $"{one.Child.Name}: {Why(refused.Values.First())}");
        List<Entry> entries = [.. all.Select(one => one.Entry).OfType<Entry>()];
        if (entries.GroupBy(entry => entry.Record.Id).Any(same => same.Count() > 1))
            errors.Add(
                ScreeningForm.Input(worry.Waiting.First().Id),
                "Two children cannot go on one record. Choose another for one of them"
            );
        if (!errors.Any)
            errors = await StoreAsync(worry, entries, [.. all.Select(one => one.Fact)], viewer, posted, stop);
        return (errors.Any ? null : Done(all), errors);
    }

    private static ScreeningDone Done(IReadOnlyList<Screened> all) =>
        new(
            all.Count(one => one.Fact.Became == WorryBecame.Recorded && !one.IsContact),
            all.Count(one => one.IsContact),
            all.Count(one => one.Fact.Became == WorryBecame.Advice),
            all.Count(one => one.Fact.Became == WorryBecame.AnotherAuthority)
        );

    /// <summary>Who may say that nothing is recorded on a child, where this person may not; null where they may.</summary>
    public string? WhoDecides(SignedIn viewer) => Deciders.InsteadOf(handler.PracticeOf(viewer));

    private async Task<Screened> ScreenedAsync(
        WorryRecord worry,
        WorryChild child,
        ScreeningForm form,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
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

    private async Task<FormErrors> StoreAsync(
        WorryRecord worry,
        IReadOnlyList<Entry> entries,
        IReadOnlyList<Fact> facts,
        SignedIn viewer,
        PostedForm posted,
        CancellationToken stop
    )
    {
        var errors = new FormErrors();
        var about = new WorryAppend(worry, [.. facts.Select(fact => new Dated(fact, clock.Today))]);
        var isStored =
            entries.Count == 0
                ? await StoreAsync(worry, viewer, "screen-worry", $"{posted.Key:N}", facts, stop)
                : await handler.PerformAsync(viewer, posted, entries, stop, about) is ActResult.Done;
        return isStored
            ? errors
            : errors.Add(
                ScreeningForm.Input(worry.Waiting.First().Id),
                "Somebody else recorded something meanwhile. Look again, then save"
            );
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
        var (arrived, sender) = (worry.Arrived!, SenderOf(worry.Sent!));
        string[] written =
        [
            .. news.On(record, worry, child, viewer)
                .Select(one => one.Id)
                .Intersect(form.Written(child.Id, id), StringComparer.Ordinal),
        ];
        // What has a place of its own on the record stands in no text beside it: an address may be secret.
        var (sent, told) = WorryNews.Only(worry.Sent!, child, part => !written.Contains(part));
        var (added, described) = WorryNews.Only(worry.Sent!, child, written.Contains);
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
                    .. WorryWords.Facts(
                        added,
                        described,
                        record.State.Person.Described,
                        entry.Acts[0].On,
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
        var sender = SenderOf(sent);
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
            .. WorryWords.Facts(sent, child, null, arrived.On, form.IsSecret),
            WorryWords.Referral(sent, child, arrived, sender, all: false, PartnerIn(viewer, arrived)),
        ];
        return new Entry(ChildRecord.New(Guid.NewGuid()), acts, []);
    }

    private static string? PartnerIn(SignedIn viewer, Recorded arrived) =>
        viewer.Workforce.Find(arrived.By) is { Details.Post: Post.Partner } partner ? partner.Id : null;

    private string SenderOf(WorrySent sent) => WorryWords.Sender(sent, door.Find(sent.Sender)?.Says);

    private async Task<bool> StoreAsync(
        WorryRecord worry,
        SignedIn viewer,
        string act,
        string key,
        IReadOnlyList<Fact> facts,
        CancellationToken stop
    ) =>
        await records.AppendAsync(
            new Append(
                Guid.CreateVersion7(clock.UtcNow),
                act,
                viewer.Id,
                clock.UtcNow,
                $"{viewer.Id}/{worry.Id:N}/{key}",
                []
            )
            {
                Worries = [new WorryAppend(worry, [.. facts.Select(fact => new Dated(fact, clock.Today))])],
            },
            stop
        )
            is AppendResult.Stored
                or AppendResult.AlreadyStored;

    private static string Why(Outcome.Refused refused) =>
        refused
            .Problems.Select(problem => problem.Message)
            .Concat(refused.Objections.Select(one => one.Because))
            .FirstOrDefault()
        ?? "It cannot be recorded so";
}
