using Kith.Casework.Record;

namespace Kith.Casework.LookedAfter;

/// <summary>Records that a looked-after child went home, planned or not.</summary>
[ActName("return-child-home", "Record that the child went home from care", Place = 57)]
[AlsoLeaves(typeof(LookedAfterEnded))]
public sealed record ReturnChildHome : Act<ChildReturnedHome>
{
    /// <summary>True where it was planned.</summary>
    public bool? Planned { get; init; }

    /// <summary>True where a care order is in force.</summary>
    public bool? StaysLookedAfter { get; init; }

    /// <summary>How it came about, and what helps from the first day.</summary>
    public string? Account { get; init; }

    /// <summary>True where the child has the rights of a care leaver, where no care order is in force; null where nobody said.</summary>
    public bool? CareLeaver { get; init; }

    /// <summary>When the plan is gone over again.</summary>
    public DateOnly? ReviewBy { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        LookedAfterState.NotLookedAfter(episode!);

    public override string? AlsoDoes(Episode episode) =>
        "Where no care order is in force, the child is not looked after from that day.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.LookedAfter.BeganOn, "when the child became looked after");

    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        yield return Answered(record);
        if (StaysLookedAfter == false)
            yield return new LookedAfterEnded(CareEndReason.WentHome, CareLeaver, Account)
            {
                Episode = EpisodeIn(record),
            };
    }
}
