using Kith.Casework.Agencies;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Asks agencies for what they can contribute to an assessment or to an enquiry, while it goes on.</summary>
[ActName("request-contributions", "Ask agencies to contribute", Place = 132)]
public sealed record RequestContributions : Act<ContributionsRequested>
{
    /// <summary>Whom, for what, why it may be asked, and by when.</summary>
    public Rows<AgencyCheck>? Asked { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.IsBeingAssessed || episode!.Runs(Stages.Section47)
            ? null
            : "Nothing is being assessed or looked into at present.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(
                record.State.Episode(Episode)?.ChildInNeed.Assessment?.StartedOn,
                "when the assessment started"
            ),
            .. AgencyAsking.Asked(Asked, "asked", "Contribution", On, record),
        ];
}
