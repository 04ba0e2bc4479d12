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

/// <summary>Decides what becomes of a worry for each of its children, and records it there without anything being typed again.</summary>
public sealed class WorryScreening(
    Database database,
    EventStore records,
    ActHandler handler,
    LikelyChildren likely,
    ScreeningEntries recording,
    WorryKin kin,
    EarlierWorries earlier,
    NewOnRecords news,
    FormLibrary forms,
    Audit audit,
    AuthorityClock clock
)
{
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
            all.Add(await recording.OfAsync(worry, child, form, viewer, page, stop));
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
