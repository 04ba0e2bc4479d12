using System.Text.Json.Serialization;

namespace Kith.Casework.Record;

/// <summary>Gives the case to a lead practitioner.</summary>
[ActName("allocate-lead-practitioner", "Allocate a lead practitioner", Place = 20)]
public sealed record AllocateLeadPractitioner : Act<LeadPractitionerAllocated>
{
    /// <summary>The user who is to lead.</summary>
    public string? Practitioner { get; init; }

    /// <summary>Why this person: knowledge, skills, relationship, capacity.</summary>
    public string? Reason { get; init; }

    /// <summary>True when the practitioner agreed.</summary>
    public bool? Agreed { get; init; }

    /// <summary>True when the practitioner has the knowledge, skills and time that the local protocol asks for.</summary>
    public bool? Suited { get; init; }

    /// <summary>What the agencies that know the family say about who leads.</summary>
    public string? PartnersSay { get; init; }

    [JsonIgnore]
    public override string? NewHolder => Practitioner;

    [JsonIgnore]
    public override bool NamesHolder => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Lead is { } lead
            ? $"{lead.Name ?? "Somebody"} is the lead practitioner. Change the lead practitioner instead."
            : null;

    public override bool IsAwaited(Episode episode) => episode.Lead is null && !episode.AwaitsDecision;

    // Brothers and sisters whom nobody leads yet, at the same stage, are given to one person at once.
    public override bool GoesWith(ChildRecord record, ChildRecord other) =>
        record.State.Open is { } ours
        && other.State.Open is { } theirs
        && IsAwaited(theirs)
        && ours.Stage == theirs.Stage;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NewLead.Problems(Practitioner, practice);

    protected override LeadPractitionerAllocated Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var lead = practice.Workforce.Find(Practitioner);
        return Answered(record) with { Name = lead?.Name, Supervisor = lead?.Details.Supervisor };
    }
}
