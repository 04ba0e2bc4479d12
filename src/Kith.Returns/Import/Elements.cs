using Kith.Returns.Cin;

namespace Kith.Returns.Import;

/// <summary>
/// Every element of the return that the import counts: the repeating groups by their own name, the values by group and name.
/// Kept apart from the mapping, so that a value the mapping forgets shows as a difference in the reconciliation.
/// </summary>
internal static class Elements
{
    public const string NotInTheCensus = "(not in the census)";

    public static Rejection Unknown(Unrecognised unknown, string? child) =>
        new(
            unknown.Line,
            unknown.Column,
            child,
            NotInTheCensus,
            $"“{unknown.Path}” is not part of the census at this place, or stands there twice."
        );

    public static string NameOf(CinGroup group) =>
        group switch
        {
            CinChild => "Child",
            CinEpisode => "CINdetails",
            CinAssessment => "Assessments",
            CinPlan => "CINPlanDates",
            Section47Group => "Section47",
            ProtectionPlan => "ChildProtectionPlans",
            PreProceedings => "PreProceedingsandFGDM",
            _ => throw new ArgumentOutOfRangeException(nameof(group)),
        };

    public static IEnumerable<CinGroup> Within(CinGroup group) =>
        group switch
        {
            CinChild child => child.Episodes,
            CinEpisode episode =>
            [
                .. episode.Assessments,
                .. episode.Plans,
                .. episode.Enquiries,
                .. episode.ProtectionPlans,
                .. episode.PreProceedings,
            ],
            _ => [],
        };

    /// <summary>The values that stand in a group itself, those in groups within it left out. Empty elements are no values.</summary>
    public static IEnumerable<(string Name, Field Field)> In(CinGroup group)
    {
        var all = group switch
        {
            CinChild child => In(child),
            CinEpisode episode => In(episode),
            CinAssessment assessment => In(assessment),
            CinPlan plan => In(plan),
            Section47Group enquiry => In(enquiry),
            ProtectionPlan plan => In(plan),
            PreProceedings proceedings => In(proceedings),
            _ => throw new ArgumentOutOfRangeException(nameof(group)),
        };
        return all.Where(element => element.Field.Given);
    }

    private static IEnumerable<(string Name, Field Field)> In(CinChild child) =>
        [
            (Element.Number, child.Id),
            (Element.Upn, child.Upn),
            (Element.FormerUpn, child.FormerUpn),
            (Element.UpnUnknown, child.UpnUnknown),
            (Element.BirthDate, child.BirthDate.Raw),
            (Element.ExpectedBirthDate, child.ExpectedBirthDate.Raw),
            (Element.Gender, child.GenderCurrent),
            (Element.Sex, child.Sex),
            (Element.DeathDate, child.DeathDate.Raw),
            (Element.Ethnicity, child.Ethnicity),
            .. child.Disabilities.Select(disability => (Element.Disability, disability)),
        ];

    private static IEnumerable<(string Name, Field Field)> In(CinEpisode episode) =>
        [
            (Element.ReferralDate, episode.ReferralDate.Raw),
            (Element.ReferralSource, episode.ReferralSource),
            (Element.PrimaryNeed, episode.PrimaryNeed),
            (Element.ClosureDate, episode.ClosureDate.Raw),
            (Element.ReasonForClosure, episode.ReasonForClosure),
            (Element.EpisodeConference, episode.ConferenceDate.Raw),
            (Element.NoFurtherAction, episode.NoFurtherAction.Raw),
        ];

    private static IEnumerable<(string Name, Field Field)> In(CinAssessment assessment) =>
        [
            (Element.AssessmentStart, assessment.Start.Raw),
            (Element.AssessmentReview, assessment.InternalReview.Raw),
            (Element.AssessmentAuthorised, assessment.Authorised.Raw),
            .. assessment.Factors.Select(factor => (Element.Factor, factor)),
        ];

    private static IEnumerable<(string Name, Field Field)> In(CinPlan plan) =>
        [(Element.PlanStart, plan.Start.Raw), (Element.PlanEnd, plan.End.Raw)];

    private static IEnumerable<(string Name, Field Field)> In(Section47Group enquiry) =>
        [
            (Element.EnquiryStart, enquiry.Start.Raw),
            (Element.ConferenceTarget, enquiry.ConferenceTarget.Raw),
            (Element.Conference, enquiry.ConferenceDate.Raw),
            (Element.ConferenceNotRequired, enquiry.ConferenceNotRequired.Raw),
        ];

    private static IEnumerable<(string Name, Field Field)> In(ProtectionPlan plan) =>
        [
            (Element.ProtectionStart, plan.Start.Raw),
            (Element.ProtectionEnd, plan.End.Raw),
            (Element.InitialCategory, plan.InitialCategory),
            (Element.LatestCategory, plan.LatestCategory),
            (Element.EarlierPlans, plan.EarlierPlans.Raw),
            .. plan.ReviewDates.Select(date => (Element.Review, date.Raw)),
        ];

    private static IEnumerable<(string Name, Field Field)> In(PreProceedings proceedings) =>
        [
            (Element.ProceedingsStart, proceedings.Start.Raw),
            (Element.LetterSent, proceedings.LetterSent.Raw),
            (Element.MeetingOffered, proceedings.FamilyMeetingOffered.Raw),
            (Element.MeetingHeld, proceedings.FamilyMeetingHeld.Raw),
            (Element.FirstMeeting, proceedings.FirstMeeting.Raw),
            (Element.ReviewMeetings, proceedings.ReviewMeetings.Raw),
            (Element.StepDecision, proceedings.StepDecision.Raw),
            (Element.ProceedingsOutcome, proceedings.Outcome),
            (Element.CourtApplication, proceedings.CourtApplication.Raw),
            (Element.ProceedingsLetter, proceedings.ProceedingsLetter.Raw),
        ];
}
