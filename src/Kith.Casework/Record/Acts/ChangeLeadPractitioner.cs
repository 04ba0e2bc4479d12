using System.Text.Json.Serialization;
using Kith.Casework.Access;

namespace Kith.Casework.Record;

/// <summary>Passes the case to another lead practitioner.</summary>
[ActName("change-lead-practitioner", "Change the lead practitioner", Place = 280)]
[AlsoLeaves(typeof(InvolvementBegan))]
public sealed record ChangeLeadPractitioner : Act<LeadPractitionerChanged>
{
    /// <summary>The user who is to lead from now on.</summary>
    public string? Practitioner { get; init; }

    /// <summary>Why it changes.</summary>
    public string? Reason { get; init; }

    /// <summary>How the family was told.</summary>
    public string? FamilyTold { get; init; }

    /// <summary>True when the practitioner agreed.</summary>
    public bool? Agreed { get; init; }

    /// <summary>True when the practitioner has the knowledge, skills and time that the local protocol asks for.</summary>
    public bool? Suited { get; init; }

    /// <summary>True when whoever led until now stays beside the family: a fact of its own.</summary>
    public bool? StaysBeside { get; init; }

    [JsonIgnore]
    public override string? NewHolder => Practitioner;

    [JsonIgnore]
    public override bool NamesHolder => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Lead is null ? "Nobody is the lead practitioner. Allocate one first." : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NewLead
            .Problems(Practitioner, practice)
            .Concat(
                Problem.Of(
                    (
                        !IsBlank(Practitioner) && record.State.Episode(Episode)?.Lead?.Practitioner == Practitioner,
                        "practitioner",
                        "This person is the lead practitioner already. Choose somebody else"
                    )
                )
            )
            .Concat(NotBefore(record.State.Episode(Episode)?.Lead?.Since, "when the present lead practitioner began"));

    // Families are not passed from team to team: who knows them goes on with them.
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        yield return Carries(record, episode, practice);
        if (
            StaysBeside == true
            && practice.Workforce.Find(episode!.Lead!.Practitioner) is { HasLeft: false } before
            && !record.Involved.KeptFrom.Contains(before.Id)
        )
        {
            yield return new InvolvementBegan(
                before.Id,
                before.Name,
                InvolvementRole.CoWorker,
                "Stays beside the family",
                Basis: $"recorded by {practice.Actor.Name}"
            )
            {
                Episode = Episode,
            };
        }
    }

    protected override LeadPractitionerChanged Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var lead = practice.Workforce.Find(Practitioner);
        return Answered(record) with { Name = lead?.Name, Supervisor = lead?.Details.Supervisor };
    }
}
