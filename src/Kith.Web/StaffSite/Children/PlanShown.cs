using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Web.StaffSite.Children;

/// <summary>The plan that runs, as the first page of a record shows it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Wants">The entry that says what has to change; null when none does.</param>
/// <param name="Does">The entry that says who does what by when, the latest; null when none does.</param>
/// <param name="Next">The clock of the next review; null when none runs.</param>
public sealed record PlanShown(PlanInForce Plan, Recorded? Wants, Recorded? Does, ClockReading? Next)
{
    /// <summary>What has to change.</summary>
    public string? WhatHasToChange => Wants?.Detail(Plan.Wants);

    /// <summary>What agencies said of their actions since they were agreed or reviewed last, by the id of the action.</summary>
    public IReadOnlyDictionary<string, GivenAnswer> Said { get; init; } = new Dictionary<string, GivenAnswer>();

    /// <summary>What the core groups and reviews found of the actions, by the id of the action.</summary>
    public IReadOnlyDictionary<string, FoundResult> Came { get; init; } = new Dictionary<string, FoundResult>();

    /// <summary>What happens where it does not help; null when nobody said.</summary>
    public string? Otherwise { get; init; }

    /// <summary>What changed from each version to the next, the latest first: its entry, and what changed with it.</summary>
    public IReadOnlyList<(Recorded Entry, IReadOnlyList<PlanChange> Changes)> Changed { get; init; } = [];

    /// <summary>How often the child was seen since it began, and whether alone; null where that is not counted.</summary>
    public SeenOnPlan? Seen { get; init; }

    /// <summary>Who does what by when, where it is kept as rows; empty where it was written as text.</summary>
    public IReadOnlyList<PlanAction> Actions =>
        [
            .. Plan.RowsIn(Does)
                .Select(row => row as PlanAction ?? (row as IAsAction)?.Action)
                .OfType<PlanAction>()
                .Where(action => action.Id != Rows.OfText),
        ];

    /// <summary>Who does what by when, where it was written as text.</summary>
    public string? WhoDoesWhat => Actions.Count == 0 ? Does?.Detail(Plan.Does) : null;

    /// <summary>The plans of a record's open episode, the one that protects most first: support goes on beside protection.</summary>
    public static IReadOnlyList<PlanShown> Of(ChildRecord record, Reading reading) =>
        record.State.Open is { } episode
            ?
            [
                .. episode.Plans.Select(plan => new PlanShown(
                    plan,
                    plan.WantsIn(record, episode.Number),
                    plan.DoesIn(record, episode.Number),
                    reading
                        .Clocks.Where(clock => clock.IsOpen && clock.Episode == episode.Number && Reviews(clock, plan))
                        .MinBy(clock => clock.Due)
                )
                {
                    Otherwise = plan.OtherwiseIn(record, episode.Number),
                    Seen = SeenOnPlan.Of(plan, record, episode.Number),
                    Changed = ChangedIn(plan, record, episode.Number),
                    Came = ActionResult.Last(plan, record, episode.Number),
                    Said = ActionAnswer.Last(record, plan.DoesIn(record, episode.Number)?.Version ?? 0),
                }),
            ]
            : [];

    private static List<(Recorded, IReadOnlyList<PlanChange>)> ChangedIn(
        PlanInForce plan,
        ChildRecord record,
        int episode
    )
    {
        var versions = PlanVersion.Of(plan, record, episode);
        return
        [
            .. versions
                .Zip(
                    versions.Skip(1),
                    (before, after) => (after.Entry, Changes: PlanChange.Between(before, after, plan.Helps))
                )
                .Where(version => version.Changes.Count > 0)
                .Reverse(),
        ];
    }

    private static bool Reviews(ClockReading clock, PlanInForce plan) =>
        clock.Duty.Rule is ClockRule rule && rule.Until.Any(until => until.Fact == plan.ReviewedBy);
}
