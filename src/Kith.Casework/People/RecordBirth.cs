using System.Text.Json.Serialization;
using Kith.Casework.People.Twins;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records that an unborn child was born, on the day of the act.</summary>
[ActName("record-birth", "Record the birth")]
[AlsoLeaves(typeof(ChildNamed))]
public sealed record RecordBirth : Act<ChildBorn>
{
    /// <summary>First names; null while the child has none.</summary>
    public string? Given { get; init; }

    /// <summary>Family name.</summary>
    public string? Family { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    // Twins as a rule are born on one day.
    public override bool GoesWith(ChildRecord record, ChildRecord other) => TwinRecord.AreTwins(record, other.Id);

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.IsUnborn ? null : "This child’s birth is known already.";

    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        yield return Answered(record);
        // Without a first name the child is called as before, and the record asks for one.
        if (!IsBlank(Given))
            yield return new ChildNamed(Given!.Trim(), Family?.Trim() ?? "");
        else if (!IsBlank(Family) && record.State.Person.Name is not { } known)
            yield return new ChildNamed("Baby", Family!.Trim());
        else if (!IsBlank(Family) && record.State.Person.Name is { } called && called.Family != Family!.Trim())
        {
            yield return called with
            {
                Family = Family!.Trim(),
            };
        }
    }
}
