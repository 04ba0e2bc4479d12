using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Takes two people who had been taken for one apart again. Both are as they were, with what was recorded on each since.</summary>
[ActName("separate-person", "Record that these are two people after all")]
public sealed record SeparatePerson : Act<FamilyMemberSeparated>
{
    /// <summary>The person, somebody of the child's family or network.</summary>
    public Guid? Person { get; init; }

    /// <summary>The record that was found to be a second one of the person.</summary>
    public Guid? SecondPerson { get; init; }

    /// <summary>How it is known.</summary>
    public string? Reason { get; init; }

    /// <summary>True where we are involved with a child on either side, and not one alone: then others rely on what stands there.</summary>
    [JsonIgnore]
    public bool? BothHaveCasework { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.Links.Any(link => record.State.Person.Known.IsMerged(link.Person))
            ? null
            : "Nobody of this family was found to be recorded twice.";

    public override IEnumerable<Guid> OtherPeople(ChildRecord record) => Person is { } person ? [person] : [];

    public override Act Knowing(ChildRecord record, Practice practice) =>
        this with
        {
            BothHaveCasework =
                Met(practice) is { } one
                && SecondPerson is { } second
                && PersonMet.AreInCasework(
                    one.Casework(person => person == second),
                    one.Casework(person => person != second)
                ),
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        if (record.State.Person.Find(Person) is not { HasRecord: false } known)
            return Person is null ? [] : [new Problem("person", "Choose somebody of the child’s family or network")];
        if (practice.OtherPeople is null || SecondPerson is not { } second)
            return [];
        if (Met(practice) is not { } one || !one.Record.Joined.Contains(second))
            return [new Problem("second-person", $"Choose which second record of {known.Name} is of somebody else")];
        return Problem.Of(
            (
                !one.IsKnownAs(person => person == second) || !one.IsKnownAs(person => person != second),
                "person",
                "Whoever takes two people apart may open children’s records on both sides. Ask your manager"
            ),
            (IsBlank(Reason) && Departures.Count == 0, "reason", "Say how it is known")
        );
    }

    public override IEnumerable<AboutPerson> OnPeople(ChildRecord record, Practice practice) =>
        Met(practice) is { } one && SecondPerson is { } second
            ?
            [
                new AboutPerson(one.Id, new PersonParted(second, Why), On),
                new AboutPerson(second, new PersonSeparated(one.Id, Why), On),
            ]
            : [];

    protected override FamilyMemberSeparated Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            SecondName = Met(practice)?.NameOf(SecondPerson!.Value),
            Reason = Why,
        };

    private string? Why => IsBlank(Reason) ? Merging.ReasonOf(this) : Reason;

    private PersonMet? Met(Practice practice) =>
        Person is { } person ? practice.OtherPeople?.GetValueOrDefault(person) : null;
}
