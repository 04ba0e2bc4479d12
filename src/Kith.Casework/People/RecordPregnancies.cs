using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records the pregnancies of somebody of the family that ended. They stand on her own record, and not in the child's story.</summary>
[ActName("record-pregnancies", "Record a pregnancy that ended")]
public sealed record RecordPregnancies : Act<PregnanciesRecorded>
{
    /// <summary>Whose.</summary>
    public Guid? Person { get; init; }

    /// <summary>All that are known of.</summary>
    public Rows<EndedPregnancy>? Pregnancies { get; init; }

    /// <summary>Who says so.</summary>
    public string? SaidBy { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.Family.Any(member => !member.HasRecord)
            ? null
            : "Nobody of the family is recorded yet. Record the family first.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var known = record.State.Person.Find(Person);
        return Problem
            .Of(
                (Person is not null && known is null, "person", "Choose somebody of the child’s family or network"),
                (known is { HasRecord: true }, "person", "This is a child with a record here")
            )
            .Concat(
                from row in (Pregnancies ?? []).Index()
                from problem in Problem.Of(
                    (
                        row.Item.With is { } with && (with == Person || record.State.Person.Find(with) is null),
                        "with",
                        "Choose somebody else of the list, or leave it"
                    ),
                    (row.Item.When?.Earliest > practice.Today, "when", $"{Problem.It} must be today or in the past")
                )
                select new Problem(
                    $"pregnancies:{row.Item.Id}.{problem.Field}",
                    $"Pregnancy {row.Index + 1}: {problem.Message}"
                )
                {
                    Row = row.Index + 1,
                }
            );
    }

    public override IEnumerable<AboutPerson> OnPeople(ChildRecord record, Practice practice) =>
        [new AboutPerson(Person!.Value, Answers<PregnanciesTold>.Of(this, 0), On)];
}
