using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records that an unborn child was born, on the day of the act.</summary>
[ActName("record-birth", "Record the birth")]
public sealed record RecordBirth : Act<ChildBorn>
{
    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    /// <inheritdoc/>
    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.IsUnborn ? null : "This child’s birth is known already.";
}
