using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Says whether entries stand that a later return no longer said.</summary>
[ActName("settle-return-difference", "Say whether an entry stands that a later return leaves out")]
[AlsoLeaves(typeof(FactCorrected))]
public sealed record SettleReturnDifference : Act<ReturnDifferenceSettled>
{
    /// <summary>The collection year of the return that leaves them out.</summary>
    public string? CollectionYear { get; init; }

    /// <summary>True when our record is right.</summary>
    public bool? Stands { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        ReturnDifferences.Waiting(record).Count == 0 ? "No return leaves out anything that stands here." : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of((Waiting(record) is null, "collection-year", "Choose the return that leaves something out"));

    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        var entries = Waiting(record)!.Entries;
        var settled = Answered(record) with { Entries = [.. entries.Select(entry => entry.Version)] };
        return Stands == true ? [settled] : [.. entries.Select(Removed), settled];
    }

    private ReturnDifference? Waiting(ChildRecord record) =>
        ReturnDifferences.Waiting(record).FirstOrDefault(waiting => waiting.CollectionYear == CollectionYear);

    private FactCorrected Removed(Recorded entry) => new(entry.Version, null, null, Reason!);
}
