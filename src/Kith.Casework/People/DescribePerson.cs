using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records who somebody in the family is: names, birth, language, how to be in touch. Once, for every child they belong to.</summary>
[ActName("describe-person", "Record who somebody is")]
public sealed record DescribePerson : Act<FamilyMemberDescribed>
{
    /// <summary>The person, somebody of the child's family or network.</summary>
    public Guid? Person { get; init; }

    /// <summary>Every name they have or had.</summary>
    public Rows<NameHeld>? Names { get; init; }

    /// <summary>Date of birth.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>What is known of the birth where the day is not.</summary>
    public string? BornAbout { get; init; }

    /// <summary>The day on which they died.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Ethnic group.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>Religion; or that they prefer not to say.</summary>
    public string? Religion { get; init; }

    /// <summary>The language they speak at home.</summary>
    public string? Language { get; init; }

    /// <summary>Whether they need an interpreter.</summary>
    public bool? Interpreter { get; init; }

    /// <summary>How they take part best.</summary>
    public string? Communication { get; init; }

    /// <summary>What makes life hard for them.</summary>
    public string? Needs { get; init; }

    /// <summary>How they describe their gender, where they want it known.</summary>
    public string? Gender { get; init; }

    /// <summary>Whether they may stay here; or that they prefer not to say.</summary>
    public string? Immigration { get; init; }

    /// <summary>How they get by with money; or that they prefer not to say.</summary>
    public string? Finances { get; init; }

    /// <summary>How far their schooling went; or that they prefer not to say.</summary>
    public string? Education { get; init; }

    /// <summary>Sexual orientation, where they want it known; or that they prefer not to say.</summary>
    public string? Orientation { get; init; }

    /// <summary>Disabilities, as the census codes those of a child.</summary>
    public IReadOnlyList<string>? Disabilities { get; init; }

    /// <summary>Telephone numbers.</summary>
    public string? Telephone { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>How and when to be in touch, and how not.</summary>
    public string? Contacting { get; init; }

    /// <summary>NHS number.</summary>
    public string? NhsNumber { get; init; }

    /// <summary>Numbers by which others know them.</summary>
    public Rows<NumberHeld>? Numbers { get; init; }

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
        var used = (Names ?? []).Count(name => (name.Kind ?? NameKind.Used) == NameKind.Used);
        return Problem.Of(
            (Person is not null && known is null, "person", "Choose somebody of the child’s family or network"),
            (
                known is { HasRecord: true },
                "person",
                "This is a child with a record here. Change the details on that record"
            ),
            (
                Names is { Count: > 0 } && used != 1,
                "names",
                used == 0
                    ? "Say which name they go by"
                    : "Say of one name only that they go by it: which of the others are former names?"
            ),
            (BornOn > practice.Today, "born-on", $"{Problem.It} must be today or in the past"),
            (DiedOn > practice.Today, "died-on", $"{Problem.It} must be today or in the past"),
            (DiedOn < BornOn, "died-on", $"{Problem.It} must be on or after the day of birth")
        );
    }

    public override IEnumerable<AboutPerson> OnPeople(ChildRecord record, Practice practice) =>
        [new AboutPerson(Person!.Value, Answers<PersonDescribed>.Of(this, 0), On)];
}
