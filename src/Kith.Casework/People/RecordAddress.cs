using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records where the child lives, and from whom it is kept.</summary>
[ActName("record-address", "Record where the child lives")]
public sealed record RecordAddress : Act<AddressRecorded>
{
    /// <summary>The address, lines separated by commas.</summary>
    public string? Lines { get; init; }

    /// <summary>Postcode.</summary>
    public string? Postcode { get; init; }

    /// <summary>True for a refuge or another address that must not become known.</summary>
    public bool? Protected { get; init; }

    /// <summary>Family members who must never see it.</summary>
    public IReadOnlyList<Guid>? NeverShowTo { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (
                Protected == false && NeverShowTo is { Count: > 0 },
                "protected",
                "Somebody must never see this address, so it has to be kept secret: choose yes, or take the names off the list"
            ),
            (
                Protected == false && NeverShowTo is not { Count: > 0 } && KeptAddresses.Of(record).Covers(Lines),
                "protected",
                "This address has been kept secret on this record, and stays so: choose yes"
            )
        );
}
