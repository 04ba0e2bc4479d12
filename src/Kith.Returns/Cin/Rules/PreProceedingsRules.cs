using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>Pre-proceedings and family group decision making, from a draft for 2026-27: confirm before use.</summary>
internal static class PreProceedingsRules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Query("9000Q", "It is not said when the decision to begin pre-proceedings was taken.", "Give PPStartDate.")
            .Draft()
            .OnPreProceedings((p, _) => p.Start.Value is null, PPStartDate),
        Error(
                "9005",
                "The decision to begin pre-proceedings is outside the census year.",
                "Correct PPStartDate, or leave the group out."
            )
            .Draft()
            .OnPreProceedings((p, s) => s.Period.Outside(p.Start), PPStartDate),
        Error(
                "9006",
                "The letter before proceedings is outside the census year or before the decision.",
                "Correct LBPSentDate or PPStartDate."
            )
            .Draft()
            .OnPreProceedings((p, s) => OutsideOrBefore(p.LetterSent, p.Start, s), LBPSentDate, PPStartDate),
        Error(
                "9007",
                "A letter was sent, but it is not said whether it offered a family group decision meeting.",
                "Give FGDMMeetingOffer."
            )
            .Draft()
            .OnPreProceedings(
                (p, _) => p.LetterSent.Value is not null && !p.FamilyMeetingOffered.Given,
                FGDMMeetingOffer,
                LBPSentDate
            ),
        Error(
                "9008",
                "The first pre-proceedings meeting is outside the census year.",
                "Correct InitialPPMeetingDate, or leave it out."
            )
            .Draft()
            .OnPreProceedings((p, s) => s.Period.Outside(p.FirstMeeting), InitialPPMeetingDate),
        Error(
                "9009",
                "The decision to step up or down is outside the census year or before the start.",
                "Correct StepDecisionDate or PPStartDate."
            )
            .Draft()
            .OnPreProceedings((p, s) => OutsideOrBefore(p.StepDecision, p.Start, s), StepDecisionDate, PPStartDate),
        Query(
                "9010Q",
                "A family group decision meeting was offered, but it is not said whether it took place.",
                "Give FGDMMeetingFac."
            )
            .Draft()
            .OnPreProceedings(
                (p, _) => p.FamilyMeetingOffered.Value is true && !p.FamilyMeetingHeld.Given,
                FGDMMeetingFac,
                FGDMMeetingOffer
            ),
        Error("9011", "The outcome of pre-proceedings is not a valid code.", "Give PPOutcome as A, B or C.")
            .Draft()
            .OnPreProceedings((p, s) => s.Invalid("PP_OUTCOME", p.Outcome), PPOutcome),
        Error(
                "9012",
                "The court application is outside the census year or before the decision.",
                "Correct CourtAppDate or StepDecisionDate."
            )
            .Draft()
            .OnPreProceedings(
                (p, s) => OutsideOrBefore(p.CourtApplication, p.StepDecision, s),
                CourtAppDate,
                StepDecisionDate
            ),
        Error(
                "9013",
                "The letter that starts care proceedings is outside the census year or before the application.",
                "Correct LetterInitCPDate or CourtAppDate."
            )
            .Draft()
            .OnPreProceedings(
                (p, s) => OutsideOrBefore(p.ProceedingsLetter, p.CourtApplication, s),
                LetterInitCPDate,
                CourtAppDate
            ),
        Query(
                "9015Q",
                "There was a first meeting, but the number of review meetings is missing.",
                "Give ReviewMeetingsCount, 0 if there were none."
            )
            .Draft()
            .OnPreProceedings(
                (p, _) => p.FirstMeeting.Value is not null && !p.ReviewMeetings.Given,
                ReviewMeetingsCount,
                InitialPPMeetingDate
            ),
    ];

    private static bool OutsideOrBefore(Field<DateOnly> date, Field<DateOnly> earlier, Scope at) =>
        at.Period.Outside(date) || date.Value < earlier.Value;
}
