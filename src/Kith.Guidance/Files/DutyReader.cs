using System.Text.RegularExpressions;

namespace Kith.Guidance;

/// <summary>Reads one duty of an edition or a protocol.</summary>
internal sealed partial class DutyReader(Vocabulary words)
{
    private static readonly Dictionary<string, Force> Forces = new()
    {
        ["may"] = Force.May,
        ["should"] = Force.Should,
        ["must"] = Force.Must,
    };

    private static readonly Dictionary<string, CheckResult> Results = new()
    {
        ["confirmed"] = CheckResult.Confirmed,
        ["refined"] = CheckResult.Refined,
        ["corrected"] = CheckResult.Corrected,
    };

    internal static readonly Dictionary<string, Confidence> Confidences = new()
    {
        ["confirmed"] = Confidence.Confirmed,
        ["unverified"] = Confidence.Unverified,
    };

    private static readonly Dictionary<string, DepartureWay> Departures = new()
    {
        ["pending"] = DepartureWay.Pending,
        ["never"] = DepartureWay.Never,
    };

    private readonly RuleReader _rules = new(words);

    /// <summary>The duties under <c>duties:</c>, each id once, with the line each starts on.</summary>
    /// <param name="file">The file.</param>
    /// <param name="origin">The edition, or what else the file is.</param>
    /// <param name="ownDays">True where each duty has a day of its own, or waits for one.</param>
    public IReadOnlyList<(Duty Duty, int Line)> ReadAll(YamlMap file, string origin, bool ownDays = false)
    {
        var duties = new Dictionary<string, (Duty, int)>(StringComparer.Ordinal);
        foreach (var map in file.Maps("duties"))
        {
            var (from, until) = ownDays ? EditionFile.Period(map) : (null, null);
            var duty = Read(map, origin) is { } read ? read with { From = from, Until = until } : null;
            if (ownDays && from is null == (duty?.Commences is null))
                map.Error(
                    "in_force",
                    "Say from which day it binds, in_force: { from: 2025-11-07 }, or which commencement it waits for, \"commences:\"."
                );
            if (duty is not null && !duties.TryAdd(duty.Id, (duty, map.Line)))
                map.Error("id", $"The duty \"{duty.Id}\" stands in this file twice. Ids are unique.");
        }
        return [.. duties.Values];
    }

    /// <summary>What the edition is silent on, under <c>silent_on:</c>, each with the line it starts on.</summary>
    public IReadOnlyList<(Silence Silence, int Line)> ReadSilences(YamlMap file, string origin)
    {
        var silences = new Dictionary<string, (Silence, int)>(StringComparer.Ordinal);
        foreach (var map in file.Maps("silent_on"))
        {
            var silence = Silence(map, origin);
            if (!silences.TryAdd(silence.Id, (silence, map.Line)))
                map.Error("id", $"The silence \"{silence.Id}\" stands in this file twice. Ids are unique.");
        }
        return [.. silences.Values];
    }

    private Silence Silence(YamlMap map, string origin)
    {
        var (id, stage) = IdAndStage(map);
        var says = map.Required("says");
        map.TryOneOf("confidence", "confidence", Confidences, out var confidence);
        var silence = new Silence(id, says, stage, Cites(map.Map("cites")), confidence, origin);
        map.Done("a silence");
        return silence;
    }

    private Duty? Read(YamlMap map, string origin)
    {
        var (id, stage) = IdAndStage(map);
        if (!map.TryOneOf("force", "force", Forces, out var force))
            map.Required("force");
        map.TryOneOf("confidence", "confidence", Confidences, out var confidence);
        var says = map.Required("says");
        var cites = Cites(map.Map("cites"));
        var commences = map.Text("commences");
        var answers = map.Words("answers");
        var check = map.Map("checked") is { } seen ? Checked(seen) : null;
        var rule = _rules.Read(map);
        var departure = Departure(map, force, rule);
        map.Done("a duty");
        return rule is null || id.Length == 0
            ? null
            : new Duty(id, says, stage, force, cites, confidence, rule, origin)
            {
                Commences = commences,
                Departure = departure,
                Answers = answers,
                Checked = check,
            };
    }

    private static DepartureWay Departure(YamlMap map, Force force, Rule? rule)
    {
        if (!map.TryOneOf("departure", "way to depart from a duty", Departures, out var departure))
            return DepartureWay.AtOnce;
        if (force != Force.Should)
            map.Error(
                "departure",
                "\"departure:\" goes with \"force: should\": a must is never departed from, and a may never stands in the way."
            );
        if (rule is not (null or EligibilityRule { Subject: Subject.Actor } or ApprovalRule or GateRule))
            map.Error(
                "departure",
                "\"departure:\" goes with what stands before an act: an approval, a gate, or an eligibility with \"actor:\"."
            );
        return departure;
    }

    private static Check Checked(YamlMap map)
    {
        if (!map.TryOneOf("result", "result of a check", Results, out var result))
            map.Required("result");
        var check = new Check(result, map.Required("says"), map.Required("source"), map.Text("paragraph"));
        map.Done("\"checked\"");
        return check;
    }

    private (string Id, string Stage) IdAndStage(YamlMap map)
    {
        var id = map.Required("id");
        map.Duty = id.Length == 0 ? null : id;
        if (id.Length > 0 && !Id().IsMatch(id))
            map.Error("id", "An id is lower-case words and digits joined by hyphens.");
        var stage = map.Required("stage");
        if (stage.Length > 0 && !words.Stages.Contains(stage))
            map.Error("stage", $"\"{stage}\" is no stage. Use one of: {string.Join(", ", words.Stages.Order())}.");
        return (id, stage);
    }

    /// <summary>Where something comes from; nothing known when there is no such mapping.</summary>
    public static Citation Cites(YamlMap? map)
    {
        if (map is null)
            return new Citation(null, null, null, null);
        int? chapter = int.TryParse(map.Text("chapter"), out var number) ? number : null;
        if (map.Has("chapter") && chapter is null)
            map.Error("chapter", "\"chapter\" has to be a number.");
        var cites = new Citation(chapter, map.Text("paragraph"), map.Text("statute"), map.Text("source"));
        map.Done("a citation");
        return cites;
    }

    [GeneratedRegex(
        "^[a-z0-9]+(-[a-z0-9]+)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Id();
}
