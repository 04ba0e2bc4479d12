using System.Text.Json.Serialization;
using Kith.Casework.DisabledRegister;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Ends a child protection plan.</summary>
[ActName("end-child-protection-plan", "End the child protection plan", Place = 65)]
public sealed record EndProtectionPlan : Act<ProtectionPlanEnded>
{
    private const string Eighteen = "eighteen";
    private const string Died = "died";

    /// <summary>Why: review-decision, moved, eighteen, died, left-country.</summary>
    public string? Reason { get; init; }

    /// <summary>What was achieved and what help goes on.</summary>
    public string? Summary { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildProtectionPlan;

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenPlan ? null : "No child protection plan is running.";

    public override bool IsAwaited(Episode episode) =>
        episode.Protection is { EndIsDecided: true } or { HasOpenPlan: true, MovingOut.Accepted: true };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.Protection.Plan?.StartedOn, "when the plan started"),
            // What ends a plan without a conference is what the record says, not what is ticked.
            .. Problem.Of(
                (
                    Reason == Died && record.State.Person.DiedOn is null,
                    "reason",
                    "The record does not say that the child has died. Record the death first, or choose another reason"
                ),
                (
                    Reason == Eighteen && !(Registered.AdultOn(record.State.Person.BornOn) <= On),
                    "reason",
                    "The record does not say that the young person is 18 by then. Put the date of birth right first, or choose another reason"
                )
            ),
        ];

    // Which authority has taken over, and since when, is known from its conference.
    protected override ProtectionPlanEnded Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Reason == "moved" && episode?.Protection.MovingOut is { Accepted: true } moved
            ? Answered(record) with
            {
                ReceivingConferenceOn = moved.HeldOn,
                ReceivingAuthority = moved.Told.Authority,
            }
            : Answered(record);
}
