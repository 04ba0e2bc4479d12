using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>This record was found to be a second one of a child, and was merged into the one that is kept. What stands here stays here.</summary>
/// <param name="Kept">The record that is kept.</param>
/// <param name="Number">Its number, so that the entry reads by itself.</param>
/// <param name="Reason">How it is known that it is one child.</param>
[FactName("record-merged", "This record was merged into another record of the same child, which is kept.")]
public sealed record RecordMerged(Guid Kept, string? Number = null, string? Reason = null)
    : PersonFact,
        IOnTwoRecords,
        ITells
{
    Guid IOnTwoRecords.Other => Kept;

    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        Merging.ToldOf("merged this record into another record of the same child");
}

/// <summary>A second record of the child was merged into this one, which is kept.</summary>
/// <param name="Second">The second record.</param>
/// <param name="Number">Its number, so that the entry reads by itself.</param>
/// <param name="Reason">How it is known that it is one child.</param>
/// <param name="Despite">True when the records differ in what tells two children apart, and whoever merged them was sure all the same.</param>
[FactName("record-joined", "A second record of the child was merged into this one, which is kept.")]
public sealed record RecordJoined(Guid Second, string? Number = null, string? Reason = null, bool? Despite = null)
    : PersonFact,
        IOnTwoRecords,
        ITells
{
    Guid IOnTwoRecords.Other => Second;

    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        Merging.ToldOf("merged a second record of the child into this one");
}

/// <summary>This record is one of its own again: it had been merged into another.</summary>
/// <param name="Kept">The record it had been merged into.</param>
/// <param name="Number">Its number, so that the entry reads by itself.</param>
/// <param name="Reason">Why they are taken apart.</param>
[FactName("record-separated", "This record, which had been merged into another, is one of its own again.")]
public sealed record RecordSeparated(Guid Kept, string? Number = null, string? Reason = null)
    : PersonFact,
        IOnTwoRecords,
        ITells
{
    Guid IOnTwoRecords.Other => Kept;

    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        Merging.ToldOf("took this record and the one it had been merged into apart again");
}

/// <summary>A record that had been merged into this one is one of its own again.</summary>
/// <param name="Second">The record that was taken out.</param>
/// <param name="Number">Its number, so that the entry reads by itself.</param>
/// <param name="Reason">Why they are taken apart.</param>
[FactName("record-parted", "A record that had been merged into this one is one of its own again.")]
public sealed record RecordParted(Guid Second, string? Number = null, string? Reason = null)
    : PersonFact,
        IOnTwoRecords,
        ITells
{
    Guid IOnTwoRecords.Other => Second;

    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        Merging.ToldOf("took a record that had been merged into this one out again");
}

/// <summary>What the facts of merging have in common.</summary>
internal static class Merging
{
    // It takes two people: what the one wrote for the other to agree to is why it was done.
    internal static string? ReasonOf(Act act) => act.Departures is [var said, ..] ? said.Reason : null;

    // Nothing of the other record: who is told here may not see that one.
    internal static IEnumerable<Notice> ToldOf(string says) =>
        [new("records-merged", NoticeTo.Lead, says), new("records-merged", NoticeTo.Manager, says)];
}
