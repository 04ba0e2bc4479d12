using Kith.Casework.BeforeCourt;
using Kith.Casework.ChildInNeed;
using Kith.Casework.FamilyLed;
using Kith.Casework.FrontDoor;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Returns.Import;

namespace Kith.Returns.Build;

/// <summary>Puts each fact of an episode into the group of the return it belongs to.</summary>
internal sealed class Sorting(EpisodeFacts episode, Notes notes)
{
    /// <summary>Takes the facts that begin a group. Asked for all facts before <see cref="Add"/> is for the first.</summary>
    public void Begin(Recorded fact)
    {
        switch (fact.Fact)
        {
            case AssessmentStarted:
                episode.Assessments.Begin(new AssessmentFacts(fact));
                break;
            case ChildInNeedPlanAgreed:
                episode.Plans.Begin(new PlanFacts(fact));
                break;
            case EnquiryStarted:
                episode.Enquiries.Begin(new EnquiryFacts(fact));
                break;
            case ProtectionPlanStarted:
                episode.ProtectionPlans.Begin(new ProtectionFacts(fact));
                break;
            default:
                break;
        }
    }

    /// <summary>Takes the facts that carry on or end one.</summary>
    public void Add(Recorded fact)
    {
        switch (fact.Fact)
        {
            case EpisodeClosed:
                episode.Close(fact);
                break;
            case ReferralOutcomeReported:
                episode.Report(fact);
                break;
            case ChildInNeedFact:
                AddChildInNeed(fact);
                break;
            case ProtectionFact:
                AddProtection(fact);
                break;
            case BeforeCourtFact or FamilyGroupMeetingHeld:
                episode.BeforeCourt.Add(fact);
                break;
            default:
                break;
        }
    }

    private void AddChildInNeed(Recorded fact)
    {
        switch (fact.Fact)
        {
            case AssessmentReviewed:
                To(
                    episode.Assessments.Of(fact, a => a.Authorised is null && a.Reviewed is null)
                        ?? episode.Assessments.Of(fact, a => a.Authorised is null),
                    a => a.Reviewed = fact,
                    fact,
                    "internal review"
                );
                break;
            case AssessmentSubmitted:
                To(
                    episode.Assessments.Of(fact, a => a.Authorised is null),
                    a => a.Submitted = fact,
                    fact,
                    "assessment sent for approval"
                );
                break;
            case AssessmentAuthorised:
                To(
                    episode.Assessments.Of(fact, a => a.Authorised is null),
                    a => a.Authorised = fact,
                    fact,
                    "authorisation"
                );
                break;
            case ChildInNeedPlanEnded:
                To(
                    episode.Plans.Of(fact, plan => plan.Ended is null),
                    plan => plan.Ended = fact,
                    fact,
                    "end of a child in need plan"
                );
                break;
            default:
                break;
        }
    }

    private void AddProtection(Recorded fact)
    {
        switch (fact.Fact)
        {
            case StrategyDiscussionHeld { Outcome: StrategyOutcome.Section47Enquiry }:
                Discussed(fact);
                break;
            case EnquiryConcluded:
                To(
                    episode.Enquiries.Of(fact, e => e.Concluded is null),
                    e => e.Concluded = fact,
                    fact,
                    "conclusion of an enquiry"
                );
                break;
            case EnquiryOutcomeReported:
                To(
                    episode.Enquiries.Of(fact, e => e.Reports.TrueForAll(report => report.On != fact.On)),
                    e => e.Reports.Add(fact),
                    fact,
                    "outcome of an enquiry"
                );
                break;
            case InitialConferenceHeld:
                HeldConference(fact);
                break;
            case ReviewConferenceHeld:
                To(
                    episode.ProtectionPlans.Of(fact, plan => !(plan.Ended?.On < fact.On)),
                    plan => Reviewed(plan, fact),
                    fact,
                    "review conference"
                );
                break;
            case CategoryOfAbuseReported:
                To(
                    episode.ProtectionPlans.Of(fact, _ => true),
                    plan => plan.Categories.Add(fact),
                    fact,
                    "category of abuse"
                );
                break;
            case ProtectionPlanEnded:
                To(
                    episode.ProtectionPlans.Of(fact, plan => plan.Ended is null),
                    plan => plan.Ended = fact,
                    fact,
                    "end of a child protection plan"
                );
                break;
            case PreProceedingsReported:
                episode.PreProceedings.Add(fact);
                break;
            default:
                break;
        }
    }

    // It comes before the enquiry it decides on; the first that began since has it.
    private void Discussed(Recorded discussion)
    {
        var enquiry = episode.Enquiries.All.FirstOrDefault(enquiry =>
            !enquiry.IsImported && enquiry.Started.On >= discussion.On && enquiry.Discussion is null
        );
        if (enquiry is not null)
            enquiry.Discussion = discussion;
    }

    // A return says to which enquiry a conference belongs, or that it belongs to none. What was recorded here belongs to
    // the enquiry that waited for it.
    private void HeldConference(Recorded fact)
    {
        var enquiry =
            fact.Fact.BegunOn is null && ReturnSource.IsReturn(fact.Source)
                ? null
                : episode.Enquiries.Of(fact, e => e.Conference is null && !NeedsNone(e));
        if (enquiry is null)
            episode.Conferences.Add(fact);
        else
            enquiry.Conference = fact;
    }

    private static bool NeedsNone(EnquiryFacts enquiry) =>
        enquiry.Concluded?.Fact
            is EnquiryConcluded { Outcome: EnquiryOutcome.ChildInNeedPlan or EnquiryOutcome.NoFurtherAction };

    private static void Reviewed(ProtectionFacts plan, Recorded review)
    {
        plan.Reviews.Add(review);
        if (review.Fact is ReviewConferenceHeld { Category: not null })
            plan.Categories.Add(review);
    }

    private void To<T>(T? group, Action<T> add, Recorded fact, string what)
        where T : GroupFacts
    {
        if (group is null)
            notes.Warn("Entry", fact.On, $"This {what} belongs to nothing that had begun by then.", fact.Version);
        else
            add(group);
    }
}
