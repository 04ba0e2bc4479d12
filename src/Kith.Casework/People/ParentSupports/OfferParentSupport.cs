using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People.ParentSupports;

/// <summary>Offers somebody of the family support in their own right. It stands on their own record, and goes on whatever becomes of our work with the child.</summary>
[ActName("offer-parent-support", "Offer a parent support in their own right")]
public sealed record OfferParentSupport : Act<ParentSupportRecorded>
{
    /// <summary>To whom.</summary>
    public Guid? Person { get; init; }

    /// <summary>What is offered.</summary>
    public string? What { get; init; }

    /// <summary>What they said.</summary>
    public ParentSupportAnswer? Answer { get; init; }

    /// <summary>In their words.</summary>
    public string? Words { get; init; }

    /// <summary>Who leads it.</summary>
    public string? Supporter { get; init; }

    /// <summary>When it is looked at again.</summary>
    public DateOnly? ReviewOn { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.Family.Any(member => !member.HasRecord)
            ? null
            : "Nobody of the family is recorded yet. Record the family first.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var known = record.State.Person.Find(Person);
        return Problem.Of(
            (Person is not null && known is null, "person", "Choose somebody of the child’s family or network"),
            (
                known is { HasRecord: true },
                "person",
                "This is a child with a record here. Record the support on that record"
            ),
            (
                Person is { } person && record.State.Person.Known.SupportOf(person) is { GoesOn: true },
                "person",
                "They have support in their own right already. Whoever leads it records how it goes"
            ),
            (ReviewOn <= On, "review-on", $"{Problem.It} must be after the day of the offer")
        );
    }

    public override IEnumerable<AboutPerson> OnPeople(ChildRecord record, Practice practice) =>
        [
            new AboutPerson(
                Person!.Value,
                Answers<ParentSupportOffered>.Of(this, 0) with
                {
                    Name = record.State.Person.Find(Person)?.Name,
                },
                On
            ),
        ];
}
