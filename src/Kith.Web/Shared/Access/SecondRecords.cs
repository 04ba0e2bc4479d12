using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Web.Shared.Access;

/// <summary>Other records of the same child, as far as somebody may see them. Of any other the record says nothing to them.</summary>
/// <param name="Joined">The second records merged into this one, each as the person may see it.</param>
/// <param name="Kept">The record into which this one was merged; null where it was not.</param>
public sealed record SecondRecords(IReadOnlyList<SeenChild> Joined, ChildRecord? Kept)
{
    private static readonly HashSet<Guid> Nobody = [];

    /// <summary>There are none.</summary>
    public static SecondRecords None { get; } = new([], null);

    /// <summary>The records that stand on this one by name and are kept from the person.</summary>
    private IReadOnlySet<Guid> Withheld { get; init; } = Nobody;

    /// <summary>True for an entry that names a record that is kept from the person.</summary>
    public bool Withholds(Recorded entry, ChildRecord record) =>
        Withheld.Count > 0 && NamedIn(entry, record).Any(Withheld.Contains);

    /// <summary>Reads them; without a question to the database for a record that names none.</summary>
    /// <param name="record">The record that the person sees.</param>
    /// <param name="kept">The one it was merged into.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="rules">What each relation may record.</param>
    /// <param name="records">Where records are read.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<SecondRecords> OfAsync(
        ChildRecord record,
        ChildRecord? kept,
        SignedIn viewer,
        AccessRules rules,
        EventStore records,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        Guid[] named = [.. record.Standing.SelectMany(entry => NamedIn(entry, record)).Distinct()];
        if (named.Length == 0)
            return None;
        var subject = SeenChild.SubjectOf(record);
        var found = (await records.LoadChildrenAsync(named, stop))
            .Select(other => (Record: other, Answer: viewer.Sees(SubjectOf(other, record, subject), clock)))
            .ToList();
        List<SeenChild> joined = [];
        foreach (var (other, answer) in found.Where(one => IsJoined(one.Record, record) && one.Answer.Allowed))
            joined.Add(
                new SeenChild(other, answer, rules)
                {
                    Family = await SeenFamily.OfAsync(other, viewer, records, clock, stop),
                }
            );
        return new SecondRecords(joined, kept)
        {
            Withheld = found.Where(one => one.Answer.KeptOut != KeptOut.None).Select(one => one.Record.Id).ToHashSet(),
        };
    }

    private static Subject SubjectOf(ChildRecord other, ChildRecord record, Subject subject) =>
        IsJoined(other, record) ? SeenChild.SubjectOf(other) with { Kept = subject } : SeenChild.SubjectOf(other);

    private static bool IsJoined(ChildRecord other, ChildRecord record) =>
        other.State.Person.MergedInto == record.Id && record.State.Person.Joined.Contains(other.Id);

    private static IEnumerable<Guid> NamedIn(Recorded entry, ChildRecord record) =>
        entry.Fact switch
        {
            IOnTwoRecords fact => [fact.Other],
            DepartureProposed proposed => Proposals.ActOf(proposed)?.OtherRecords(record) ?? [],
            _ => [],
        };
}
