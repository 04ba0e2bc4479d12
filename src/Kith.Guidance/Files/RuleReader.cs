using YamlDotNet.RepresentationModel;

namespace Kith.Guidance;

/// <summary>Reads the one rule of a duty: which of the six kinds it is, and that kind's keys.</summary>
internal sealed class RuleReader(Vocabulary words)
{
    private static readonly string[] Kinds = ["clock", "eligibility", "approval", "gate", "prompt", "content"];

    public Rule? Read(YamlMap duty)
    {
        var kinds = Kinds.Where(duty.Has).ToArray();
        if (kinds.Length != 1)
        {
            duty.Error("id", $"A duty has exactly one rule. Give one of: {string.Join(", ", Kinds)}.");
            return null;
        }
        if (duty.Map(kinds[0]) is not { } rule)
            return null;
        Rule read = kinds[0] switch
        {
            "clock" => Clock(rule),
            "eligibility" => Eligibility(rule),
            "approval" => Approval(rule),
            "gate" => Gate(rule),
            "prompt" => Prompt(rule),
            _ => Content(rule),
        };
        rule.Done(kinds[0] is "eligibility" or "approval" ? $"an {kinds[0]} rule" : $"a {kinds[0]} rule");
        return read;
    }

    private ClockRule Clock(YamlMap rule)
    {
        if (rule.Nodes("from").Count == 0)
            rule.Error("from", "A clock needs a start. Give \"from:\" with the fact that starts it.");
        if (rule.Nodes("until").Count == 0)
            rule.Error("until", "A clock needs an end. Give \"until:\" with the fact that meets it.");
        if (!rule.Has("ahead_of"))
            rule.Required("within");
        if (rule.Has("counted_unless") && !rule.Has("counted_from"))
            rule.Error(
                "counted_unless",
                "\"counted_unless:\" goes with \"counted_from:\", to which it is an exception."
            );
        if (rule.Has("counted_once") && !rule.Has("counted_from"))
            rule.Error("counted_once", "\"counted_once:\" goes with \"counted_from:\", and says how often.");
        return new ClockRule(
            Facts(rule, "from"),
            Facts(rule, "counted_from").FirstOrDefault(),
            Fact(rule, "counted_unless"),
            YesOrNo(rule, "counted_once"),
            Facts(rule, "during"),
            Facts(rule, "until"),
            ReadLimit(rule, "within") ?? (rule.Has("ahead_of") ? Limit.TheDayItself : default),
            Facts(rule, "stops_on"),
            YesOrNo(rule, "asks_reason")
        )
        {
            StaysOn = Facts(rule, "stays_on"),
            DuringEnds = DuringEnds(rule),
            NotAfter = Facts(rule, "not_after"),
            NotAfterUntil = NotAfterUntil(rule),
            ForEach = ForEachOf(rule),
            EventDay = EventDayOf(rule),
            AheadOf = AheadOf(rule),
            ReasonAt = ReasonAt(rule),
            ReasonAsked = ReasonAsked(rule),
        };
    }

    private IReadOnlyList<FactMatch> DuringEnds(YamlMap rule)
    {
        if (rule.Has("during_until") && !rule.Has("during"))
            rule.Error("during_until", "\"during_until:\" goes with \"during:\", and says what ends it.");
        return Facts(rule, "during_until");
    }

    private IReadOnlyList<FactMatch> NotAfterUntil(YamlMap rule)
    {
        if (rule.Has("not_after_until") && !rule.Has("not_after"))
            rule.Error("not_after_until", "\"not_after_until:\" goes with \"not_after:\", and says what ends it.");
        return Facts(rule, "not_after_until");
    }

    private IReadOnlyList<string> ReasonAt(YamlMap rule)
    {
        if (!rule.Has("reason_at"))
            return [];
        if (!YesOrNo(rule, "asks_reason"))
            rule.Error("reason_at", "\"reason_at:\" goes with \"asks_reason: true\", and says at which act.");
        return Acts(rule, "reason_at");
    }

    private static string? ReasonAsked(YamlMap rule)
    {
        if (rule.Has("reason_asked") && !rule.Has("reason_at"))
            rule.Error(
                "reason_asked",
                "\"reason_asked:\" goes with \"reason_at:\", and says how the reason is asked for."
            );
        return rule.Text("reason_asked");
    }

    private string? AheadOf(YamlMap rule)
    {
        if (!rule.Has("ahead_of"))
            return null;
        var detail = rule.Required("ahead_of");
        if (!words.Facts.Values.Any(details => details.Contains(detail)))
            rule.Error("ahead_of", $"No fact has \"{detail}\", so that nothing says which day it is.");
        if (rule.Has("counted_from") || rule.Has("event_day"))
            rule.Error(
                "ahead_of",
                "\"ahead_of:\" counts back from a day. Leave out \"counted_from:\" and \"event_day:\"."
            );
        if (ReadLimit(rule, "within") is { Unit: LimitUnit.Hours })
            rule.Error("ahead_of", "Give the limit before a day in days or months.");
        return detail;
    }

    private string? ForEachOf(YamlMap rule)
    {
        if (!rule.Has("for_each"))
            return null;
        var detail = rule.Required("for_each");
        foreach (var until in Facts(rule, "until"))
            // Counted back from the day of each, what meets it may be about whichever is open.
            if (
                !rule.Has("ahead_of")
                && words.Facts.TryGetValue(until.Fact, out var details)
                && !details.Contains(detail)
            )
                rule.Error("for_each", $"\"{until.Fact}\" does not say which one it is about: it has no \"{detail}\".");
        return detail;
    }

    private static EventDay? EventDayOf(YamlMap rule) =>
        rule.TryOneOf("event_day", "event day", ProtocolFile.EventDays, out var day) ? day : null;

    private EligibilityRule Eligibility(YamlMap rule)
    {
        var saysWhom = rule.Has("actor") != rule.Has("holder");
        if (!saysWhom)
            rule.Error("act", "Say whom the rule asks about: either \"actor:\" or \"holder:\".");
        if (rule.Has("actor") && rule.Has("overseen_by"))
            rule.Error(
                "overseen_by",
                "Only a holder is overseen. Leave out \"overseen_by:\" where the rule asks about the actor."
            );
        var subject = rule.Has("holder") ? Subject.Holder : Subject.Actor;
        return new EligibilityRule(
            Acts(rule, "act"),
            Stages(rule, "at"),
            subject,
            People(rule, subject == Subject.Holder ? "holder" : "actor", optional: !saysWhom),
            People(rule, "overseen_by", optional: true)
        );
    }

    private ApprovalRule Approval(YamlMap rule)
    {
        if (rule.Nodes("settled_by").Count == 0)
            rule.Error("settled_by", "Say which facts settle it: a list under \"settled_by:\".");
        return new ApprovalRule(
            Fact(rule, "of") ?? rule.Required("of"),
            Acts(rule, "by"),
            [.. rule.Nodes("settled_by").Select(node => FactName(rule, node))],
            People(rule, "who"),
            YesOrNo(rule, "not_author")
        );
    }

    private GateRule Gate(YamlMap rule)
    {
        var needs = Facts(rule, "needs");
        var asks = Conditions(rule, "asks").FirstOrDefault();
        var closed = YesOrNo(rule, "closed");
        if (closed == (needs.Length > 0 || asks is not null))
            rule.Error(
                "needs",
                "A gate needs \"needs:\" (a fact on record), \"asks:\" (what the act has to say), or instead of both \"closed: true\"."
            );
        return new GateRule(
            rule.Required("because"),
            Acts(rule, "before"),
            Stages(rule, "at"),
            needs,
            AheadBy(rule, needs),
            [.. rule.Nodes("since").Select(node => FactName(rule, node))],
            Facts(rule, "once"),
            asks,
            rule.Text("unless_given"),
            Conditions(rule, "when").FirstOrDefault(),
            Conditions(rule, "unless").FirstOrDefault()
        )
        {
            While = Stages(rule, "while"),
            Closed = closed,
        };
    }

    private static Limit? AheadBy(YamlMap rule, FactMatch[] needs)
    {
        var ahead = ReadLimit(rule, "ahead_by");
        if (ahead is not null && needs.Length == 0)
            rule.Error(
                "ahead_by",
                "\"ahead_by:\" goes with \"needs:\", the fact that has to lie so long before the act."
            );
        if (ahead is { Unit: LimitUnit.Hours })
            rule.Error("ahead_by", "An act has a day and no hour. Write \"ahead_by:\" in days or months.");
        return ahead;
    }

    private PromptRule Prompt(YamlMap rule)
    {
        var prompt = new PromptRule(
            Acts(rule, "at", optional: true),
            Facts(rule, "after"),
            Facts(rule, "until"),
            Stages(rule, "stages")
        );
        if (prompt.At.Count + prompt.Stages.Count + prompt.After.Count == 0)
            rule.Error("at", "A prompt needs a place: \"at:\" an act, \"after:\" a fact, or \"stages:\".");
        return prompt;
    }

    private static ContentRule Content(YamlMap rule)
    {
        var content = new ContentRule(rule.Required("of"), rule.Words("includes")) { Codes = rule.Words("codes") };
        if (content.Includes is [])
            rule.Error("includes", "Say what it has to contain: a list under \"includes:\".");
        return content;
    }

    private IReadOnlyList<string> Acts(YamlMap rule, string key, bool optional = false) =>
        Names(rule, key, words.Acts, "act", optional);

    private IReadOnlyList<string> Stages(YamlMap rule, string key) =>
        Names(rule, key, words.Stages, "stage", optional: true);

    private IReadOnlyList<string> People(YamlMap rule, string key, bool optional = false) =>
        QualityReader.Read(rule, key, words, optional);

    private static IReadOnlyList<string> Names(
        YamlMap rule,
        string key,
        IReadOnlySet<string> known,
        string what,
        bool optional
    )
    {
        var names = rule.Words(key);
        if (names.Count == 0 && !optional)
            rule.Required(key);
        foreach (var name in names.Where(name => !known.Contains(name)))
            rule.Error(key, $"\"{name}\" is no {what} this product knows. Check the spelling.");
        return names;
    }

    private string? Fact(YamlMap rule, string key) => rule.Nodes(key) is [var node, ..] ? FactName(rule, node) : null;

    private string FactName(YamlMap rule, YamlNode node) => new MatchReader(words, rule).Fact(node).Fact;

    private FactMatch[] Facts(YamlMap rule, string key) =>
        [.. rule.Nodes(key).Select(node => new MatchReader(words, rule).Fact(node))];

    private static IEnumerable<DetailMatch> Conditions(YamlMap rule, string key) =>
        rule.Map(key) is { } map ? MatchReader.Conditions(map) : [];

    private static Limit? ReadLimit(YamlMap rule, string key)
    {
        if (rule.Text(key) is not { Length: > 0 } text)
            return null;
        if (Limit.TryParse(text, out var limit))
            return limit;
        rule.Error(key, $"\"{text}\" is no limit. Write a number and working days, calendar days, months or hours.");
        return null;
    }

    private static bool YesOrNo(YamlMap rule, string key)
    {
        var text = rule.Text(key);
        if (text is not (null or "true" or "false"))
            rule.Error(key, $"\"{key}\" has to be true or false.");
        return text == "true";
    }
}
