using System.Text.Json.Serialization;
using Kith.Casework.Agencies;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Asks agencies what they know, before it is decided what becomes of a contact or a referral.</summary>
[ActName("request-agency-checks", "Ask agencies what they know", Place = 12)]
public sealed record RequestAgencyChecks : Act<AgencyChecksRequested>
{
    /// <summary>Whom, for what, and why it may be asked.</summary>
    public Rows<AgencyCheck>? Checks { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FrontDoor.Decision is null
            ? null
            : "It is decided what becomes of the referral. Whoever works with the child now asks agencies as part of that work.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        AgencyAsking.Asked(Checks, "checks", "Check", On, record);
}
