using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>Assessments, without their factors.</summary>
internal static class AssessmentRules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "1103",
                "The assessment begins before the referral.",
                "Correct the start of the assessment or the date of the referral."
            )
            .OnAssessment(
                (a, s) => a.Start.Value < s.Episode.ReferralDate.Value,
                AssessmentActualStartDate,
                CINreferralDate
            ),
        Error("8608", "The assessment was authorised before it began.", "Correct the start or the authorisation date.")
            .OnAssessment(
                (a, _) => a.Start.Value > a.Authorised.Value,
                AssessmentActualStartDate,
                AssessmentAuthorisationDate
            ),
        Query(
                "8670Q",
                "The assessment has been open for more than 45 working days at the end of the year.",
                "Give the date it was authorised, or say why it took so long."
            )
            .OnAssessment(
                (a, s) => a.Authorised.Value is null && a.Start.Value < s.Period.AssessmentLine,
                AssessmentActualStartDate,
                AssessmentAuthorisationDate
            ),
        Error(
                "8696",
                "The assessment was authorised outside the census year.",
                "Leave it out if it ended before the year; leave out the authorisation if it came after it."
            )
            .OnAssessment((a, s) => s.Period.Outside(a.Authorised), AssessmentAuthorisationDate),
        Error(
                "8736",
                "An unfinished assessment must have begun in the census year.",
                "Give its start, or the date it was authorised."
            )
            .OnAssessment(
                (a, s) => a.Authorised.Value is null && s.Period.AbsentOrOutside(a.Start),
                AssessmentActualStartDate,
                AssessmentAuthorisationDate
            ),
        Query(
                "8863Q",
                "Two assessments of one episode overlap.",
                "Correct the dates, or make them one assessment: it is continuous."
            )
            .OnAssessment(
                (a, s) => a.MeetsAnother(s.Episode.Assessments, s, BeginsIn),
                AssessmentActualStartDate,
                AssessmentAuthorisationDate
            ),
        Error(
                "8896",
                "The episode has more than one unfinished assessment.",
                "Give the date on which all but one were authorised."
            )
            .OnAssessment(
                (a, s) => IsOpen(a) && s.Episode.Assessments.MoreThanOne(IsOpen),
                AssessmentAuthorisationDate,
                AssessmentActualStartDate
            ),
    ];

    private static bool IsOpen(CinAssessment assessment) => assessment.Authorised.Value is null;

    private static bool BeginsIn(CinAssessment assessment, CinAssessment other, Scope at) =>
        at.Within(assessment.Start, other.Start, other.Authorised);
}
