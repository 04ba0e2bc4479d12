using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>One Section47 group: whether it belongs in the return, and what was known of it by the last day.</summary>
internal sealed class EnquiryBuilding(CensusPeriod period, Notes notes)
{
    private const string What = "Section 47 enquiry";

    /// <summary>The group; null when it does not belong in the return.</summary>
    public Section47Group? Of(EnquiryFacts enquiry, int position)
    {
        var start = enquiry.StartedOn;
        var conference = enquiry.Conference?.On <= period.Reference ? enquiry.Conference : null;
        var notRequired = ConferenceNotRequired(enquiry);
        if (start > period.Reference)
        {
            notes.Add(What, start, "It began after the last day of the return.", enquiry.Started.Version);
            return null;
        }
        if (HasEndedBefore(enquiry, conference))
        {
            notes.Add(What, start, "It ended before the year of the return began.", enquiry.Started.Version);
            return null;
        }
        if (conference is null && notRequired.Value == false && start < period.Start)
        {
            Unfinished(enquiry, start);
            return null;
        }
        if (enquiry.Conference is { } later && conference is null)
            notes.Add(
                "Initial conference",
                later.On,
                "It came after the last day of the return, so the enquiry goes in without it.",
                later.Version
            );
        var from = enquiry.Discussion ?? enquiry.Started;
        var target = ((EnquiryStarted)enquiry.Started.Fact).ConferenceTarget;
        return new Section47Group(position, enquiry.Started.Version, 1)
        {
            Start = ReturnValues.Day(start, from),
            // What an imported return left out stays out.
            ConferenceTarget = ReturnValues.Day(
                target ?? (enquiry.IsImported ? null : period.ConferenceTarget(start)),
                from
            ),
            ConferenceDate = ReturnValues.Day(conference),
            ConferenceNotRequired = notRequired,
        };
    }

    // A conference that was not needed leaves no day of its own: the enquiry had ended when that was concluded, or by the
    // last day of the return that said so.
    private bool HasEndedBefore(EnquiryFacts enquiry, Recorded? conference) =>
        conference?.On < period.Start
        || (
            conference is null
            && (
                enquiry.Concluded is { Fact: EnquiryConcluded { Outcome: not EnquiryOutcome.Conference } } ended
                    && ended.On < period.Start
                || enquiry.Reports.Exists(report =>
                    report.Fact is EnquiryOutcomeReported { ConferenceNotRequired: true } && report.On < period.Start
                )
            )
        );

    private void Unfinished(EnquiryFacts enquiry, DateOnly start)
    {
        const string why =
            "It began before the year of the return, and by its last day had neither a conference nor an end.";
        if (enquiry.Conference is null && enquiry.Concluded is null && start < period.EnquiryLine)
            notes.Warn(What, start, why, enquiry.Started.Version);
        else
            notes.Add(What, start, why, enquiry.Started.Version);
    }

    private Field<bool> ConferenceNotRequired(EnquiryFacts enquiry)
    {
        if (
            enquiry.Concluded is { Fact: EnquiryConcluded { Outcome: { } outcome } } concluded
            && concluded.On <= period.Reference
        )
            return ReturnValues.Flag(outcome != EnquiryOutcome.Conference, concluded);
        var report = enquiry.Reports.FindLast(said => said.On <= period.Reference) ?? enquiry.Reports.FirstOrDefault();
        if (report?.Fact is EnquiryOutcomeReported said)
            return ReturnValues.Flag(said.ConferenceNotRequired, report);
        return enquiry.IsImported ? default : ReturnValues.Flag(false, enquiry.Started);
    }
}
