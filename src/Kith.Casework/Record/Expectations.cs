using Kith.Casework.ChildInNeed;

namespace Kith.Casework.Record;

/// <summary>When a record waits for an act.</summary>
/// <param name="Act">The act.</param>
/// <param name="IsExpected">True when this episode waits for it.</param>
internal sealed record Expectation(string Act, Func<Episode, bool> IsExpected);

/// <summary>The acts of a child's journey in its order, the ones that protect most first, and when a record waits for each.</summary>
internal static class Expectations
{
    internal static IReadOnlyList<Expectation> All { get; } =
    [
        new("decide-referral", episode => episode.AwaitsDecision),
        new("allocate-lead-practitioner", episode => episode.Lead is null && !episode.AwaitsDecision),
        new("hold-strategy-discussion", episode => episode.Stage == Stages.StrategyDiscussion && !Started(episode)),
        new("start-section-47-enquiry", episode => episode.Protection.AwaitsEnquiry),
        new("hold-initial-conference", episode => episode.Protection.AwaitsConference),
        new("share-conference-report", episode => episode.Protection.AwaitsConference),
        new("start-child-protection-plan", episode => episode.Protection.AwaitsPlan),
        new("open-early-help", episode => episode is { Stage: Stages.EarlyHelp, EarlyHelp.IsOpen: false }),
        new("start-assessment", episode => IsAssessing(episode) && episode.ChildInNeed.Assessment is null),
        new("authorise-assessment", episode => episode.ChildInNeed.Assessment?.Step == AssessmentStep.Submitted),
        new("return-assessment", episode => episode.ChildInNeed.Assessment?.Step == AssessmentStep.Submitted),
        new("see-child", IsToBeSeen),
        new("conclude-section-47-enquiry", episode => episode.Protection.HasOpenEnquiry),
        new(
            "submit-assessment",
            episode =>
                episode.ChildInNeed.Assessment is { Step: AssessmentStep.Started } open && open.ChildSeenOn is not null
        ),
        new("agree-child-in-need-plan", episode => episode is { Stage: Stages.ChildInNeed, ChildInNeed.Plan: null }),
        new("hold-core-group", episode => episode.Protection.HasOpenPlan),
        new("hold-review-conference", episode => episode.Protection.HasOpenPlan),
        new("make-home-visit", episode => episode.Protection.HasOpenPlan || episode.ChildInNeed.HasOpenPlan),
        new("review-child-in-need-plan", episode => episode.ChildInNeed.HasOpenPlan),
        new("review-early-help", episode => episode.EarlyHelp.IsOpen),
        new("tell-referrer", episode => episode.FrontDoor is { Decision: not null, ToldOn: null }),
        new("review-assessment", _ => false),
        new(
            "end-child-protection-plan",
            episode => episode.Protection is { HasOpenPlan: true, LastReview.Decision: "end" }
        ),
        new("end-child-in-need-plan", _ => false),
        new("close-early-help", _ => false),
        new("receive-contact", _ => false),
        new(
            "receive-referral",
            episode => episode.FrontDoor is { Contact: not null, Referral: null } && !episode.EarlyHelp.IsOpen
        ),
        new("change-lead-practitioner", _ => false),
        new("close-episode", IsFinished),
    ];

    private static bool Started(Episode episode) => episode.Protection.Discussion is not null;

    private static bool IsAssessing(Episode episode) =>
        episode.Stage is Stages.Section17 or Stages.DisabledChildSupport;

    private static bool IsToBeSeen(Episode episode) =>
        episode.Protection.HasOpenEnquiry
        || episode.ChildInNeed.Assessment is { Step: AssessmentStep.Started, ChildSeenOn: null };

    private static bool IsFinished(Episode episode) =>
        episode
            is {
                ChildInNeed: { HasOpenPlan: false, HasOpenAssessment: false },
                Protection: { HasOpenPlan: false, Stage: null },
                EarlyHelp.IsOpen: false,
            }
        && (
            episode.ChildInNeed.Plan is not null
            || episode.EarlyHelp.ClosedOn is not null
            || episode.ChildInNeed.Assessment?.Submitted?.Outcome == "no-further-action"
        );
}
