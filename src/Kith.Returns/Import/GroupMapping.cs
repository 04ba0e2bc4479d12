using Kith.Casework.ChildInNeed;
using Kith.Casework.Protection;
using Kith.Returns.Build;
using Kith.Returns.Cin;

namespace Kith.Returns.Import;

/// <summary>The groups within an episode. Each of their facts names the start of its group, since groups can overlap.</summary>
internal sealed class GroupMapping(ChildMapping mapping, int number)
{
    public void Map(CinEpisode episode)
    {
        foreach (var assessment in episode.Assessments)
            MapGroup(assessment, assessment.Start, "start date", Map);
        foreach (var plan in episode.Plans)
            MapGroup(plan, plan.Start, "start date", Map);
        foreach (var enquiry in episode.Enquiries)
            MapGroup(enquiry, enquiry.Start, "start date", Map);
        foreach (var plan in episode.ProtectionPlans)
            MapGroup(plan, plan.Start, "start date", Map);
        foreach (var proceedings in episode.PreProceedings)
            Map(proceedings);
    }

    private void MapGroup<T>(T group, Field<DateOnly> start, string what, Action<GroupImport, T, DateOnly> map)
        where T : CinGroup
    {
        var taking = new GroupImport(mapping, group);
        if (taking.WrongStart(start, what) is { } wrong)
            mapping.RejectWith(group, wrong);
        else
            map(taking, group, start.Value!.Value);
    }

    private void Map(GroupImport taking, CinAssessment assessment, DateOnly start)
    {
        taking.Day(Element.AssessmentStart, assessment.Start);
        taking.Add(new AssessmentStarted { Episode = number }, start, Element.AssessmentStart);
        if (taking.Day(Element.AssessmentReview, assessment.InternalReview, start) is { } reviewedOn)
        {
            var reviewed = new AssessmentReviewed { Episode = number, BegunOn = start };
            taking.Add(reviewed, reviewedOn, Element.AssessmentReview);
        }
        if (taking.Day(Element.AssessmentAuthorised, assessment.Authorised, start) is { } authorisedOn)
        {
            var factors = taking.CodesOf(Element.Factor, "ASSESSMENT_FACTOR", assessment.Factors);
            var authorised = new AssessmentAuthorised(null, factors) { Episode = number, BegunOn = start };
            taking.Add(authorised, authorisedOn, Element.AssessmentAuthorised, Element.Factor);
            return;
        }
        const string unfinished =
            "The assessment has no authorisation date that could be used, so its factors are not final.";
        foreach (var factor in assessment.Factors)
            taking.Refuse(Element.Factor, factor, unfinished);
    }

    private void Map(GroupImport taking, CinPlan plan, DateOnly start)
    {
        taking.Day(Element.PlanStart, plan.Start);
        taking.Add(new ChildInNeedPlanAgreed { Episode = number }, start, Element.PlanStart);
        if (taking.Day(Element.PlanEnd, plan.End, start) is { } endedOn)
        {
            var ended = new ChildInNeedPlanEnded { Episode = number, BegunOn = start };
            taking.Add(ended, endedOn, Element.PlanEnd);
        }
    }

    private void Map(GroupImport taking, Section47Group enquiry, DateOnly start)
    {
        taking.Day(Element.EnquiryStart, enquiry.Start);
        var target = taking.DayToCome(Element.ConferenceTarget, enquiry.ConferenceTarget);
        var started = new EnquiryStarted(ConferenceTarget: target) { Episode = number };
        taking.Add(started, start, Element.EnquiryStart, Element.ConferenceTarget);
        if (taking.Flag(Element.ConferenceNotRequired, enquiry.ConferenceNotRequired) is { } notRequired)
        {
            var outcome = new EnquiryOutcomeReported(notRequired) { Episode = number, BegunOn = start };
            taking.Add(outcome, mapping.Source.ReferenceDate, Element.ConferenceNotRequired);
        }
        if (taking.Day(Element.Conference, enquiry.ConferenceDate, start) is { } heldOn)
        {
            // That a plan starts the same day suggests what was decided; the return does not say it.
            var held = new InitialConferenceHeld(null) { Episode = number, BegunOn = start };
            taking.Add(held, heldOn, Element.Conference);
        }
    }

    private void Map(GroupImport taking, Cin.ProtectionPlan plan, DateOnly start)
    {
        taking.Day(Element.ProtectionStart, plan.Start);
        var started = new ProtectionPlanStarted(
            Codes.CategoryOf(taking.Code(Element.InitialCategory, "CATEGORY_OF_ABUSE", plan.InitialCategory)),
            PreviousPlans: taking.Number(Element.EarlierPlans, plan.EarlierPlans)
        )
        {
            Episode = number,
        };
        taking.Add(started, start, Element.ProtectionStart, Element.InitialCategory, Element.EarlierPlans);
        foreach (var review in plan.ReviewDates)
            if (taking.Day(Element.Review, review, start) is { } reviewedOn)
            {
                var held = new ReviewConferenceHeld(null) { Episode = number, BegunOn = start };
                taking.Add(held, reviewedOn, Element.Review);
            }
        var endedOn = taking.Day(Element.ProtectionEnd, plan.End, start);
        if (
            Codes.CategoryOf(taking.Code(Element.LatestCategory, "CATEGORY_OF_ABUSE", plan.LatestCategory)) is
            { } category
        )
        {
            var latest = new CategoryOfAbuseReported(category) { Episode = number, BegunOn = start };
            taking.Add(latest, endedOn ?? mapping.Source.ReferenceDate, Element.LatestCategory);
        }
        if (endedOn is not null)
        {
            var ended = new ProtectionPlanEnded(null) { Episode = number, BegunOn = start };
            taking.Add(ended, endedOn.Value, Element.ProtectionEnd);
        }
    }

    private void Map(PreProceedings proceedings)
    {
        if (!Elements.In(proceedings).Any())
        {
            mapping.RejectWith(proceedings, "There is nothing in it.");
            return;
        }
        var taking = new GroupImport(mapping, proceedings);
        var start = taking.Day(Element.ProceedingsStart, proceedings.Start);
        var reported = new PreProceedingsReported(
            start,
            taking.Day(Element.LetterSent, proceedings.LetterSent),
            taking.Flag(Element.MeetingOffered, proceedings.FamilyMeetingOffered),
            taking.Flag(Element.MeetingHeld, proceedings.FamilyMeetingHeld),
            taking.Day(Element.FirstMeeting, proceedings.FirstMeeting),
            taking.Number(Element.ReviewMeetings, proceedings.ReviewMeetings),
            taking.Day(Element.StepDecision, proceedings.StepDecision),
            taking.Code(Element.ProceedingsOutcome, "PP_OUTCOME", proceedings.Outcome),
            taking.Day(Element.CourtApplication, proceedings.CourtApplication),
            taking.Day(Element.ProceedingsLetter, proceedings.ProceedingsLetter)
        )
        {
            Episode = number,
            BegunOn = start,
        };
        taking.Add(
            reported,
            mapping.Source.ReferenceDate,
            [.. Elements.In(proceedings).Select(element => element.Name)]
        );
    }
}
