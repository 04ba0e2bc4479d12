using System.Text.Json.Serialization;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Protection;

/// <summary>Concludes enquiries under section 47.</summary>
[ActName("conclude-section-47-enquiry", "Conclude the section 47 enquiry", Place = 130)]
public sealed record ConcludeSection47Enquiry : Act<EnquiryConcluded>
{
    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>Why the child was not seen, where not.</summary>
    public string? ChildNotSeenReason { get; init; }

    /// <summary>What the child needs, and how the needs of the family bear on that. This child only.</summary>
    public string? FamilyNeeds { get; init; }

    /// <summary>Each adult in the child's life: what they mean for the child, and whether they were seen and checked.</summary>
    public Rows<EnquiryAdult>? Adults { get; init; }

    /// <summary>Whether the parents know by now that there is an enquiry; null where nobody says.</summary>
    public bool? ParentsTold { get; init; }

    /// <summary>Who was told, when, and what the enquiry is for.</summary>
    public string? ToldWhat { get; init; }

    /// <summary>Why they are not told yet: how it would still put the child at risk.</summary>
    public string? NotToldBecause { get; init; }

    /// <summary>What was found.</summary>
    public string? Findings { get; init; }

    /// <summary>What they concluded; null until chosen.</summary>
    public EnquiryOutcome? Outcome { get; init; }

    /// <summary>The user who is to chair the conference; null when not known yet.</summary>
    public string? Chair { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.Section47;

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenEnquiry ? null : "No enquiry is going on.";

    public override bool IsAwaited(Episode episode) => episode.Protection.HasOpenEnquiry;

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) => question == "adults" ? EnquiryAdult.Of(record, DayOf(record)) : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.Protection.EnquiryStartedOn, "when the enquiry started"),
            .. EnquiryAdult.Problems(Adults, record, DayOf(record)),
            .. Problem.Of(
                (
                    ParentsTold is null && WasNotTold(record),
                    "parents-told",
                    "The parents were not told when the enquiry started. Say whether they know by now"
                )
            ),
        ];

    protected override EnquiryConcluded Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Adults = EnquiryAdult.Named(Adults, record, DayOf(record)),
            ToldWhat = ParentsTold == true ? ToldWhat : null,
            NotToldBecause = ParentsTold == false ? NotToldBecause : null,
        };

    private bool WasNotTold(ChildRecord record) =>
        record
            .ByDate.Where(entry => entry.Episode == Episode)
            .Select(entry => entry.Fact)
            .OfType<EnquiryStarted>()
            .LastOrDefault()
            is { ParentsTold: false };

    // A page that was just opened has no day yet: who was grown up by the last entry is.
    private DateOnly DayOf(ChildRecord record) =>
        On == default ? record.ByDate.Select(entry => entry.On).LastOrDefault() : On;
}
