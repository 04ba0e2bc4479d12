using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Opens a record in an emergency to somebody who does not work with the child, for hours. Lead and manager are told.</summary>
[ActName("open-in-emergency", "Open the record in an emergency")]
public sealed record OpenInEmergency : Act<RecordOpenedInEmergency>
{
    /// <summary>Why it cannot wait for those who work with the child.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    protected override RecordOpenedInEmergency Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Practitioner = practice.Actor.Id,
            Name = practice.Actor.Name,
            Hours = practice.Access.EmergencyHours,
        };
}
