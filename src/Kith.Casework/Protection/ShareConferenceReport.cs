using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Protection;

/// <summary>Records that the report for a conference, a first or a review, was gone through with the family.</summary>
[ActName("share-conference-report", "Share the conference report", Place = 60)]
public sealed record ShareConferenceReport : Act<ConferenceReportShared>
{
    /// <summary>With whom, the family first, or why not.</summary>
    public Rows<MeetingPerson>? SharedWith { get; init; }

    /// <summary>What they say of it, and what they disagree with.</summary>
    public string? FamilySays { get; init; }

    /// <summary>What the child says. This child only.</summary>
    public string? ChildSaid { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.Conference;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection is { HasOpenEnquiry: true } or { AwaitsConference: true } or { HasOpenPlan: true }
            ? null
            : "No conference is coming: there is no enquiry going on and no child protection plan running.";

    public override bool IsAwaited(Episode episode) => episode.Protection.AwaitsConference;

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) => question == "shared-with" ? ConferenceReports.Owed(record, episode.Number, record.Standing[^1].On) : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.Protection.EnquiryStartedOn, "when the enquiry started"),
            .. MeetingPeople.Problems(SharedWith, "shared-with", record, practice),
        ];

    protected override ConferenceReportShared Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            SharedWith = MeetingPeople.Named(SharedWith, record, practice),
            ReportOwed = ConferenceReports.Roles(
                ConferenceReports.After(
                    ConferenceReports.Owed(record, episode!.Number, On),
                    MeetingPeople.Named(SharedWith, record, practice) ?? []
                )
            ),
        };
}
