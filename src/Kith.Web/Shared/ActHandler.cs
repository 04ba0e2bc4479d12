using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Addresses;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Files;
using Kith.Web.Shared.Mail;

namespace Kith.Web.Shared;

/// <summary>One child's part of an entry: the record as the person saw it, and what is to be done, in order.</summary>
/// <param name="Record">The record decided on; its version has to be the stored one still.</param>
/// <param name="Acts">What is to be done. Each later act sees what the earlier ones left.</param>
/// <param name="Problems">What could not be read of what was typed; an entry with problems is never performed.</param>
public sealed record Entry(ChildRecord Record, IReadOnlyList<Act> Acts, IReadOnlyList<Problem> Problems)
{
    /// <summary>Who stands in the families of the brothers and sisters beside whom it is entered.</summary>
    public IReadOnlyList<FamilyMemberRecorded> Relatives { get; init; } = [];
}

/// <summary>What came of an entry for one or several children: all of it or nothing.</summary>
public abstract record ActResult
{
    /// <summary>Stored, for every child.</summary>
    public sealed record Done(Guid ActId) : ActResult;

    /// <summary>Not done for any child; why, by child.</summary>
    public sealed record Refused(IReadOnlyDictionary<Guid, Outcome.Refused> Children) : ActResult;

    /// <summary>Somebody else wrote to the record in between.</summary>
    public sealed record Changed(Guid Child) : ActResult;

    /// <summary>One of the children chosen on the page is not among those it can be for any more.</summary>
    public sealed record Lost : ActResult;

    /// <summary>This page was saved before with something else on it; what is on it now was not stored.</summary>
    public sealed record Edited : ActResult;
}

/// <summary>The one route of every act, from pages and programs alike: decide, then append with read models in one transaction.</summary>
public sealed class ActHandler(
    EventStore records,
    GuidanceLibrary guidance,
    FormLibrary forms,
    AuthorityClock clock,
    AccessRules access,
    DocumentLibrary documents,
    NamesElsewhere names,
    SharedAddresses addresses,
    MetPeople met,
    NamedFiles files,
    Messengers messengers
)
{
    /// <summary>What decisions by this person take now.</summary>
    public Practice PracticeOf(SignedIn viewer) =>
        new(guidance, forms, viewer.Person, viewer.Workforce, clock.Now)
        {
            Access = access,
            Documents = documents,
            Messages = messengers.Ways,
        };

    /// <summary>What came of this post when it came before, without deciding it again; null when the page was not saved yet.</summary>
    public Task<ActResult?> EarlierAsync(SignedIn viewer, PostedForm posted, CancellationToken stop) =>
        EarlierAsync(viewer.Id, posted, stop);

    /// <summary>The same, for a user who may not be signed in any more.</summary>
    public async Task<ActResult?> EarlierAsync(string viewer, PostedForm posted, CancellationToken stop) =>
        await records.FindActAsync(KeyOf(viewer, posted), stop) switch
        {
            null => null,
            { } stored when stored.IsRepeatedBy(posted.Text) => new ActResult.Done(stored.ActId),
            _ => new ActResult.Edited(),
        };

    /// <summary>What stands against each child's part; nothing is stored.</summary>
    public IReadOnlyDictionary<Guid, Outcome.Refused> TryOut(SignedIn viewer, IReadOnlyList<Entry> entries) =>
        RefusedOf(DecideAll(PracticeOf(viewer), entries));

    /// <summary>Does an entry. Repeating the post stores it once.</summary>
    /// <param name="viewer">Who acts.</param>
    /// <param name="posted">What the page sent.</param>
    /// <param name="entries">Each child's own part; at least one.</param>
    /// <param name="stop">Stops before anything is stored.</param>
    /// <param name="worry">What becomes of the worry of which it comes; null where it comes of none.</param>
    public async Task<ActResult> PerformAsync(
        SignedIn viewer,
        PostedForm posted,
        IReadOnlyList<Entry> entries,
        CancellationToken stop,
        WorryAppend? worry = null
    )
    {
        var practice = await PracticeForAsync(viewer, entries, stop);
        var decided = DecideAll(practice, entries);
        if (RefusedOf(decided) is { Count: > 0 } refused)
            return new ActResult.Refused(refused);
        if (
            await files.RefusedAsync(viewer.Id, entries.Select(entry => (entry.Record.Id, entry.Acts)), stop) is
            { Count: > 0 } notTheirs
        )
            return new ActResult.Refused(notTheirs);
        var done = decided.ConvertAll(one => (one.Record, Outcome: (Outcome.Done)one.Outcome));
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            entries[0].Acts[0].ActName,
            viewer.Id,
            clock.UtcNow,
            KeyOf(viewer.Id, posted),
            await addresses.WithAsync(
                [
                    .. done.Select(child => new StreamAppend(child.Record, child.Outcome.Facts)),
                    .. OnOthers(done.SelectMany(child => child.Outcome.Children), practice.OtherRecords!),
                ],
                clock.Today,
                stop
            )
        )
        {
            Posted = posted.Text,
            Papers = [.. done.SelectMany(child => child.Outcome.Papers)],
            Worries = worry is null ? [] : [worry],
            People = await PeopleAsync(
                done.SelectMany(child => child.Outcome.People),
                practice.OtherPeople!.Values,
                stop
            ),
        };
        try
        {
            return await records.AppendAsync(append, stop) switch
            {
                AppendResult.Stored => new ActResult.Done(append.ActId),
                AppendResult.AlreadyStored stored => new ActResult.Done(stored.ActId),
                AppendResult.Changed changed => new ActResult.Changed(
                    entries.Any(entry => entry.Record.Id == changed.Child) ? changed.Child : entries[0].Record.Id
                ),
                var other => throw new InvalidOperationException($"The store answered {other}."),
            };
        }
        catch (KeyReused)
        {
            return new ActResult.Edited();
        }
    }

    /// <summary>The same on the records as they are now; null where one of them is not open to whoever acts any more.</summary>
    public async Task<IReadOnlyList<Entry>?> AnewAsync(
        SignedIn viewer,
        IReadOnlyList<Entry> entries,
        CancellationToken stop
    )
    {
        var now = (await records.LoadChildrenAsync([.. entries.Select(entry => entry.Record.Id)], stop))
            .Where(record => viewer.Sees(SeenChild.SubjectOf(record), clock, Purpose.Record).Allowed)
            .ToDictionary(record => record.Id);
        return entries.All(entry => now.ContainsKey(entry.Record.Id))
            ? [.. entries.Select(entry => entry with { Record = now[entry.Record.Id] })]
            : null;
    }

    /// <summary>What deciding an entry takes: with the other records it is about, and on which a name it says stands too.</summary>
    public async Task<Practice> PracticeForAsync(SignedIn viewer, IReadOnlyList<Entry> entries, CancellationToken stop)
    {
        var practice = PracticeOf(viewer) with
        {
            OtherRecords = await OthersAsync(viewer, entries, stop),
            OtherPeople = await met.OfAsync(
                viewer,
                [.. entries.SelectMany(entry => entry.Acts.SelectMany(act => act.OtherPeople(entry.Record)))],
                stop
            ),
        };
        string[] said =
        [
            .. entries
                .SelectMany(entry => entry.Acts.SelectMany(act => act.NamesSaid(entry.Record, practice)))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return said.Length == 0
            ? practice
            : practice with
            {
                NamesElsewhere = await names.FindAsync(viewer, [.. entries.Select(entry => entry.Record)], said, stop),
            };
    }

    // A record that whoever acts may not know of is as good as none.
    private async Task<IReadOnlyDictionary<Guid, ChildRecord>> OthersAsync(
        SignedIn viewer,
        IReadOnlyList<Entry> entries,
        CancellationToken stop
    )
    {
        Guid[] asked =
        [
            .. entries
                .SelectMany(entry => entry.Acts.SelectMany(act => act.OtherRecords(entry.Record)))
                .Except(entries.Select(entry => entry.Record.Id)),
        ];
        var known =
            asked.Length == 0
                ? []
                : (await records.LoadChildrenAsync(asked, stop)).Where(record =>
                    record.Version > 0
                    && viewer.Sees(SeenChild.SubjectOf(record), clock, Purpose.Record).KeptOut == KeptOut.None
                );
        return known
            .Concat(
                entries
                    .SelectMany(entry => entry.Acts.SelectMany(act => act.OpensRecords(entry.Record)))
                    .Select(ChildRecord.New)
            )
            .ToDictionary(record => record.Id);
    }

    private static IEnumerable<StreamAppend> OnOthers(
        IEnumerable<AboutChild> facts,
        IReadOnlyDictionary<Guid, ChildRecord> others
    ) =>
        facts
            .GroupBy(about => about.Child)
            .Select(child => new StreamAppend(others[child.Key], [.. child.Select(about => about.Dated)]));

    // Entered for several children, it is true of a person once. Whoever wrote about somebody it was decided by is noticed.
    private async Task<IReadOnlyList<PersonAppend>> PeopleAsync(
        IEnumerable<AboutPerson> facts,
        IEnumerable<PersonMet> decidedBy,
        CancellationToken stop
    )
    {
        var about = facts.Distinct().ToLookup(fact => fact.Person);
        var known = await records.LoadPeopleAsync([.. about.Select(person => person.Key)], stop);
        return
        [
            .. known.Select(person => new PersonAppend(
                decidedBy.Select(one => one.RecordOf(person.Id)).FirstOrDefault(record => record is not null) ?? person,
                [
                    .. about[person.Id]
                        .Select(fact => new Dated(fact.Fact, fact.On) { By = fact.By, ActName = fact.ActName }),
                ]
            )),
        ];
    }

    private List<(ChildRecord Record, Outcome Outcome)> DecideAll(Practice practice, IReadOnlyList<Entry> entries) =>
        [
            .. entries.Select(entry =>
                (
                    entry.Record,
                    Decide(
                        entry,
                        practice with
                        {
                            Together =
                            [
                                .. entries.Select(other => other.Record).Where(record => record.Id != entry.Record.Id),
                            ],
                        }
                    )
                )
            ),
        ];

    private static Dictionary<Guid, Outcome.Refused> RefusedOf(
        IEnumerable<(ChildRecord Record, Outcome Outcome)> decided
    ) =>
        decided
            .Where(one => one.Outcome is Outcome.Refused)
            .ToDictionary(one => one.Record.Id, one => (Outcome.Refused)one.Outcome);

    private Outcome Decide(Entry entry, Practice practice)
    {
        var record = entry.Record;
        practice = practice with { Relatives = entry.Relatives };
        var facts = new List<Dated>();
        var people = new List<AboutPerson>();
        var children = new List<AboutChild>();
        var papers = new List<FrozenPaper>();
        foreach (var act in entry.Acts)
        {
            // An act that follows another in the same entry belongs to the episode that one left open.
            var placed = act.Episode == 0 ? act with { Episode = Acts.EpisodeFor(act, record.State) } : act;
            var outcome = Deciding.Decide(placed, record, practice);
            if (outcome is not Outcome.Done done)
                return outcome;
            facts.AddRange(done.Facts);
            people.AddRange(done.People);
            children.AddRange(done.Children);
            papers.AddRange(done.Papers);
            var version = record.Version;
            record = record.With(
                done.Facts.Select(fact => new Recorded(
                    ++version,
                    fact.Fact,
                    fact.On,
                    fact.At,
                    clock.UtcNow,
                    practice.Actor.Id,
                    default
                ))
            );
        }
        return new Outcome.Done(facts)
        {
            People = people,
            Children = children,
            Papers = papers,
        };
    }

    private static string KeyOf(string viewer, PostedForm posted) => $"{viewer}/{posted.Key:N}";
}
