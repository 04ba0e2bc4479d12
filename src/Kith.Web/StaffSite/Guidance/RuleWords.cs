using System.Globalization;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>What the software does about a duty, in a sentence or two.</summary>
internal static class RuleWords
{
    internal static string Say(Duty duty) =>
        RuleReach.WaitsFor(duty.Rule) is { Count: > 0 } missing
            ? $"Not yet executed. The rule is written and waits: Kith does not record {Listed(missing, "or")} yet. {Does(duty)}"
            : Does(duty);

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

    private static string Does(Duty duty) =>
        duty.Rule switch
        {
            ClockRule clock => Clock(clock),
            EligibilityRule who => $"{Who(who)} {Otherwise(duty)}",
            ApprovalRule approval =>
                $"It puts the work in an approval queue for {Any(approval.Who)}{(approval.NotAuthor ? "; nobody approves their own work" : "")}. {Otherwise(duty)}",
            GateRule gate =>
                $"Before somebody can {Listed([.. gate.Before.Select(Act)], "or")}{(gate.While.Count == 0 ? "" : $" (while there is: {string.Join(", ", gate.While.Select(Shared.Say.Stage)).ToLowerInvariant()})")}, it says: “{gate.Because}” {Otherwise(duty)}",
            PromptRule prompt => Prompt(prompt),
            ContentRule content =>
                $"It is shown as a checklist{(Acts.TypeOf(content.Of) is null ? $" of what belongs in: {Plain(content.Of)}" : $" beside the page “{Acts.TitleOf(content.Of)}”")}.",
            _ => "",
        };

    private static string Clock(ClockRule clock) =>
        $"It runs a clock {LimitOf(clock)} from {(clock.CountedFrom is { } from ? Fact(from) : Facts(clock.From))}, until {(clock.Until.Count == 0 ? "it is done" : Facts(clock.Until))}. "
        + (clock.EventDay == EventDay.DayOne ? "The day it is counted from is the first day. " : "")
        + "A clock never blocks; when it is overdue the page says so"
        + (
            clock.ReasonAt.Count > 0
                ? $" and asks why, at the latest when somebody is to {Listed([.. clock.ReasonAt.Select(Act)], "or")}."
            : clock.AsksReason ? " and asks why."
            : "."
        );

    private static string LimitOf(ClockRule clock) =>
        clock.AheadOf is not { } day ? $"of {Say(clock.Within)}"
        : clock.ForEach is { } one ? $"of {Say(clock.Within)}, counted back from the {Plain(day)} of each {Plain(one)},"
        : clock.Within.IsTheDayItself ? $"to the day {Plain(day)},"
        : $"of {Say(clock.Within)}, counted back from the day {Plain(day)},";

    private static string Who(EligibilityRule rule)
    {
        var at =
            rule.At.Count == 0
                ? ""
                : $" (at: {string.Join(", ", rule.At.Select(Shared.Say.Stage)).ToLowerInvariant()})";
        var overseen = rule.OverseenBy.Count > 0 ? $", overseen by {Any(rule.OverseenBy)}" : "";
        return rule.Subject == Subject.Holder
            ? $"Only {Any(rule.Who)}{overseen} may hold the case{at}. It is asked when somebody is to {Listed([.. rule.Acts.Select(Act)], "or")}."
            : $"Only {Any(rule.Who)} may {Listed([.. rule.Acts.Select(Act)], "or")}{at}.";
    }

    private static string Prompt(PromptRule prompt)
    {
        List<string> moments = [];
        if (prompt.At.Count > 0)
            moments.Add($"on the page where people {Listed([.. prompt.At.Select(Act)], "or")}");
        if (prompt.After.Count > 0)
            moments.Add(
                $"on the record once there is {Facts(prompt.After)}{(prompt.Until.Count > 0 ? $", until {Facts(prompt.Until)}" : "")}"
            );
        if (prompt.Stages.Count > 0)
            moments.Add(
                $"on the record at: {string.Join(", ", prompt.Stages.Select(Shared.Say.Stage)).ToLowerInvariant()}"
            );
        return $"It is shown {string.Join("; ", moments)}. It never blocks.";
    }

    private static string Otherwise(Duty duty) =>
        (duty.Force, duty.Departure) switch
        {
            (Force.Must, _) => "Otherwise the act is refused.",
            (Force.Should, DepartureWay.Never) =>
                "Otherwise the act is refused, whatever the reason: nobody departs from it.",
            (Force.Should, DepartureWay.Pending) =>
                "Otherwise it takes a reason, and nothing takes effect until the manager named, signed in, has agreed.",
            (Force.Should, _) => "Otherwise it takes a reason and a manager’s agreement, which are kept and counted.",
            _ => "It is said, and never stands in the way.",
        };

    private static string Facts(IReadOnlyList<FactMatch> facts) => Listed([.. facts.Select(Fact)], "or");

    private static string Fact(FactMatch fact) =>
        fact.Where.Count == 0
            ? Plain(fact.Fact)
            : $"{Plain(fact.Fact)} ({string.Join("; ", fact.Where.Select(Condition))})";

    private static string Condition(DetailMatch detail) =>
        detail.NoneOf.Count > 0 ? $"{Plain(detail.Detail)}: not {Listed([.. detail.NoneOf.Select(Plain)], "or")}"
        : detail.AtLeast > 0
            ? $"{Plain(detail.Detail)}: {string.Concat(detail.AllOf.Select(one => $"{Plain(one)}, and "))}at least {detail.AtLeast} of {Listed([.. detail.Among.Select(Plain)], "and")}"
        : detail.AnyOf.Count + detail.AllOf.Count == 0 ? $"{Plain(detail.Detail)} given"
        : detail.AllOf.Count > 0 ? $"{Plain(detail.Detail)}: {Listed([.. detail.AllOf.Select(Plain)], "and")}"
        : $"{Plain(detail.Detail)}: {Listed([.. detail.AnyOf.Select(Plain)], "or")}";

    internal static string Any(IReadOnlyList<string> qualities) => Listed([.. qualities.Select(Quality)], "or");

    private static string Quality(string quality) =>
        quality switch
        {
            "protocol" => "whoever the local protocol names",
            "case-holder" => "the person who holds the case",
            "local-authority" => "somebody of the local authority",
            "front-door" => "a front door worker",
            "partner" => "somebody of a partner agency",
            _ => $"{(quality[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {Plain(quality)}",
        };

    private static string Act(string name) =>
        Acts.TypeOf(name) is null
            ? Plain(name)
            : char.ToLowerInvariant(Acts.TitleOf(name)[0]) + Acts.TitleOf(name)[1..];

    private static string Plain(string name) => name.Replace('-', ' ');

    private static string Listed(IReadOnlyList<string> words, string and) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {and} {words[^1]}";
}
