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
            Start = ReturnValues.Day(said.StartedOn, report),
            LetterSent = ReturnValues.Day(said.LetterSentOn, report),
            FamilyMeetingOffered = ReturnValues.Flag(said.FamilyMeetingOffered, report),
            FamilyMeetingHeld = ReturnValues.Flag(said.FamilyMeetingHeld, report),
            FirstMeeting = ReturnValues.Day(said.FirstMeetingOn, report),
            ReviewMeetings = ReturnValues.Number(said.ReviewMeetings, report),
            StepDecision = ReturnValues.Day(said.StepDecidedOn, report),
            Outcome = ReturnValues.Text(said.Outcome, report),
            CourtApplication = ReturnValues.Day(said.CourtApplicationOn, report),
            ProceedingsLetter = ReturnValues.Day(said.ProceedingsLetterOn, report),
        };
    }
}
