namespace Kith.Guidance;

/// <summary>A version of a local protocol together with the places in its file.</summary>
internal sealed record ProtocolFile(
    Protocol Protocol,
    EventDay EventDay,
    IReadOnlyList<(Duty Duty, int Line)> Duties,
    YamlMap Source
)
{
    internal static readonly Dictionary<string, EventDay> EventDays = new()
    {
        ["0"] = EventDay.DayZero,
        ["1"] = EventDay.DayOne,
    };

    public string Id => Protocol.Id;

    public string Version => Protocol.Version;

    public DateOnly From => Protocol.From;

    public DateOnly? Until => Protocol.Until;

    public static ProtocolFile Read(YamlMap root, string text, DutyReader duties, Vocabulary words)
    {
        var id = root.Required("protocol");
        var (from, until) = EditionFile.Period(root);
        if (from is null)
            root.Error("in_force", "Say from when the protocol is in force: in_force: { from: 2023-12-15 }.");
        root.TryOneOf("event_day", "event day", EventDays, out var eventDay);
        var rules = duties.ReadAll(root, id);
        var protocol = new Protocol(
            id,
            root.Required("version"),
            root.Text("title") ?? "Local protocol",
            root.Text("authority"),
            from ?? default,
            until,
            SectionReader.Sections(root),
            [.. root.Maps("co_production").Select(SectionReader.CoProduced)],
            [.. root.Maps("training").Select(SectionReader.Training)],
            [.. root.Maps("who_may_lead").Select(map => Lead(map, words))],
            [.. rules.Select(rule => rule.Duty)],
            new ProtocolSource(root.File, text)
        )
        {
            Departures = [.. root.Maps("departures").Select(SectionReader.Departure)],
            Promises = [.. root.Maps("promises").Select(SectionReader.Promise)],
            Criteria = Criterion.ReadAll(root),
            Competences = Competence.ReadAll(root, words),
            Caseloads = Caseload.ReadAll(root, words),
            Questions = LocalQuestionReader.ReadAll(root, words),
            NeedsSecondPerson = SecondPerson(root),
            DutyLines = rules.ToDictionary(rule => rule.Duty.Id, rule => rule.Line),
        };
        root.Done("a protocol file");
        return new ProtocolFile(protocol, eventDay, rules, root);
    }

    private static bool SecondPerson(YamlMap root)
    {
        var text = root.Text("second_person");
        if (text is not (null or "true" or "false"))
            root.Error("second_person", "\"second_person\" has to be true or false.");
        return text == "true";
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
