namespace Kith.Casework.Record;

/// <summary>What one stage of the work remembers of an episode. Its members are all that the record, and other stages, may ask of it.</summary>
/// <remarks>A stage overrides what applies to it. Its own acts ask for its own state by type: <c>episode.Of&lt;ProtectionState&gt;()</c>.</remarks>
public abstract record StageState
{
    /// <summary>True while work with the family goes on here.</summary>
    public virtual bool IsGoingOn => false;

    /// <summary>True for a stage whose work is done under the Children Act 1989, rather than by agreement.</summary>
    public virtual bool IsStatutory => false;

    /// <summary>True while a plan runs.</summary>
    public virtual bool HasOpenPlan => RunningPlan is not null;

    /// <summary>The plan that runs here; null while none does.</summary>
    public virtual PlanInForce? RunningPlan => null;

    /// <summary>What whoever opens the record has to know at once of what goes on here beside the stage: "Missing", "In custody". Null for nothing.</summary>
    public virtual string? Flag => null;

    /// <summary>What ends the plan here when a plan that protects more takes its place; null while none runs, or it never gives way.</summary>
    internal virtual Fact? GivesWay => null;

    /// <summary>What waits for a manager here, in the order of the journey.</summary>
    public virtual IEnumerable<ToApprove> ToApprove => [];

    /// <summary>True where an act of this stage is offered on the episode's pages; one that is not is reached by its own address.</summary>
    internal virtual bool Offers(string act, Episode episode) => true;

    /// <summary>True for the kind of fact of this stage: see <see cref="Acts.StageOfAct"/>.</summary>
    internal abstract bool Owns(Type? kind);

    /// <summary>True once what was done here leaves nothing more to do, so that involvement could end.</summary>
    public virtual bool IsDone => false;

    /// <summary>Why involvement cannot end yet, and what to do first; null when nothing here stands against it.</summary>
    public virtual string? KeepsOpen => null;

    /// <summary>The latest day on which work began here; null when none did.</summary>
    public virtual DateOnly? WorkBeganOn => null;

    /// <summary>When the police or a court last protected the child at once, after which enquiries have to be made; null where they never did.</summary>
    public virtual DateOnly? ProtectedOn => null;

    /// <summary>The latest day on which enquiries began or were made; null where there were none.</summary>
    public virtual DateOnly? EnquiredOn => null;

    /// <summary>True while it was decided here to protect the child at once, and nothing that follows has begun.</summary>
    public virtual bool AwaitsEmergencyStepIn(Episode episode) => false;

    /// <summary>True once a referral was received.</summary>
    public virtual bool IsReferred => false;

    /// <summary>Who referred, by name or post; null where nobody did, or it is not known who.</summary>
    public virtual string? ReferredBy => null;

    /// <summary>When the referral was decided; null while open.</summary>
    public virtual DateOnly? ReferralDecidedOn => null;

    /// <summary>The pathway on which a decision set the whole episode, in place of the usual assessment; null for none.</summary>
    public virtual string? Pathway => null;

    /// <summary>True while work of a named stage goes on here.</summary>
    public virtual bool Runs(string stage) => false;

    /// <summary>True while a decision is waited for here.</summary>
    public virtual bool AwaitsDecisionIn(Episode episode) => false;

    /// <summary>The stage that the episode is at because of what goes on here; null when nothing here says so.</summary>
    public virtual string? At(Episode episode) => null;

    /// <summary>Where the case is because of what goes on here, where that is not the stage itself.</summary>
    public virtual string? PositionAt(Episode episode) => null;

    /// <summary>Where the case is once what a decision led to was done here and is over; null while it is not.</summary>
    internal virtual string? PositionAfter(LedTo decision) => null;

    /// <summary>The stage that what was decided here last leads to; null when nothing was decided.</summary>
    public virtual LedTo? LeadsTo(Episode episode) => null;

    /// <summary>The stages of an episode that are called after what is done here, in the order of the journey.</summary>
    public virtual IReadOnlyList<StageName> Names => [];

    /// <summary>The lanes of the journey picture that the stage fills, in the order of the journey.</summary>
    internal virtual IReadOnlyList<Lane> Lanes => [];

    /// <summary>The state after one more fact of the episode, the same where the fact is of another stage.</summary>
    internal abstract StageState After(Recorded happened);
}

/// <summary>A stage of an episode.</summary>
/// <param name="Name">As guidance files name it: <c>section-17</c>.</param>
/// <param name="Title">As people say it.</param>
public sealed record StageName(string Name, string Title);

/// <summary>The state of a stage, by the facts of that stage.</summary>
/// <typeparam name="TFact">What the stage's facts have in common.</typeparam>
public abstract record StageState<TFact> : StageState
    where TFact : Fact
{
    internal sealed override bool Owns(Type? kind) => kind == typeof(TFact);

    internal sealed override StageState After(Recorded happened) =>
        happened.Fact is TFact fact ? Evolve(fact, happened) : this;

    /// <summary>The state after one more fact of this stage.</summary>
    protected abstract StageState Evolve(TFact fact, Recorded happened);
}
