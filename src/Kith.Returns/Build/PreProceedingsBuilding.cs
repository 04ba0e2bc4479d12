using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>One PreProceedingsandFGDM group, from 2026-27, provisional.</summary>
internal static class PreProceedingsBuilding
{
    public static PreProceedings Of(Recorded report, int position)
    {
        var said = (PreProceedingsReported)report.Fact;
        return new PreProceedings(position, report.Version, 1)
        {
            Start = Written.Day(said.StartedOn, report),
            LetterSent = Written.Day(said.LetterSentOn, report),
            FamilyMeetingOffered = Written.Flag(said.FamilyMeetingOffered, report),
            FamilyMeetingHeld = Written.Flag(said.FamilyMeetingHeld, report),
            FirstMeeting = Written.Day(said.FirstMeetingOn, report),
            ReviewMeetings = Written.Number(said.ReviewMeetings, report),
            StepDecision = Written.Day(said.StepDecidedOn, report),
            Outcome = Written.Text(said.Outcome, report),
            CourtApplication = Written.Day(said.CourtApplicationOn, report),
            ProceedingsLetter = Written.Day(said.ProceedingsLetterOn, report),
        };
    }
}
