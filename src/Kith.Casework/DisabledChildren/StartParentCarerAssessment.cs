using Kith.Casework.Record;

namespace Kith.Casework.DisabledChildren;

/// <summary>Starts to assess what a parent who cares for a disabled child needs for themselves. It goes on beside the child's own assessment or plan.</summary>
[ActName("start-parent-carer-assessment", "Start a parent carer’s assessment", Place = 95)]
public sealed record StartParentCarerAssessment : Act<ParentCarerAssessmentStarted>
{
    /// <summary>Who it is in the family; null for somebody who is not recorded there.</summary>
    public Guid? Person { get; init; }

    /// <summary>Their name, where they are not recorded in the family.</summary>
    public string? Carer { get; init; }

    /// <summary>Why it starts; null until chosen.</summary>
    public CarerAssessmentReason? Because { get; init; }

    /// <summary>What the parent says about caring, and about life beside it.</summary>
    public string? CarerSaid { get; init; }

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var member = record.State.Person.Find(Person);
        var goesOn = record
            .State.Episode(Episode)
            ?.DisabledChildren.GoingOn.Any(one => one.IsOf(Person, member?.Name ?? Carer));
        return Problem.Of(
            (
                Person is null && string.IsNullOrWhiteSpace(Carer),
                "person",
                "Choose who the parent carer is, or write their name"
            ),
            (
                Person is not null && member is null,
                "person",
                "Choose somebody of this child’s family, or write their name below"
            ),
            (
                goesOn == true,
                Person is null ? "carer" : "person",
                "What this parent needs is being assessed already. Another parent’s can begin beside it"
            )
        );
    }

    protected override ParentCarerAssessmentStarted Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var answered = Answered(record);
        return record.State.Person.Find(Person) is { } member ? answered with { Carer = member.Name } : answered;
    }
}
