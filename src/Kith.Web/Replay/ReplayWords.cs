using System.Globalization;
using Kith.Casework.People;
using Kith.Guidance;
using Kith.Web.Site;

namespace Kith.Web.Replay;

/// <summary>The words and figures of a replay, the same on the page, in print and in a file.</summary>
internal static class ReplayWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<string> Outcomes { get; } =
    ["Met in time", "Met late", "Overdue", "Still running", "Nothing owed"];

    public static IReadOnlyList<long> Of(DutyOutcomes outcomes) =>
        [outcomes.InTime, outcomes.Late, outcomes.Overdue, outcomes.Running, outcomes.Stopped];

    public static string Number(long number) => number.ToString("N0", British);

    public static string Limit(Duty? duty) => duty?.Rule is ClockRule clock ? clock.Within.ToString() : "no such duty";

    /// <summary>An edition where there is little room: "2018".</summary>
    public static string Short(Edition edition) =>
        edition.Id.StartsWith("wt-", StringComparison.Ordinal) ? edition.Id[3..].Replace('-', ' ') : edition.Id;

    public static string Kind(Registration registration) =>
        registration switch
        {
            Registration.SocialWorker => "Social worker",
            Registration.Apprentice => "Apprentice",
            _ => "Other practitioner",
        };

    public static string MayHold(bool may) => may ? "yes" : "no";

    public static string Stage(string stage) =>
        Say.Stage(stage) is var said && said != stage ? said : Capital(stage.Replace('-', ' '));

    /// <summary>What it comes to, in two sentences.</summary>
    public static string Summary(ReplayFigures figures) =>
        (
            figures.Differing == 0
                ? "No time limit would have come out differently."
                : $"A time limit applied under one edition only, or came out differently, {Times(figures.Differing)}."
        )
        + " "
        + (
            figures.HeldOtherwise == 0
                ? "Whoever holds an open case may hold it under both editions or under neither."
                : $"{Count(figures.HeldOtherwise, "open case is", "open cases are")} held by somebody who may hold it under one of the editions only."
        );

    public static string Count(long number, string one, string several) =>
        $"{Number(number)} {(number == 1 ? one : several)}";

    public static string Period(Period period) =>
        period switch
        {
            { From: null, To: null } => "All clocks, whenever they began.",
            { From: { } from, To: null } => $"Clocks that began on or after {Say.Date(from)}.",
            { From: null, To: { } to } => $"Clocks that began on or before {Say.Date(to)}.",
            { From: { } from, To: { } to } => $"Clocks that began from {Say.Date(from)} to {Say.Date(to)}.",
        };

    private static string Times(long number) => Count(number, "time", "times");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
