using Kith.Casework.ChildInNeed;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;

namespace Kith.Casework.Record;

/// <summary>One stretch of involvement with a child, from contact or referral to closure. Stages can run side by side within it.</summary>
/// <param name="Number">From 1 within the child's record.</param>
/// <param name="OpenedOn">The day of its first fact.</param>
/// <param name="FrontDoor">Contact, referral and decision.</param>
/// <param name="EarlyHelp">Early help.</param>
/// <param name="ChildInNeed">Assessment and plan under section 17.</param>
/// <param name="Protection">Strategy discussion, enquiry, conference and plan.</param>
/// <param name="Lead">The lead practitioner; null when nobody holds the case.</param>
/// <param name="LastVisit">The latest home visit at which the child was seen; null when there was none.</param>
/// <param name="Closure">How it ended; null while it is open.</param>
public sealed record Episode(
    int Number,
    DateOnly OpenedOn,
    FrontDoorState FrontDoor,
    EarlyHelpState EarlyHelp,
    ChildInNeedState ChildInNeed,
    ProtectionState Protection,
    Lead? Lead,
    DateOnly? LastVisit,
    Closure? Closure
)
{
    /// <summary>True once closed.</summary>
    public bool IsClosed => Closure is not null;

    /// <summary>The stage it is at: where several run side by side, the one that protects most.</summary>
    /// <remarks>Where nothing is going on, the stage that the latest decision leads to.</remarks>
    public string Stage =>
        IsClosed ? Stages.Closed
        : Protection.Stage is { } protection ? protection
        : ChildInNeed.HasOpenPlan ? Stages.ChildInNeed
        : ChildInNeed.HasOpenAssessment ? Assessing
        : AwaitsDecision ? Stages.FrontDoor
        : LatestDecision?.Stage ?? Stages.FrontDoor;

    /// <summary>True when a referral waits for its decision. Work begun after it (an imported record may not say how) decides it.</summary>
    public bool AwaitsDecision => FrontDoor.AwaitsDecision && !(WorkBeganOn >= FrontDoor.ReferredOn);

    /// <summary>True while an assessment, a plan or child protection work goes on.</summary>
    public bool HasStatutoryWork =>
        ChildInNeed.HasOpenAssessment || ChildInNeed.HasOpenPlan || Protection.Stage is not null;

    private DateOnly? WorkBeganOn =>
        new[]
        {
            ChildInNeed.Assessment?.StartedOn,
            ChildInNeed.Plan?.StartedOn,
            Protection.DiscussedOn,
            Protection.EnquiryStartedOn,
            Protection.Plan?.StartedOn,
        }.Max();

    // Of decisions on one day the one further along the journey counts: MaxBy keeps the first of equals.
    private LedTo? LatestDecision =>
        new[]
        {
            Protection.LedTo,
            ChildInNeed.LedTo is { Stage: Stages.Section17 } assessed
                ? assessed with
                {
                    Stage = Assessing,
                }
                : ChildInNeed.LedTo,
            EarlyHelp is { IsOpen: true, OpenedOn: { } opened } ? new LedTo(opened, Stages.EarlyHelp) : null,
            FrontDoor.LedTo,
        }
            .OfType<LedTo>()
            .MaxBy(decision => decision.On);

    // What one stage may know of another it asks here, so that no stage depends on another's insides.

    /// <summary>True once a referral was received.</summary>
    public bool HasReferral => FrontDoor.Referral is not null;

    /// <summary>When the referral was decided; null while open.</summary>
    public DateOnly? ReferralDecidedOn => FrontDoor.DecidedOn;

    /// <summary>True while early help goes on.</summary>
    public bool HasOpenEarlyHelp => EarlyHelp.IsOpen;

    /// <summary>True while a child in need plan runs.</summary>
    public bool HasChildInNeedPlan => ChildInNeed.HasOpenPlan;

    /// <summary>True while enquiries under section 47 go on.</summary>
    public bool HasOpenEnquiry => Protection.HasOpenEnquiry;

    /// <summary>True while a child protection plan runs.</summary>
    public bool HasProtectionPlan => Protection.HasOpenPlan;

    /// <summary>True once child protection work names the stage that follows it.</summary>
    public bool ProtectionLeadsOn => Protection.LedTo is not null;

    private string Assessing =>
        FrontDoor.Decision?.Decision == ReferralDecision.DisabledChildSupport
            ? Stages.DisabledChildSupport
            : Stages.Section17;

    /// <summary>An episode in which nothing has happened yet.</summary>
    public static Episode New(int number, DateOnly on) =>
        new(
            number,
            on,
            FrontDoorState.Nothing,
            EarlyHelpState.Nothing,
            ChildInNeedState.Nothing,
            ProtectionState.Nothing,
            null,
            null,
            null
        );

    /// <summary>The episode after one more of its facts.</summary>
    public static Episode Evolve(Episode episode, Recorded happened) =>
        happened.Fact switch
        {
            ReferralOutcomeReported { NoFurtherAction: true } fact => episode with
            {
                FrontDoor = FrontDoorState.Evolve(episode.FrontDoor, fact, happened),
                Closure = episode.Closure ?? new Closure(happened.On, null),
            },
            FrontDoorFact fact => episode with { FrontDoor = FrontDoorState.Evolve(episode.FrontDoor, fact, happened) },
            EarlyHelpFact fact => episode with { EarlyHelp = EarlyHelpState.Evolve(episode.EarlyHelp, fact, happened) },
            ChildInNeedFact fact => episode with
            {
                ChildInNeed = ChildInNeedState.Evolve(episode.ChildInNeed, fact, happened),
            },
            ProtectionFact fact => episode with
            {
                Protection = ProtectionState.Evolve(episode.Protection, fact, happened),
            },
            LeadPractitionerAllocated fact => episode with
            {
                Lead = new Lead(fact.Practitioner, happened.On, fact.Name),
            },
            LeadPractitionerChanged fact => episode with { Lead = new Lead(fact.Practitioner, happened.On, fact.Name) },
            HomeVisitMade { Seen: true } => episode with { LastVisit = happened.On },
            EpisodeClosed fact => episode with { Closure = new Closure(happened.On, fact.Reason) },
            _ => episode,
        };
}

/// <summary>Who holds the case.</summary>
/// <param name="Practitioner">The user.</param>
/// <param name="Since">From when.</param>
/// <param name="Name">Their name when allocated.</param>
public sealed record Lead(string Practitioner, DateOnly Since, string? Name);

/// <summary>How an episode ended.</summary>
/// <param name="On">When; for a referral that a return reports as needing no further action, the day by which it had ended.</param>
/// <param name="Reason">Why, as the children in need census codes it; null when a return does not say.</param>
public sealed record Closure(DateOnly On, string? Reason);
