using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kith.Guidance;

/// <summary>A protocol while it is being written: its words apart from its rules, and without a version or a day.</summary>
/// <param name="Id">The protocol: <c>kith-demo</c>.</param>
/// <param name="Title">As its first page names it.</param>
/// <param name="Authority">The authority; null or empty when not said.</param>
/// <param name="Sections">Its text, in order. Lines are of no account here.</param>
/// <param name="CoProduction">Who made it with the authority.</param>
/// <param name="Training">The training held on it.</param>
/// <param name="Rules">The rules as they stand in a file: <c>promises</c>, <c>criteria</c>, <c>competences</c>, <c>caseloads</c>, <c>questions</c>, <c>event_day</c>, <c>second_person</c>, <c>who_may_lead</c>, <c>duties</c>.</param>
public sealed record ProtocolWriting(
    string Id,
    string Title,
    string? Authority,
    IReadOnlyList<ProtocolSection> Sections,
    IReadOnlyList<CoProduction> CoProduction,
    IReadOnlyList<ProtocolTraining> Training,
    string Rules
)
{
    private static readonly string[] RuleKeys =
    [
        "event_day:",
        "second_person:",
        "promises:",
        "criteria:",
        "competences:",
        "caseloads:",
        "questions:",
        "who_may_lead:",
        "duties:",
    ];

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where its clocks are longer than the guidance's: why, and who authorised it.</summary>
    public IReadOnlyList<StandingDeparture> Departures { get; init; } = [];

    /// <summary>A protocol taken apart, to write its next version.</summary>
    /// <param name="protocol">The version to begin from.</param>
    public static ProtocolWriting From(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return new ProtocolWriting(
            protocol.Id,
            protocol.Title,
            protocol.Authority,
            protocol.Sections,
            protocol.CoProduction,
            protocol.Training,
            RulesOf(protocol.Source.Text)
        )
        {
            Departures = protocol.Departures,
        };
    }

    /// <summary>The file of this protocol as one version of it.</summary>
    /// <param name="version">Which version: "3".</param>
    /// <param name="from">The first day in force.</param>
    public WrittenProtocol ToFile(string version, DateOnly from)
    {
        var file = new WrittenProtocol.Lines();
        file.Add($"protocol: {Id}", "title");
        file.Add($"title: {Quoted(Title)}");
        if (!string.IsNullOrWhiteSpace(Authority))
            file.Add($"authority: {Quoted(Authority)}", "authority");
        file.Add($"version: {Quoted(version)}", "title");
        file.Add($"in_force: {{ from: {from:yyyy-MM-dd} }}");
        file.List("sections", Sections.Count);
        foreach (var section in Sections)
        {
            file.Add($"  - key: {Quoted(section.Key)}", section.Key);
            file.Add($"    title: {Quoted(section.Title)}");
            file.Add($"    answers: [{string.Join(", ", section.Answers.Select(Quoted))}]");
            file.Text("    text", section.Text);
        }
        file.List("co_production", CoProduction.Count, RequiredRecord.CoProduction);
        foreach (var made in CoProduction)
            file.Add($"  - {{ with: {Quoted(made.With)}, on: {made.On:yyyy-MM-dd}, changed: {Quoted(made.Changed)} }}");
        file.List("training", Training.Count, RequiredRecord.Training);
        foreach (var held in Training)
            file.Add(
                $"  - {{ what: {Quoted(held.What)}, for: {Quoted(held.For)}, on: {held.On:yyyy-MM-dd}{(held.With is { Length: > 0 } with ? $", with: {Quoted(with)}" : "")} }}"
            );
        if (Departures.Count > 0)
            file.List("departures", Departures.Count, WrittenProtocol.Departures);
        foreach (var departure in Departures)
            file.Add(
                $"  - {{ duty: {Quoted(departure.Duty)}, because: {Quoted(departure.Because)}, authorised_by: {Quoted(departure.AuthorisedBy)} }}"
            );
        file.Add("", WrittenProtocol.Rules);
        return file.End(Rules);
    }

    // The parts of the file that are rules, with the remarks above them, as somebody wrote them.
    private static string RulesOf(string text)
    {
        List<string> rules = [];
        List<string> remarks = [];
        var inRules = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                remarks.Add(line);
                continue;
            }
            if (char.IsAsciiLetter(line[0]))
                inRules = Array.Exists(RuleKeys, key => line.StartsWith(key, StringComparison.Ordinal));
            if (inRules)
                rules.AddRange([.. remarks, line]);
            remarks.Clear();
        }
        return string.Join('\n', rules).Trim('\n') + "\n";
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text.Trim(), Readable);
}
