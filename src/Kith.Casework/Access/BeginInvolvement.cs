using Kith.Casework.DisabledChildren;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Records that somebody works with the child beside the lead practitioner, or covers for them.</summary>
[ActName("begin-involvement", "Add somebody who works with the child", Place = 281)]
public sealed record BeginInvolvement : Act<InvolvementBegan>
{
    /// <summary>The user.</summary>
    public string? Practitioner { get; init; }

    /// <summary>In what role.</summary>
    public InvolvementRole? Role { get; init; }

    /// <summary>What they are to do.</summary>
    public string? Purpose { get; init; }

    /// <summary>The last day of it.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Why them, or why cover is needed.</summary>
    public string? Reason { get; init; }

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var person = practice.Workforce.Find(Practitioner);
        return Problem.Of(
            (
                Practitioner is not null && person is null or { HasLeft: true },
                "practitioner",
                "Choose somebody who works here now"
            ),
            (record.Involved.KeptFrom.Contains(Practitioner ?? ""), "practitioner", KeptFrom(person)),
            (
                record.State.Episode(Episode)?.Lead?.Practitioner == Practitioner && Practitioner is not null,
                "practitioner",
                $"{person?.Name} leads the case already. Choose somebody else"
            ),
            (Role is not null && !IsOffered(Role), "role", "Choose in what role"),
            (
                Role is not (null or InvolvementRole.Partner) && person?.Details.Post == Post.Partner,
                "role",
                "Somebody of a partner agency helps as a partner. They see nothing of the record by that"
            ),
            (
                Role == InvolvementRole.SocialCareOfficer
                    && !record.State.Person.IsDisabled
                    && record.State.Episode(Episode) is { } episode
                    && DisabledChildrenState.NotOnPathway(episode) is not null,
                "role",
                "A designated social care officer is for a disabled child. Record the disability first"
            ),
            (Role == InvolvementRole.DutyCover && LastDay is null, "last-day", "Enter the last day of the cover"),
            (LastDay < On, "last-day", $"{Problem.It} must be on or after {Plain.Day(On)}, when it begins")
        );
    }

    protected override InvolvementBegan Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Name = practice.Workforce.Find(Practitioner)?.Name,
            Basis = $"recorded by {practice.Actor.Name}",
        };

    private static bool IsOffered(InvolvementRole? role) =>
        role
            is InvolvementRole.CoWorker
                or InvolvementRole.DutyCover
                or InvolvementRole.SocialCareOfficer
                or InvolvementRole.Partner;

    private static string KeptFrom(Practitioner? person) =>
        $"{person?.Name} is tied to the child outside their work. Choose somebody else";
}
