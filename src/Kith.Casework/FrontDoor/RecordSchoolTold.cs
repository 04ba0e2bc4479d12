using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Records that the child's school was told of domestic abuse to which the police went.</summary>
[ActName("record-school-told", "Record that the school knows of an incident at home", Place = 217)]
public sealed record RecordSchoolTold : Act<SchoolToldOfIncident>
{
    /// <summary>Who told it.</summary>
    public string? By { get; init; }

    /// <summary>Whom at which school.</summary>
    public string? Whom { get; init; }

    /// <summary>What the school does with it.</summary>
    public string? Does { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.IsUnborn ? "The child is not born yet, and goes to no school."
        : episode!.FrontDoor.IncidentOn is null ? "No incident at home is on record of which the school does not know."
        : null;

    public override bool IsAwaited(Episode episode) => episode.FrontDoor.IncidentOn is not null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.FrontDoor.IncidentOn, "when we heard of the incident");
}
