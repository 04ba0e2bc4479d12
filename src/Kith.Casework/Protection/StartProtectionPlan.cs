using System.Text.Json.Serialization;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Starts the child protection plan that a conference decided on.</summary>
[ActName("start-child-protection-plan", "Start the child protection plan", Place = 70)]
public sealed record StartProtectionPlan : Act<ProtectionPlanStarted>
{
    /// <summary>Category of abuse; null for the one the conference decided.</summary>
    public AbuseCategory? Category { get; init; }

    /// <summary>What has to change for the child to be safe.</summary>
    public string? Outcomes { get; init; }

    /// <summary>Who does what by when, and how the family is helped.</summary>
    public Rows<PlanAction>? Actions { get; init; }

    /// <summary>What is done for this child alone, beside what is done for brothers and sisters too. This child only.</summary>
    public Rows<PlanAction>? ActionsForChild { get; init; }

    /// <summary>Who is in the core group, the family first; null for those whom the conference named.</summary>
    public string? CoreGroup { get; init; }

    /// <summary>How many child protection plans the child had before.</summary>
    public int? PreviousPlans { get; init; }

    /// <summary>What the family wanted that was not followed, and why not.</summary>
    public string? WishNotFollowed { get; init; }

    /// <summary>What is expected on every side, with the help to meet it.</summary>
    public Rows<Expectation>? Expectations { get; init; }

    /// <summary>What happens where it does not help.</summary>
    public string? Contingency { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildProtectionPlan;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenPlan ? "A child protection plan is running." : null;

    public override bool IsAwaited(Episode episode) => episode.Protection.AwaitsPlan;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Protection.PlanDecidedOn, "when the conference was held")
            .Concat(
                Problem.Of(
                    (
                        Category is null && record.State.Episode(Episode)?.Protection.PlanDecision is null,
                        "category",
                        "Choose the category of abuse: no conference has decided on one"
                    ),
                    (
                        IsBlank(CoreGroup) && CoreGroups.Named(record, Episode) is null,
                        "core-group",
                        "Say who is in the core group, the family first: no conference has named it"
                    ),
                    (PreviousPlans < 0, "previous-plans", $"{Problem.It} must be 0 or more")
                )
            );

    public override string? AlsoDoes(Episode episode) =>
        episode.GivingWay.Any()
            ? "The child in need plan ends the same day: a child has one plan. Its clocks stop, and those of the child protection plan start."
            : null;

    internal override IEnumerable<Dated> Leaves(ChildRecord record, Episode? episode, Practice practice) =>
        base.Leaves(record, episode, practice)
            .Concat(
                episode!.GivingWay.Select(plan => new Dated(plan.Fact, plan.Since > On ? plan.Since : On)
                {
                    ActName = ActName,
                })
            );

    protected override ProtectionPlanStarted Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Category = Category ?? episode!.Protection.PlanDecision?.Category,
            CoreGroup = IsBlank(CoreGroup) ? MeetingPeople.Names(CoreGroups.Named(record, Episode)) : CoreGroup,
        };
}
