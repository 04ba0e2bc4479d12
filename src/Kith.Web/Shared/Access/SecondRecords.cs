using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Web.Shared.Access;

/// <summary>Other records of the same child, as far as somebody may see them. Of any other the record says nothing to them.</summary>
/// <param name="Joined">The second records merged into this one, each as the person may see it.</param>
/// <param name="Kept">The record into which this one was merged; null where it was not.</param>
public sealed record SecondRecords(IReadOnlyList<SeenChild> Joined, ChildRecord? Kept)
{
    private static readonly HashSet<Guid> Nobody = [];

    /// <summary>There are none.</summary>
    public static SecondRecords None { get; } = new([], null);

    /// <summary>The records that somebody proposed to merge into this one, where the person is the one to agree: they look at both.</summary>
    public IReadOnlyList<SeenChild> Proposed { get; init; } = [];

    /// <summary>The records that stand on this one by name and are kept from the person.</summary>
    private IReadOnlySet<Guid> Withheld { get; init; } = Nobody;

    /// <summary>True for an entry that names a record that is kept from the person.</summary>
    public bool Withholds(Recorded entry, ChildRecord record) =>
        Withheld.Count > 0 && NamedIn(entry, record).Any(Withheld.Contains);

    /// <summary>The records that a record names as of the same child, now or if a manager agrees.</summary>
    internal static IEnumerable<Guid> NamedOn(ChildRecord record) =>
        record.Standing.SelectMany(entry => NamedIn(entry, record)).Distinct();

    /// <summary>Decides them for every record that a record names.</summary>
    /// <param name="record">The record that the person sees.</param>
    /// <param name="kept">The one it was merged into.</param>
    /// <param name="known">Those it names, and the brothers and sisters named on these, loaded.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="practice">What decisions by them take.</param>
    /// <param name="clock">Says when.</param>
    internal static SecondRecords Of(
        ChildRecord record,
        ChildRecord? kept,
        IReadOnlyDictionary<Guid, ChildRecord> known,
        SignedIn viewer,
        Practice practice,
        AuthorityClock clock
    )
    {
        Guid[] named = [.. NamedOn(record)];
        if (named.Length == 0)
            return None;
        Guid[] asked =
        [
            .. Proposals
                .Waiting(record)
                .Where(proposal => Proposals.MayAnswer(viewer.Person, proposal, record, practice))
                .SelectMany(proposal => NamedIn(proposal.Recorded, record)),
        ];
        List<SeenChild> joined = [];
        List<SeenChild> proposed = [];
        HashSet<Guid> withheld = [];
        foreach (var other in named.Select(known.GetValueOrDefault).OfType<ChildRecord>())
        {
            var isJoined = IsJoined(other, record);
            var subject = SeenChild.SubjectOf(other);
            var through = isJoined || asked.Contains(other.Id) ? SeenChild.SubjectOf(record) : null;
            var answer = viewer.Sees(subject with { Kept = through }, clock);
            if (answer.KeptOut != KeptOut.None)
                withheld.Add(other.Id);
            else if (through is not null && answer.Allowed)
                (isJoined ? joined : proposed).Add(
                    new SeenChild(other, answer, practice.Access)
                    {
                        Family = SeenFamily.Of(other, known, viewer, clock),
                    }
                );
        }
        return new SecondRecords(joined, kept) { Proposed = proposed, Withheld = withheld };
    }

    private static bool IsJoined(ChildRecord other, ChildRecord record) =>
        other.State.Person.MergedInto == record.Id && record.State.Person.Joined.Contains(other.Id);

    private static IEnumerable<Guid> NamedIn(Recorded entry, ChildRecord record) =>
        entry.Fact switch
        {
            IOnTwoRecords fact => [fact.Other],
            // To agree that a child is somebody's brother, nobody has to read his record.
            DepartureProposed proposed when Proposals.ActOf(proposed) is MergeRecord or SeparateRecord => Proposals
                .ActOf(proposed)!
                .OtherRecords(record),
            _ => [],
        };
}
