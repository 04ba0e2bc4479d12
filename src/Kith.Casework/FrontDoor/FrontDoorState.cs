using Kith.Casework.Agencies;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Contact, referral and decision of one episode.</summary>
/// <param name="Contact">The contact; null when it began with a referral.</param>
/// <param name="ReferredOn">When the referral was received; null when there is none yet.</param>
/// <param name="Referral">The referral; null when there is none yet.</param>
/// <param name="DecidedOn">When it was decided; null while open.</param>
/// <param name="Decision">What was decided; null while open.</param>
/// <param name="ToldOn">When the referrer was told; null when not.</param>
/// <param name="Reported">What a return says came of it, where the decision itself was not recorded here.</param>
public sealed record FrontDoorState(
    ContactReceived? Contact,
    DateOnly? ReferredOn,
    ReferralReceived? Referral,
    DateOnly? DecidedOn,
    ReferralDecided? Decision,
    DateOnly? ToldOn,
    ReferralOutcomeReported? Reported = null
) : StageState<FrontDoorFact>
{
    /// <summary>When the referrer was told that it has arrived; null when nobody has told them so.</summary>
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>When what was said came in writing too; null while it has not.</summary>
    public DateOnly? InWritingOn { get; init; }

    /// <summary>When we heard of domestic abuse to which the police went, and of which the school does not know; null for none.</summary>
    public DateOnly? IncidentOn { get; init; }

    /// <summary>Who looks after it until it is decided; null for nobody by name.</summary>
    public string? Owner { get; init; }

    /// <summary>What agencies were asked, with what came of it, in order.</summary>
    public IReadOnlyList<CheckMade> Checks { get; init; } = [];

    /// <summary>The contacts of which nobody has decided yet what they change, in order.</summary>
    public IReadOnlyList<WaitingContact> Waiting { get; init; } = [];

    /// <summary>The entries of a record by which they came.</summary>
    public static IEnumerable<Recorded> WaitingOn(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var waiting = record.State.Open?.FrontDoor.Waiting ?? [];
        return record.Standing.Where(entry => waiting.Any(one => one.Version == entry.Version));
    }

    /// <summary>Those that are neither answered nor known not to be had.</summary>
    public IEnumerable<CheckMade> OpenChecks => Checks.Where(check => check.IsOpen);

    /// <summary>Nothing has happened.</summary>
    public static FrontDoorState Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>True when a referral waits for its decision.</summary>
    public bool AwaitsDecision => Referral is not null && Decision is null && Reported is null;

    /// <summary>True where both were referred on one day by one and the same.</summary>
    public bool CameWith(FrontDoorState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Referral is { Referrer: { } referrer, Source: var source }
            && other.Referral?.Referrer == referrer
            && other.Referral.Source == source
            && ReferredOn == other.ReferredOn;
    }

    public override bool IsReferred => Referral is not null;

    public override string? ReferredBy => Referral?.Referrer;

    public override DateOnly? ReferralDecidedOn => DecidedOn;

    public override string? KeepsOpen =>
        Waiting is [var first, ..]
            ? $"Nobody has decided what the contact of {Plain.Day(first.On)} changes. Decide that first."
            : null;

    public override string? Pathway =>
        Decision?.Decision == ReferralDecision.DisabledChildSupport ? Stages.DisabledChildSupport : null;

    public override bool AwaitsEmergencyStepIn(Episode episode) =>
        Decision?.Decision == ReferralDecision.ImmediateProtection && !(episode.WorkBeganOn >= DecidedOn);

    public override IReadOnlyList<StageName> Names => [new(Stages.FrontDoor, "Front door")];

    internal override IReadOnlyList<Lane> Lanes => [new(FrontDoorFact.Lane, IsUntilWorkBegins: true)];

    public override bool AwaitsDecisionIn(Episode episode) => AwaitsDecision && !(episode.WorkBeganOn >= ReferredOn);

    public override string? At(Episode episode) => AwaitsDecisionIn(episode) ? Stages.FrontDoor : null;

    /// <summary>The stage the decision leads to until that stage's own facts begin; null while undecided.</summary>
    public override LedTo? LeadsTo(Episode episode) =>
        Decision?.Decision switch
        {
            ReferralDecision.EarlyHelp => To(Stages.EarlyHelp, Positions.EarlyHelpToStart),
            ReferralDecision.Section17 => To(Stages.Section17, Positions.AssessmentToStart),
            ReferralDecision.DisabledChildSupport => To(Stages.DisabledChildSupport, Positions.AssessmentToStart),
            ReferralDecision.StrategyDiscussion or ReferralDecision.ImmediateProtection => To(
                Stages.StrategyDiscussion,
                Positions.DiscussionToHold
            ),
            _ => null,
        };

    private LedTo To(string stage, string position) => new(DecidedOn!.Value, stage, position);

    protected override StageState Evolve(FrontDoorFact fact, Recorded happened) =>
        fact switch
        {
            ContactReceived contact => this with
            {
                Contact = contact,
                Waiting =
                    contact.ToDecide == true
                        ? [.. Waiting, new WaitingContact(happened.Version, happened.On)]
                        : Waiting,
                IncidentOn = Untold(contact) ? happened.On : IncidentOn,
            },
            ContactDecided => this with { Waiting = StillWaiting(happened) },
            // A further referral begins the front door anew: what came of the earlier one is history.
            ReferralReceived referral => Nothing with
            {
                Contact = Contact,
                // What was asked while it was a contact was asked for this.
                Checks = Referral is null ? Checks : [],
                Referral = referral,
                ReferredOn = happened.On,
                Waiting = StillWaiting(happened),
                IncidentOn = Untold(referral) ? happened.On : IncidentOn,
            },
            AgencyChecksRequested asked => this with
            {
                Checks = [.. Checks, .. AgencyAsking.Made(asked.Checks, happened.On)],
            },
            AgencyChecksAnswered answered => this with
            {
                Checks = [.. Checks.Select(check => check.After(answered.Answers, happened.On))],
            },
            ReferralTakenOn taken => this with { Owner = taken.Owner },
            ReferralAcknowledged => this with { AcknowledgedOn = happened.On },
            ReferralConfirmedInWriting => this with { InWritingOn = happened.On },
            SchoolToldOfIncident => this with { IncidentOn = null },
            // What is new while a referral waits is decided with it.
            ReferralDecided decision => this with
            {
                Decision = decision,
                DecidedOn = happened.On,
                Waiting = StillWaiting(happened),
            },
            ReferrerTold => this with { ToldOn = happened.On },
            ReferralOutcomeReported reported => this with { Reported = reported },
            _ => this,
        };

    private static bool Untold(ITellsOfIncident fact) => fact.SchoolTold is SchoolTold.NotYet or SchoolTold.NotKnown;

    // One that was written up later, for an earlier day, was not before whoever decided.
    private IReadOnlyList<WaitingContact> StillWaiting(Recorded decided) =>
        [.. Waiting.Where(contact => contact.Version > decided.Version)];
}

/// <summary>A contact of which nobody has decided yet what it changes.</summary>
/// <param name="Version">Its place in the record.</param>
/// <param name="On">The day of it.</param>
public sealed record WaitingContact(int Version, DateOnly On);

/// <summary>The front door of an episode.</summary>
public static class FrontDoorOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>Contact, referral and decision.</summary>
        public FrontDoorState FrontDoor => episode.Of<FrontDoorState>();

        /// <summary>True where what is new is a referral to be decided: nothing beyond early help was decided on, or what was is done.</summary>
        public bool TakesReferral =>
            !episode.HasStatutoryWork && (episode.Stage is Stages.FrontDoor or Stages.EarlyHelp || episode.IsDone);
    }
}
