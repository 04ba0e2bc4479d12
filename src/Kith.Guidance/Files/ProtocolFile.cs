namespace Kith.Guidance;

/// <summary>A version of a local protocol as its file states it.</summary>
internal sealed record ProtocolFile(
    string Id,
    string Version,
    DateOnly From,
    DateOnly? Until,
    EventDay EventDay,
    IReadOnlyList<LeadRule> Leads,
    IReadOnlyList<(Duty Duty, int Line)> Duties,
    YamlMap Source
)
{
    private static readonly Dictionary<string, EventDay> EventDays = new()
    {
        ["0"] = EventDay.DayZero,
        ["1"] = EventDay.DayOne,
    };

    public static ProtocolFile Read(YamlMap root, DutyReader duties, Vocabulary words)
    {
        var id = root.Required("protocol");
        var (from, until) = EditionFile.Period(root);
        if (from is null)
            root.Error("in_force", "Say from when the protocol is in force: in_force: { from: 2023-12-15 }.");
        root.TryOneOf("event_day", "event day", EventDays, out var eventDay);
        var read = new ProtocolFile(
            id,
            root.Required("version"),
            from ?? default,
            until,
            eventDay,
            [.. root.Maps("who_may_lead").Select(map => Lead(map, words))],
            duties.ReadAll(root, id),
            root
        );
        root.Text("title");
        root.Done("a protocol file");
        return read;
    }

    private static LeadRule Lead(YamlMap map, Vocabulary words)
    {
        var at = map.Words("at");
        if (at.Count == 0)
            map.Required("at");
        foreach (var stage in at.Where(stage => !words.Stages.Contains(stage)))
            map.Error("at", $"\"{stage}\" is no stage. Use one of: {string.Join(", ", words.Stages.Order())}.");
        var lead = new LeadRule(
            at,
            QualityReader.Read(map, "who", words),
            QualityReader.Read(map, "overseen_by", words, optional: true),
            map.Words("skills")
        );
        map.Done("\"who_may_lead\"");
        return lead;
    }
}
