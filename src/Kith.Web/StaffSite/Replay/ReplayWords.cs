using System.Globalization;
using Kith.Casework.People;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Replay;

/// <summary>The words and figures of a replay, the same on the page, in print and in a file.</summary>
public static class ReplayWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<string> Outcomes { get; } =
    ["Met in time", "Met late", "Overdue", "Still running", "Nothing owed"];

    /// <summary>Everything that can be otherwise, as the lines of one table.</summary>
    public static IReadOnlyList<(Change What, string Says)> Differences { get; } =
    [
        (Change.HolderBarred, "Cases whose holder could not go on holding them"),
        (Change.HolderAllowed, "Cases whose holder could hold them without a departure"),
        (Change.HolderWider, "Cases that somebody else here could take on"),
        (Change.HolderNarrower, "Cases that somebody here could not take on"),
        (Change.ApprovalAdded, "Approvals added"),
        (Change.ApprovalRemoved, "Approvals removed"),
        (Change.ApproverChanged, "Approvals that somebody else would give"),
        (Change.ClockStarts, "Time limits that would start"),
        (Change.ClockStops, "Time limits that would stop"),
        (Change.ClockTightens, "Time limits that would end earlier"),
        (Change.ClockLoosens, "Time limits that would end later"),
        (Change.ClockBreaks, "Time limits that would be missed"),
        (Change.ClockHolds, "Time limits that would no longer be missed"),
        (Change.ActRefused, "Acts that would have been refused"),
        (Change.ActNeedsReason, "Acts that would have needed a reason and a manager"),
        (Change.ActEased, "Acts that less would have stood against"),
        (Change.PromptAdded, "Prompts that would be added"),
        (Change.PromptRemoved, "Prompts that would go"),
    ];

    public static string Says(Change what) => Differences.First(line => line.What == what).Says;

    /// <summary>A difference as an address names it: "clock-breaks".</summary>
    public static string Key(Change what) =>
        string.Concat(
                what.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")
            )
            .ToLowerInvariant();

    /// <summary>The difference an address names; null for none.</summary>
    public static Change? Find(string? key) =>
        Differences.Select(line => (Change?)line.What).FirstOrDefault(what => Key(what!.Value) == key);

    public static IReadOnlyList<long> Of(ClockOutcomes outcomes) =>
        [outcomes.InTime, outcomes.Late, outcomes.Overdue, outcomes.Running, outcomes.Stopped];

    public static string Number(long number) => number.ToString("N0", British);

    /// <summary>A part of a whole: "30 of 70, 43% (32% to 55%)", or where there are few "3 of 7: too few to say a rate".</summary>
    public static string Of(Share share) =>
        $"{Number(share.Count)} of {Number(share.Of)}"
        + (
            share.Count == 0 ? ""
            : share.IsTooFew ? $": {Rate(share)}"
            : $", {Rate(share)}"
        );

    /// <summary>"43% (32% to 55%)"; where there are few, that there are.</summary>
    public static string Rate(Share share)
    {
        if (share.IsTooFew)
            return "too few to say a rate";
        var (low, high) = share.Interval();
        return $"{Percent(share.Rate)} ({Percent(low)} to {Percent(high)})";
    }

    public static string Limit(Duty? duty) => duty?.Rule is ClockRule clock ? clock.Within.ToString() : "no such duty";

    /// <summary>A side where there is little room: "2018".</summary>
    public static string Short(Side side) =>
        side.Id == Side.InForce ? "in force then"
        : side.Id.StartsWith("wt-", StringComparison.Ordinal) ? side.Id[3..].Replace('-', ' ')
        : side.Id;

    public static string Kind(Registration registration) =>
        registration switch
        {
            Registration.SocialWorker => "Social worker",
            Registration.Apprentice => "Apprentice",
            _ => "Other practitioner",
        };

    public static string MayHold(bool may) => may ? "yes" : "no";

    public static string Stage(string stage) => Say.Stage(stage);

    public static string Team(string team) => team.Length == 0 ? "No team" : team;

    public static string Count(long number, string one, string several) =>
        $"{Number(number)} {(number == 1 ? one : several)}";

    /// <summary>True when the second side is a draft of an edition or of the local protocol.</summary>
    public static bool IsDraft(ReplayFigures figures) =>
        figures.Question.Second.Id is DraftEdition.Id or ProtocolSides.DraftId;

    /// <summary>How many acts could not be judged, and why.</summary>
    public static string NotJudged(ReplayFigures figures) =>
        $"{Count(figures.NotJudged, "act was", "acts were")} taken in from elsewhere, such as a return, which does not say who acted and how. What would have stood in the way there is not counted.";

    /// <summary>Which part of the records was looked at.</summary>
    public static string Among(Selection among) =>
        Period(among.Period)
        + (among.Stage is { } stage ? $" At one stage: {Stage(stage)}." : "")
        + (among.Team is { } team ? $" Cases of one team: {Team(team)}." : "");

    private static string Period(Period period) =>
        period switch
        {
            { From: null, To: null } => "Every day on record.",
            { From: { } from, To: null } => $"From {Say.Date(from)} on.",
            { From: null, To: { } to } => $"Up to {Say.Date(to)}.",
            { From: { } from, To: { } to } => $"From {Say.Date(from)} to {Say.Date(to)}.",
        };

    // A few in thousands are not none.
    private static string Percent(double rate) => rate is > 0 and < 0.01 ? "under 1%" : rate.ToString("P0", British);
}
