using Kith.Casework.Agencies;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.ChildInNeed;

/// <summary>Records what came of the contributions that agencies were asked for: chased, received, or not to be had and why.</summary>
[ActName("record-contributions", "Record what agencies contributed", Place = 134)]
public sealed record RecordContributions : Act<ContributionsReceived>
{
    /// <summary>Each that is open, with what came of it. Those of which there is nothing new are left out.</summary>
    public Rows<CheckAnswer>? Answers { get; init; }

    /// <summary>Reports and papers that came.</summary>
    public Rows<AttachedFile>? Files { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.Contributions.Any(one => one.IsOpen)
            ? null
            : "No agency was asked for anything that has not come.";

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) => question == "answers" ? AgencyAsking.Begun(episode.ChildInNeed.Contributions) : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        AgencyAsking.Answered(Answers, "Contribution", practice);

    protected override ContributionsReceived Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var (answers, waits) = AgencyAsking.Settled(Answers, episode!.ChildInNeed.Contributions);
        return Answered(record) with { Answers = answers, Waits = waits };
    }
}
