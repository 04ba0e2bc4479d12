using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>
/// Records that somebody of the family is recorded a second time, here or in another family. Nothing is copied or taken away: each record
/// keeps what stands on it, and both are read as one person.
/// </summary>
[ActName("merge-person", "Record that this is the same person as another")]
public sealed record MergePerson : Act<FamilyMemberMerged>
{
    /// <summary>The person, somebody of the child's family or network.</summary>
    public Guid? Person { get; init; }

    /// <summary>The name under which they are recorded a second time.</summary>
    public string? SecondName { get; init; }

    /// <summary>The second record of the person.</summary>
    public Guid? SecondPerson { get; init; }

    /// <summary>True when whoever merges is sure that it is one person, although the two differ in what tells two people apart.</summary>
    public bool? Despite { get; init; }

    /// <summary>How it is known.</summary>
    public string? Reason { get; init; }

    /// <summary>True where we are involved with a child on either side, and not one alone: then others rely on what stands there.</summary>
    [JsonIgnore]
    public bool? BothHaveCasework { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.Family.Any(member => !member.HasRecord)
            ? null
            : "Nobody of the family is recorded yet. Record the family first.";

    public override IEnumerable<Guid> OtherPeople(ChildRecord record) =>
        Person is { } person && SecondPerson is { } second ? [person, second] : [];

    public override Act Knowing(ChildRecord record, Practice practice) =>
        this with
        {
            BothHaveCasework =
                Met(Person, practice) is { } one
                && Met(SecondPerson, practice) is { } other
                && PersonMet.AreInCasework(one.Casework(), other.Casework()),
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var family = record.State.Person;
        var known = family.Find(Person);
        if (known is not { HasRecord: false })
        {
            return Person is null
                ? []
                :
                [
                    new Problem(
                        "person",
                        known is null
                            ? "Choose somebody of the child’s family or network"
                            : "This is a child with a record here. Two records of a child are merged on the child’s page"
                    ),
                ];
        }
        if (SecondPerson is null)
            return [];
        if (SecondPerson == Person)
            return [new Problem("second-person", $"This is {known.Name} already. Choose the other entry")];
        if (family.Find(SecondPerson) is { HasRecord: true })
            return
            [
                new Problem("second-person", "That is a child with a record here, and is not an adult’s second record"),
            ];
        if (practice.OtherPeople is null)
            return [];
        if (
            Met(Person, practice) is not { IsSealed: false } one
            || Met(SecondPerson, practice) is not { IsSealed: false, IsKnown: true } other
        )
            return [new Problem("second-person", "There is nobody whom you could choose so. Choose from those known")];
        if (one.Id == other.Id)
            return [new Problem("second-person", "The two are one person already")];
        if (other.Record.Joined.Count > 0)
            return
            [
                new Problem(
                    "second-person",
                    "That person was found twice before. Begin with them, and choose this one"
                ),
            ];
        if (OnePersonOrTwo.Against(one, other) is { } against)
            return [new Problem("second-person", against)];
        string[] doubts = [.. OnePersonOrTwo.Doubts(one, other)];
        return Problem.Of(
            (
                doubts.Length > 0 && Despite != true,
                "despite",
                $"These may be two people: {string.Join("; ", doubts)}. If they are one person, choose yes, and say below how you know"
            ),
            (IsBlank(Reason) && Departures.Count == 0, "reason", "Say how it is known")
        );
    }

    public override IEnumerable<AboutPerson> OnPeople(ChildRecord record, Practice practice) =>
        Met(Person, practice) is { } kept && Met(SecondPerson, practice) is { } second
            ?
            [
                new AboutPerson(kept.Id, new PersonJoined(second.Id, Why, Despite), On),
                new AboutPerson(second.Id, new PersonMerged(kept.Id, Why), On),
            ]
            : [];

    protected override FamilyMemberMerged Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            SecondName = Met(SecondPerson, practice)?.Name ?? SecondName,
            Reason = Why,
        };

    private string? Why => IsBlank(Reason) ? Merging.ReasonOf(this) : Reason;

    private static PersonMet? Met(Guid? person, Practice practice) =>
        person is { } id ? practice.OtherPeople?.GetValueOrDefault(id) : null;
}
