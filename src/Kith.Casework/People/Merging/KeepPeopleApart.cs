using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records that somebody of the family and another person, who may have been one, are two people. Both records keep it.</summary>
[ActName("keep-people-apart", "Record that this is somebody else than another")]
public sealed record KeepPeopleApart : Act<FamilyMemberKeptApart>
{
    /// <summary>The person, somebody of the child's family or network.</summary>
    public Guid? Person { get; init; }

    /// <summary>The other person.</summary>
    public Guid? SecondPerson { get; init; }

    /// <summary>How it is known.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.Family.Any(member => !member.HasRecord)
            ? null
            : "Nobody of the family is recorded yet. Record the family first.";

    public override IEnumerable<Guid> OtherPeople(ChildRecord record) =>
        Person is { } person && SecondPerson is { } second ? [person, second] : [];

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        if (Person is null || SecondPerson is null)
            return [];
        if (record.State.Person.Find(Person) is not { HasRecord: false } known)
            return [new Problem("person", "Choose somebody of the child’s family or network")];
        if (practice.OtherPeople is null)
            return [];
        if (
            Met(Person, practice) is not { IsSealed: false } one
            || Met(SecondPerson, practice) is not { IsSealed: false, IsKnown: true } other
        )
            return [new Problem("second-person", "There is nobody whom you could choose so. Choose from those known")];
        return one.Id == other.Id
            ?
            [
                new Problem(
                    "second-person",
                    Person == SecondPerson
                        ? $"This is {known.Name}. Choose the other person"
                        : "The two are one person. Take them apart again instead"
                ),
            ]
            : [];
    }

    public override IEnumerable<AboutPerson> OnPeople(ChildRecord record, Practice practice) =>
        Met(Person, practice) is { } one && Met(SecondPerson, practice) is { } other
            ?
            [
                new AboutPerson(one.Id, new PersonKeptApart(other.Id, Reason), On),
                new AboutPerson(other.Id, new PersonKeptApart(one.Id, Reason), On),
            ]
            : [];

    private static PersonMet? Met(Guid? person, Practice practice) =>
        person is { } id ? practice.OtherPeople?.GetValueOrDefault(id) : null;
}
