using Kith.Casework.Record;

namespace Kith.Casework.DisabledChildren;

/// <summary>Goes through what the law gives a disabled child and their family, and says of each where it stands.</summary>
[ActName("record-support-duties", "Record what was offered, and what came of it", Place = 94)]
public sealed record RecordSupportDuties : Act<SupportDutiesRecorded>
{
    /// <summary>Each, with where it stands. Those that nobody looked at are left out.</summary>
    public Rows<SupportDuty>? Duties { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        DisabledChildrenState.NotOnPathway(episode!);

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Kith.Guidance.Rulebook? rules
    ) => question == "duties" ? episode.DisabledChildren.Duties : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (Duties?.Any(duty => duty.Standing is not null) != true, "duties", "Say of at least one where it stands"),
            (
                Duties?.Any(duty => duty.Since > practice.Today) == true,
                "duties",
                "Nothing can stand so from a later day than this: check since when"
            )
        );

    protected override SupportDutiesRecorded Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Duties = Duties is null ? null! : [.. Duties.Where(duty => duty.Standing is not null)],
        };
}
