using System.Text.Json.Serialization;
using Kith.Casework.Access;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Starts enquiries under section 47. New harm starts another while the conference of the last is awaited.</summary>
[ActName("start-section-47-enquiry", "Start a section 47 enquiry", Place = 40)]
[AlsoLeaves(typeof(InvolvementBegan))]
public sealed record StartSection47Enquiry : Act<EnquiryStarted>
{
    /// <summary>What will be looked into, who is seen, in what order.</summary>
    public string? Plan { get; init; }

    /// <summary>The user who leads the enquiry, where that is not whoever leads the work with the family. They join, and the lead stays.</summary>
    public string? Leads { get; init; }

    /// <summary>Whether the parents were told that there is an enquiry; null where nobody said yet.</summary>
    public bool? ParentsTold { get; init; }

    /// <summary>Who was told, when, and what the enquiry is for.</summary>
    public string? ToldWhat { get; init; }

    /// <summary>Why they are not told yet: how it would put the child at risk.</summary>
    public string? NotToldBecause { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.Section47;

    [JsonIgnore]
    public override bool NamesHolder => true;

    [JsonIgnore]
    public override string? NewHolder => IsBlank(Leads) ? null : Leads;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenEnquiry ? "An enquiry is going on already." : null;

    // After police protection or an emergency order enquiries are made by law, whatever a discussion decides.
    public override bool IsAwaited(Episode episode) => episode.Protection.AwaitsEnquiry || episode.OwesEnquiry;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(
                record.State.Episode(Episode)?.Protection.DiscussedOn,
                "when the strategy discussion was held"
            ),
            .. NewHolder is null ? [] : NewLead.Problems(Leads, practice, "leads"),
            .. Problem.Of(
                (
                    record.Involved.KeptFrom.Contains(Leads ?? ""),
                    "leads",
                    "They are tied to the child outside their work. Choose somebody else"
                )
            ),
        ];

    // Families are not passed from team to team: who leads the enquiry joins whoever leads the work with the family.
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        yield return Carries(record, episode, practice);
        if (practice.Workforce.Find(NewHolder) is { } leads && !WorksAlready(leads.Id, record, episode!, practice))
        {
            yield return new InvolvementBegan(
                leads.Id,
                leads.Name,
                InvolvementRole.CoWorker,
                "Joins to lead the section 47 enquiry",
                Basis: $"recorded by {practice.Actor.Name}"
            )
            {
                Episode = Episode,
            };
        }
    }

    protected override EnquiryStarted Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            LeadsName = practice.Workforce.Find(NewHolder)?.Name,
        };

    private static bool WorksAlready(string person, ChildRecord record, Episode episode, Practice practice) =>
        episode.Lead?.Practitioner == person
        || record.Involved.All.Any(one =>
            one.Role == InvolvementRole.CoWorker && one.Practitioner == person && one.IsCurrent(practice.Now)
        );
}
