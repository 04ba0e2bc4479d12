namespace Kith.Guidance;

/// <summary>The parts of a duty as lists of words, so that two statements of it can be compared part by part.</summary>
internal static class RuleParts
{
    public static IReadOnlyList<string> Of(Duty duty, DutyChangeKind what) =>
        what switch
        {
            DutyChangeKind.Force =>
            [
                duty.Force.ToString().ToLowerInvariant(),
                .. Named("departure", duty.NeedsOtherHands ? [duty.Departure.ToString().ToLowerInvariant()] : []),
            ],
            DutyChangeKind.Kind => [duty.Rule.Kind],
            DutyChangeKind.Limit => duty.Rule.Limit is { } limit ? [limit.ToString()] : [],
            DutyChangeKind.Who => Who(duty.Rule),
            DutyChangeKind.Contents => duty.Rule is ContentRule content ? content.Includes : [],
            DutyChangeKind.Applies => Applies(duty.Rule),
            DutyChangeKind.Commencement => duty.Commences is { } key ? [key] : [],
            _ => [duty.Says],
        };

    private static IReadOnlyList<string> Who(Rule rule) =>
        rule switch
        {
            EligibilityRule who =>
            [
                .. Named(who.Subject == Subject.Holder ? "holder" : "actor", who.Who),
                .. Named("overseen by", who.OverseenBy),
            ],
            ApprovalRule approval => [.. Named("approver", approval.Who), .. Yes("not the author", approval.NotAuthor)],
            _ => [],
        };

    private static IReadOnlyList<string> Applies(Rule rule) =>
        rule switch
        {
            ClockRule clock =>
            [
                .. Facts("from", clock.From),
                .. Facts("counted from", [clock.CountedFrom]),
                .. Named("counted from its own start with", [clock.CountedUnless]),
                .. Yes("counted once", clock.CountedOnce),
                .. Facts("during", clock.During),
                .. Facts("during until", clock.DuringEnds),
                .. Facts("not after", clock.NotAfter),
                .. Facts("not after, until", clock.NotAfterUntil),
                .. Facts("until", clock.Until),
                .. Facts("stops on", clock.StopsOn),
                .. Facts("stays on", clock.StaysOn),
                .. Named("for each", [clock.ForEach]),
                .. Named("ahead of", [clock.AheadOf]),
                .. Named("reason at", clock.ReasonAt),
                .. Named("reason asked", [clock.ReasonAsked]),
                .. Yes("the day of the event is the first", clock.EventDay == EventDay.DayOne),
                .. Yes("asks for a reason", clock.AsksReason),
            ],
            EligibilityRule who => [.. Named("act", who.Acts), .. Named("at", who.At)],
            ApprovalRule approval =>
            [
                .. Named("of", [approval.Of]),
                .. Named("by", approval.By),
                .. Named("settled by", approval.SettledBy),
            ],
            GateRule gate => Gate(gate),
            PromptRule prompt =>
            [
                .. Named("at", prompt.At),
                .. Facts("after", prompt.After),
                .. Facts("until", prompt.Until),
                .. Named("stage", prompt.Stages),
            ],
            ContentRule content => [.. Named("of", [content.Of])],
            _ => [],
        };

    private static IReadOnlyList<string> Gate(GateRule gate) =>
        [
            .. Named("before", gate.Before),
            .. Named("at", gate.At),
            .. Facts("needs", gate.Needs),
            .. Named("since", gate.Since),
            .. Facts("once", gate.Once),
            .. Conditions("asks", gate.Asks),
            .. Named("unless given", [gate.UnlessGiven]),
            .. Conditions("when", gate.When),
            .. Conditions("unless", gate.Unless),
            .. Named("while", gate.While),
            .. Yes("closed", gate.Closed),
        ];

    private static IEnumerable<string> Named(string part, IEnumerable<string?> names) =>
        names.OfType<string>().Select(name => $"{part}: {name}");

    private static IEnumerable<string> Yes(string part, bool holds) => holds ? [part] : [];

    private static IEnumerable<string> Facts(string part, IEnumerable<FactMatch?> facts) =>
        facts
            .OfType<FactMatch>()
            .Select(fact => $"{part}: {fact.Fact}{string.Concat(fact.Where.Select(where => $", {Text(where)}"))}");

    private static IEnumerable<string> Conditions(string part, DetailMatch? match) =>
        match is null ? [] : [$"{part}: {Text(match)}"];

    private static string Text(DetailMatch match) =>
        match switch
        {
            { NoneOf.Count: > 0 } => $"{match.Detail} not {string.Join(" or ", match.NoneOf)}",
            { AtLeast: > 0 } =>
                $"{string.Concat(match.AllOf.Select(one => $"{match.Detail} {one} and "))}{match.Detail} at least {match.AtLeast} of {string.Join(", ", match.Among)}",
            { AllOf.Count: > 0 } => $"{match.Detail} {string.Join(" and ", match.AllOf)}",
            { AnyOf.Count: > 0 } => $"{match.Detail} {string.Join(" or ", match.AnyOf)}",
            _ => $"{match.Detail} given",
        };
}
