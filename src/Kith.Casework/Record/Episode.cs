using System.Collections.Immutable;

namespace Kith.Casework.Record;

/// <summary>One stretch of involvement with a child, from contact or referral to closure. Stages can run side by side within it.</summary>
/// <param name="Number">From 1 within the child's record.</param>
/// <param name="OpenedOn">The day of its first fact.</param>
/// <param name="States">What each stage remembers of it, in the order of <see cref="Stages.All"/>.</param>
/// <param name="Lead">The lead practitioner; null when nobody holds the case.</param>
/// <param name="LastVisit">The latest home visit at which the child was seen; null when there was none.</param>
/// <param name="Closure">How it ended; null while it is open.</param>
public sealed record Episode(
    int Number,
    DateOnly OpenedOn,
    ImmutableArray<StageState> States,
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
        IsClosed ? Stages.Closed : First(state => state.At(this)) ?? LatestDecision?.Stage ?? Stages.Beginning;

    /// <summary>Where the case is: its stage while that goes on, else what is to begin or what is over. See <see cref="Positions"/>.</summary>
    public string Position =>
        IsClosed ? Stages.Closed
        : First(state => state.At(this) is { } stage ? state.PositionAt(this) ?? stage : null) is { } going ? going
        : LatestDecision is { } decision ? First(state => state.PositionAfter(decision)) ?? decision.Position
        : Stages.Beginning;

    /// <summary>When what was decided last was decided; null while nothing was.</summary>
    public DateOnly? DecidedOn => LatestDecision?.On;

    // Of decisions on one day the one further along the journey counts: MaxBy keeps the first of equals.
    private LedTo? LatestDecision =>
        States.Select(state => state.LeadsTo(this)).OfType<LedTo>().MaxBy(decision => decision.On);

    /// <summary>What a stage remembers. For that stage's own acts; others ask below.</summary>
    /// <typeparam name="TState">The stage's state.</typeparam>
    public TState Of<TState>()
        where TState : StageState
    {
        foreach (var state in States)
        {
            if (state is TState found)
                return found;
        }
        throw new InvalidOperationException($"{typeof(TState).Name} is not among the stages of the work.");
    }

    // What one stage may know of another it asks here, so that no stage depends on another's insides.

    /// <summary>True when a referral waits for its decision. Work begun after it (an imported record may not say how) decides it.</summary>
    public bool AwaitsDecision => States.Any(state => state.AwaitsDecisionIn(this));

    /// <summary>True when the police or a court protected the child, and no enquiries were made since or go on.</summary>
    public bool OwesEnquiry =>
        States.Max(state => state.ProtectedOn) is { } on
        && !Runs(Stages.Section47)
        && !(States.Max(state => state.EnquiredOn) >= on);

    /// <summary>True while it was decided to protect the child at once, and neither that nor what follows has begun.</summary>
    public bool AwaitsEmergencyStep =>
        States.All(state => state.ProtectedOn is null) && States.Any(state => state.AwaitsEmergencyStepIn(this));

    /// <summary>True once a referral was received.</summary>
    public bool HasReferral => States.Any(state => state.IsReferred);

    /// <summary>Who referred, by name or post; null where nobody did, or it is not known who.</summary>
    public string? ReferredBy => First(state => state.ReferredBy);

    /// <summary>When the referral was decided; null while open.</summary>
    public DateOnly? ReferralDecidedOn => First(state => state.ReferralDecidedOn);

    /// <summary>The latest day on which work of any stage began; null when none did.</summary>
    public DateOnly? WorkBeganOn => States.Max(state => state.WorkBeganOn);

    /// <summary>The pathway on which a decision set the episode, in place of the usual assessment; null for none.</summary>
    public string? Pathway => First(state => state.Pathway);

    /// <summary>True while work of any stage goes on.</summary>
    public bool HasWork => States.Any(state => state.IsGoingOn);

    /// <summary>True while an assessment, a plan or child protection work goes on.</summary>
    public bool HasStatutoryWork => States.Any(state => state is { IsStatutory: true, IsGoingOn: true });

    /// <summary>The stages of that work, side by side; empty while there is none.</summary>
    public IReadOnlyList<string> Ongoing =>
        [
            .. States
                .Where(state => state is { IsStatutory: true, IsGoingOn: true })
                .Select(state => state.At(this))
                .OfType<string>(),
        ];

    /// <summary>True while a plan runs.</summary>
    public bool HasOpenPlan => States.Any(state => state.HasOpenPlan);

    /// <summary>The plan that runs, the one that protects most where there are two; null while none does.</summary>
    public PlanInForce? Plan => First(state => state.RunningPlan);

    /// <summary>Every plan that runs, the one that protects most first: support goes on beside protection.</summary>
    public IEnumerable<PlanInForce> Plans => States.Select(state => state.RunningPlan).OfType<PlanInForce>();

    /// <summary>What whoever opens the record has to know at once of what goes on beside the stage, what protects most first.</summary>
    public IEnumerable<string> Flags => IsClosed ? [] : States.Select(state => state.Flag).OfType<string>();

    /// <summary>What waits for a manager, stage by stage.</summary>
    public IEnumerable<ToApprove> ToApprove => States.SelectMany(state => state.ToApprove);

    /// <summary>True where an act is offered on the pages of the episode.</summary>
    internal bool Offers(string act)
    {
        // Asked for every act on every page about a child.
        var owner = Acts.StageOfAct(act);
        foreach (var state in States)
            if (state.Owns(owner) && !state.Offers(act, this))
                return false;
        return true;
    }

    /// <summary>What ends the plans of other stages when one takes their place, each on the day of that, or on the day it began.</summary>
    internal IEnumerable<(Fact Fact, DateOnly Since)> GivingWay =>
        States
            .Where(state => state is { GivesWay: not null, RunningPlan: not null })
            .Select(state => (state.GivesWay! with { Episode = Number }, state.RunningPlan!.Since));

    /// <summary>Why involvement cannot end yet, and what to do first; null when it can.</summary>
    public string? KeptOpenBy => First(state => state.KeepsOpen);

    /// <summary>True once work was done, none goes on, and nothing more is to come.</summary>
    public bool IsDone => !HasWork && States.Any(state => state.IsDone);

    /// <summary>True while work of a named stage goes on.</summary>
    /// <param name="stage">The stage, as the guidance files name it.</param>
    public bool Runs(string stage) => States.Any(state => state.Runs(stage));

    private T? First<T>(Func<StageState, T?> ask)
    {
        foreach (var state in States)
            if (ask(state) is { } answer)
                return answer;
        return default;
    }

    /// <summary>An episode in which nothing has happened yet.</summary>
    public static Episode New(int number, DateOnly on) => new(number, on, Stages.All, null, null, null);

    /// <summary>The episode after one more of its facts.</summary>
    public static Episode Evolve(Episode episode, Recorded happened)
    {
        var after = happened.Fact switch
        {
            LeadPractitionerAllocated fact => episode with
            {
                Lead = new Lead(fact.Practitioner, happened.On, fact.Name),
            },
            LeadPractitionerChanged fact => episode with { Lead = new Lead(fact.Practitioner, happened.On, fact.Name) },
            HomeVisitMade { Seen: true } => episode with { LastVisit = happened.On },
            EpisodeClosed fact => episode with { Closure = new Closure(happened.On, fact.Reason) },
            _ => episode.InItsStage(happened),
        };
        return happened.Fact.EndsEpisode() && !after.IsClosed
            ? after with
            {
                Closure = new Closure(happened.On, null),
            }
            : after;
    }

    private Episode InItsStage(Recorded happened)
    {
        for (var index = 0; index < States.Length; index++)
        {
            var after = States[index].After(happened);
            if (!ReferenceEquals(after, States[index]))
                return this with { States = States.SetItem(index, after) };
        }
        return this;
    }
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
