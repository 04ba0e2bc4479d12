using System.Globalization;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Web.Guidance;

/// <summary>What the software does about a duty, in a sentence.</summary>
internal static class RuleWords
{
    internal static string Say(Rule rule) =>
        rule switch
        {
            ClockRule clock =>
                $"It runs a clock of {Say(clock.Within)}, counted from {Fact(clock.CountedFrom ?? clock.From[0].Fact)}, until {Facts(clock.Until)}. A clock never blocks; when it is overdue the page asks why.",
            EligibilityRule who =>
                $"It asks who {(who.Subject == Subject.Holder ? "is to hold the case" : "does this")}: {Any(who.Who)}{(who.OverseenBy.Count > 0 ? $", overseen by {Any(who.OverseenBy)}" : "")}. It governs: {string.Join(", ", who.Acts.Select(Act))}.",
            ApprovalRule approval =>
                $"It puts the work in an approval queue for {Any(approval.Who)}{(approval.NotAuthor ? "; nobody approves their own work" : "")}.",
            GateRule gate => $"It stands before: {string.Join(", ", gate.Before.Select(Act))}.",
            PromptRule => "It is shown at the right moment, and never blocks.",
            ContentRule => "It is shown as a checklist beside the work.",
            _ => "",
        };

    internal static string Say(Limit limit) =>
        limit.Count.ToString(CultureInfo.InvariantCulture)
        + " "
        + limit.Unit switch
        {
            LimitUnit.WorkingDays => "working day",
            LimitUnit.CalendarDays => "day",
            LimitUnit.Months => "month",
            _ => "hour",
        }
        + (limit.Count == 1 ? "" : "s");

    private static string Facts(IReadOnlyList<FactMatch> facts) =>
        facts.Count == 0 ? "it is done" : string.Join(" or ", facts.Select(fact => Fact(fact.Fact)));

    private static string Fact(string name) => name.Replace('-', ' ');

    private static string Any(IReadOnlyList<string> qualities) =>
        string.Join(
            " or ",
            qualities.Select(quality =>
                quality == "protocol" ? "whoever the local protocol names" : "a " + quality.Replace('-', ' ')
            )
        );

    private static string Act(string name) =>
        Acts.TypeOf(name) is null ? name.Replace('-', ' ') : Acts.TitleOf(name).ToLowerInvariant();
}
