using System.Text.Json.Serialization;
using Kith.Casework.Agencies;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.FrontDoor;

/// <summary>Records what came of the checks that agencies were asked for: chased, answered, or not to be had and why.</summary>
[ActName("record-agency-checks", "Record what agencies answered", Place = 14)]
public sealed record RecordAgencyChecks : Act<AgencyChecksAnswered>
{
    /// <summary>Each check that is open, with what came of it. Those of which there is nothing new are left out.</summary>
    public Rows<CheckAnswer>? Answers { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FrontDoor.OpenChecks.Any() ? null : "No agency was asked for anything that is not answered.";

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) => question == "answers" ? AgencyAsking.Begun(episode.FrontDoor.Checks) : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        AgencyAsking.Answered(Answers, "Check", practice);

    protected override AgencyChecksAnswered Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var (answers, waits) = AgencyAsking.Settled(Answers, episode!.FrontDoor.Checks);
        return Answered(record) with { Answers = answers, Waits = waits };
    }
}
