using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>The factors identified at an assessment.</summary>
internal static class FactorRules
{
    private const string NoFactors = "21";

    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "8614",
                "Factors are given for an assessment that is not finished.",
                "Give the date it was authorised, or take out the factors."
            )
            .OnAssessment(
                (a, _) => a.Authorised.Value is null && a.Factors.Count > 0,
                AssessmentFactors,
                AssessmentAuthorisationDate
            ),
        Error("8869", "The code for no factors, 21, is given together with a factor.", "Take out 21, or the factors.")
            .OnFactor(
                (code, s) => code.Text == NoFactors && s.Assessment.Factors.Exists(other => other.Text != NoFactors),
                AssessmentFactor,
                AssessmentFactors
            ),
        Query(
                "8873Q",
                "The only assessment found no factors, but the case was not closed after assessment.",
                "Check whether the factors are complete, or give RC8 or RC9 as the reason for closure."
            )
            .OnFactor(
                (code, s) =>
                    code.Text == NoFactors
                    && IsFirst(s)
                    && s.Episode.Assessments.Count == 1
                    && !s.Episode.ClosedAfterAssessment(),
                AssessmentFactor,
                ReasonForClosure
            ),
        Query(
                "8897Q",
                "A finished assessment has no factors, or one that is not a valid code.",
                "Give every factor that was found, or 21 if there were none."
            )
            .OnAssessment(
                (a, s) => FinishedInYear(a, s) && a.Factors.Count == 0,
                AssessmentFactors,
                AssessmentAuthorisationDate
            )
            .OnFactor(
                (code, s) => FinishedInYear(s.Assessment, s) && s.Invalid("ASSESSMENT_FACTOR", code),
                AssessmentFactor,
                AssessmentAuthorisationDate
            ),
        Error("8898", "The same factor is given more than once.", "Give each factor once.")
            .OnFactor((code, s) => code.IsRepeatedIn(s.Assessment.Factors), AssessmentFactor),
        Query(
                "8945Q",
                "Factor 18A, physical abuse undivided, is no longer used.",
                "Use 18B for abuse by another child, 18C for abuse by an adult."
            )
            .From("2024-25")
            .OnFactor((code, _) => "18A".Equals(code.Text, StringComparison.OrdinalIgnoreCase), AssessmentFactor),
        Query(
                "8950Q",
                "Factor 19A, sexual abuse undivided, is no longer used.",
                "Use 19B for abuse by another child, 19C for abuse by an adult."
            )
            .From("2024-25")
            .OnFactor((code, _) => "19A".Equals(code.Text, StringComparison.OrdinalIgnoreCase), AssessmentFactor),
    ];

    private static bool FinishedInYear(CinAssessment assessment, Scope at) =>
        assessment.Authorised.Value >= at.Period.Start;

    // 21 given twice is one failure here; 8898 reports the repetition.
    private static bool IsFirst(Scope at) =>
        at.Assessment.Factors.FindIndex(code => code.Text == NoFactors) + 1 == at.Item;
}
