using System.Collections.Frozen;
using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Returns.Import;

/// <summary>The order of facts within one day, for a return gives no times: as a case goes, what begins before what ends.</summary>
internal static class FactOrder
{
    private static readonly FrozenDictionary<Type, int> Places = new[]
    {
        typeof(ChildRegistered),
        typeof(ReferralReceived),
        typeof(EarlierWorkNotKnown),
        typeof(AssessmentStarted),
        typeof(EnquiryStarted),
        typeof(AssessmentReviewed),
        typeof(AssessmentAuthorised),
        typeof(InitialConferenceHeld),
        typeof(ChildInNeedPlanAgreed),
        typeof(ProtectionPlanStarted),
        typeof(ReviewConferenceHeld),
        typeof(ReferralOutcomeReported),
        typeof(EnquiryOutcomeReported),
        typeof(PreProceedingsReported),
        typeof(CategoryOfAbuseReported),
        typeof(ProtectionPlanEnded),
        typeof(ChildInNeedPlanEnded),
        typeof(EpisodeClosed),
        typeof(CensusReturnIncluded),
    }
        .Index()
        .ToFrozenDictionary(place => place.Item, place => place.Index);

    public static int Of(Draft draft) => Places[draft.Fact.GetType()];
}
