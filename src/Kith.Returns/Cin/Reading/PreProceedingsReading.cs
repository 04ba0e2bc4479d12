namespace Kith.Returns.Cin.Reading;

/// <summary>Reads one pre-proceedings group (from 2026-27, provisional).</summary>
internal static class PreProceedingsReading
{
    public static PreProceedings Read(CensusXml xml, int position)
    {
        var group = new PreProceedings(position, xml.Line, xml.Column);
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "PPStartDate":
                    group.Start = xml.Date(group.Start);
                    break;
                case "LBPSentDate":
                    group.LetterSent = xml.Date(group.LetterSent);
                    break;
                case "FGDMMeetingOffer":
                    group.FamilyMeetingOffered = xml.Flag(group.FamilyMeetingOffered);
                    break;
                case "FGDMMeetingFac":
                    group.FamilyMeetingHeld = xml.Flag(group.FamilyMeetingHeld);
                    break;
                case "InitialPPMeetingDate":
                    group.FirstMeeting = xml.Date(group.FirstMeeting);
                    break;
                case "ReviewMeetingsCount":
                    group.ReviewMeetings = xml.Number(group.ReviewMeetings);
                    break;
                case "StepDecisionDate":
                    group.StepDecision = xml.Date(group.StepDecision);
                    break;
                case "PPOutcome":
                    group.Outcome = xml.Text(group.Outcome);
                    break;
                case "CourtAppDate":
                    group.CourtApplication = xml.Date(group.CourtApplication);
                    break;
                case "LetterInitCPDate":
                    group.ProceedingsLetter = xml.Date(group.ProceedingsLetter);
                    break;
                default:
                    xml.PassOver();
                    break;
            }
        return group;
    }
}
