namespace Kith.Returns.Cin;

/// <summary>One <c>PreProceedingsandFGDM</c> group: from 2026-27, known from a draft only.</summary>
/// <inheritdoc cref="CinGroup" path="/param" />
public sealed class PreProceedings(int position, int line, int column) : CinGroup(position, line, column)
{
    /// <summary>PPStartDate: decision to begin pre-proceedings.</summary>
    public Field<DateOnly> Start { get; set; }

    /// <summary>LBPSentDate: letter before proceedings sent.</summary>
    public Field<DateOnly> LetterSent { get; set; }

    /// <summary>FGDMMeetingOffer: family group decision meeting offered in the letter.</summary>
    public Field<bool> FamilyMeetingOffered { get; set; }

    /// <summary>FGDMMeetingFac: the meeting took place.</summary>
    public Field<bool> FamilyMeetingHeld { get; set; }

    /// <summary>InitialPPMeetingDate: first pre-proceedings meeting.</summary>
    public Field<DateOnly> FirstMeeting { get; set; }

    /// <summary>ReviewMeetingsCount: review meetings held; 0 or more.</summary>
    public Field<int> ReviewMeetings { get; set; }

    /// <summary>StepDecisionDate: decision to step up or down.</summary>
    public Field<DateOnly> StepDecision { get; set; }

    /// <summary>PPOutcome.</summary>
    public Field Outcome { get; set; }

    /// <summary>CourtAppDate: court application submitted.</summary>
    public Field<DateOnly> CourtApplication { get; set; }

    /// <summary>LetterInitCPDate: letter to start care proceedings sent to the parents.</summary>
    public Field<DateOnly> ProceedingsLetter { get; set; }
}
