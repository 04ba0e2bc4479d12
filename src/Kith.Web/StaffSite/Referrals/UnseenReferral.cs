using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Recording;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Referrals;

/// <summary>
/// A referral of a child whose record is kept from whoever refers goes on that record, as a contact, and those who may see it
/// find it in their work. Whoever refers is shown what they would be shown of any child. Otherwise a second record of the same
/// child would be opened, before the eyes of those from whom the first is kept.
/// </summary>
public sealed class UnseenReferral(
    Database database,
    EventStore records,
    ActHandler handler,
    FormLibrary forms,
    Audit audit,
    AuthorityClock clock
)
{
    // Somebody may record on it at the same moment, and this person is never told so.
    private const int Tries = 5;

    private const string Unseen = "without seeing it";

    private const string Begins = "About ";

    /// <summary>Records it there; false where no record of such a child is kept from them, and nothing was recorded.</summary>
    /// <param name="viewer">Who refers.</param>
    /// <param name="posted">What the page sent.</param>
    /// <param name="part">The child and the referral as typed, with nothing wrong.</param>
    /// <param name="page">The page, for the audit.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    public async Task<bool> TakesAsync(
        SignedIn viewer,
        PostedForm posted,
        Entry part,
        string page,
        CancellationToken stop
    )
    {
        var child = (RegisterChild)part.Acts[0];
        var referral = (ReceiveReferral)part.Acts[1];
        if (await FindAsync(viewer, child, stop) is not { } id)
            return false;
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await EntryAsync(id, viewer, child, referral, [.. part.Acts.Skip(2)], page, stop) is not { } entry)
                return false;
            if (await handler.PerformAsync(viewer, posted, [entry], stop) is ActResult.Done)
                return true;
        }
        return false;
    }

    /// <summary>What is to be recorded there; null where no record of such a child is kept from them.</summary>
    public async Task<Entry?> EntryAsync(
        SignedIn viewer,
        RegisterChild child,
        ReceiveReferral referral,
        string page,
        CancellationToken stop
    ) =>
        await FindAsync(viewer, child, stop) is { } id
            ? await EntryAsync(id, viewer, child, referral, [], page, stop)
            : null;

    private async Task<Entry?> EntryAsync(
        Guid id,
        SignedIn viewer,
        RegisterChild child,
        ReceiveReferral referral,
        IReadOnlyList<Act> family,
        string page,
        CancellationToken stop
    )
    {
        if (await records.LoadChildAsync(id, stop) is not { } record)
            return null;
        var entry = Contacts(viewer, child, referral, family, record)
            .Select(act => new Entry(record, [act], []))
            .FirstOrDefault(one => handler.TryOut(viewer, [one]).Count == 0);
        if (entry is not null)
            await audit.ReadAsync(viewer.Id, id, Purposes.Record, page, Unseen, stop);
        return entry;
    }

    /// <summary>All that was typed, as a contact on a record: on the day it came, or where the record does not allow that, today.</summary>
    /// <param name="viewer">Who refers.</param>
    /// <param name="part">The child and the referral as typed.</param>
    /// <param name="record">The record.</param>
    public IEnumerable<ReceiveContact> Contacts(SignedIn viewer, Entry part, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(record);
        return Contacts(
            viewer,
            (RegisterChild)part.Acts[0],
            (ReceiveReferral)part.Acts[1],
            [.. part.Acts.Skip(2)],
            record
        );
    }

    private IEnumerable<ReceiveContact> Contacts(
        SignedIn viewer,
        RegisterChild child,
        ReceiveReferral referral,
        IReadOnlyList<Act> family,
        ChildRecord record
    )
    {
        var contact = ContactOf(child, referral, family, record, viewer);
        yield return contact;
        yield return contact with
        {
            On = clock.Today,
            At = null,
        };
    }

    /// <summary>What somebody referred that went there, under the name they gave.</summary>
    public async Task<IReadOnlyList<OwnReferral>> OfAsync(SignedIn viewer, CancellationToken stop)
    {
        var question = new LookQuestion { Viewer = viewer.Id, Purpose = Purposes.Record };
        var looks = await audit.LooksAsync(question, int.MaxValue, stop);
        var children = looks.Where(look => look.Detail == Unseen).Select(look => look.Child).Distinct().ToList();
        return
        [
            .. (children.Count == 0 ? [] : await records.LoadChildrenAsync(children, stop)).SelectMany(record =>
                record
                    .Facts.Where(recorded => recorded.By == viewer.Id)
                    .Select(recorded => (recorded.On, Name: (recorded.Fact as ContactReceived)?.Concern))
                    .Where(sent => sent.Name?.StartsWith(Begins, StringComparison.Ordinal) == true)
                    .Select(sent => new OwnReferral(record.Id, NameIn(sent.Name!), sent.On, null, null, null))
            ),
        ];
    }

    // All that was typed of the name, and the date of birth; or our number, which one child has.
    private async Task<Guid?> FindAsync(SignedIn viewer, RegisterChild child, CancellationToken stop)
    {
        var words = SearchName.Words($"{child.Given} {child.Family}");
        var first = words is [var one, ..] ? $" {one}" : " ";
        await using var read = database.ReadModels();
        var found = await read
            .Children.NotSealed()
            .Where(known => known.RestrictedTo != null || known.KeptFrom != null)
            .Where(known =>
                (child.Number != null && known.Number == child.Number)
                || (child.BornOn != null && known.BornOn == child.BornOn && known.SearchName.Contains(first))
            )
            .OrderBy(known => known.Stage == null || known.Stage == Casework.Stages.Closed)
            .ThenBy(known => known.Id)
            .ToListAsync(stop);
        return
            found.Find(known => IsKept(known, viewer) && (known.Number == child.Number || IsNamed(known, words)))
                is { } kept
            // What is said of a second record goes where the child is worked with.
            ? kept.MergedInto ?? kept.Id
            : null;
    }

    // A partner sees no record, restricted or not: theirs go on a record of their own, unless one is restricted.
    private bool IsKept(ChildRow known, SignedIn viewer) =>
        viewer.Sees(SeenChild.SubjectOf(known), clock) is { Allowed: false } answer
        && (known.Restricted != null || answer.KeptOut != KeptOut.None);

    private static bool IsNamed(ChildRow known, IReadOnlyList<string> words) =>
        words.Count > 1 && words.Except(known.SearchName.Split(' ')).ToList() is [];

    private ReceiveContact ContactOf(
        RegisterChild child,
        ReceiveReferral referral,
        IReadOnlyList<Act> family,
        ChildRecord record,
        SignedIn viewer
    )
    {
        var telling = new Telling(forms, viewer.Workforce, record);
        var contact = new ReceiveContact
        {
            On = referral.On,
            At = referral.At,
            From = referral.Referrer is { Length: > 0 } referrer ? referrer : viewer.Person.Name,
            ToDecide = true,
            Agency = viewer.Person.Details.Post == Post.Partner ? viewer.Person.Details.Agency : null,
            Concern = string.Join(
                '\n',
                telling
                    .Parts(referral)
                    .Concat(telling.Parts(child))
                    .Concat(family.SelectMany(telling.Parts))
                    .Select(part => $"{part.Label}: {part.Text}")
                    .Prepend($"{Begins}{child.Given} {child.Family}\n")
            ),
        };
        return contact with { Episode = Acts.EpisodeFor(contact, record.State) };
    }

    private static string NameIn(string concern) => concern.Split('\n')[0][Begins.Length..];
}
