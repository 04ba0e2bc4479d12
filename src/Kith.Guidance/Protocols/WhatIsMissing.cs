namespace Kith.Guidance;

/// <summary>Finds sections and lists that a protocol has to have and has not.</summary>
internal static class WhatIsMissing
{
    public static IEnumerable<ProtocolFinding> In(Protocol protocol, ProtocolRequirements requirements) =>
        requirements
            .Sections.SelectMany(section => In(protocol, requirements, section))
            .Concat(requirements.Records.SelectMany(record => In(protocol, record)));

    public static bool Has(Protocol protocol, RequiredSection section) =>
        protocol.Section(section.Key) is { Text.Length: > 0 };

    private static IEnumerable<ProtocolFinding> In(
        Protocol protocol,
        ProtocolRequirements requirements,
        RequiredSection asked
    )
    {
        var section = protocol.Section(asked.Key);
        if (section is not { Text.Length: > 0 })
        {
            yield return new ProtocolFinding(
                ProtocolFindingKind.Missing,
                asked.Key,
                section?.Line ?? 0,
                $"{(section is null ? "There is no such section." : "This section is empty.")} {AskedBy(requirements, asked)} Write: {Uncapitalised(asked.Asks)}"
            )
            {
                Editions = [.. asked.Duties.Keys],
            };
            yield break;
        }
        var words = Token.In(section.Text).Count;
        if (words < asked.LeastWords)
            yield return new ProtocolFinding(
                ProtocolFindingKind.Thin,
                asked.Key,
                section.Line,
                $"{words} {(words == 1 ? "word is" : "words are")} too few for this. Write: {Uncapitalised(asked.Asks)}"
            );
        foreach (var topic in asked.Covers.Where(topic => !SpeaksOf(section.Text, topic)))
            yield return new ProtocolFinding(
                ProtocolFindingKind.LeavesOut,
                asked.Key,
                section.Line,
                $"It says nothing about {topic.About}."
            );
    }

    private static IEnumerable<ProtocolFinding> In(Protocol protocol, RequiredRecord asked)
    {
        var count = asked.Key == RequiredRecord.Training ? protocol.Training.Count : protocol.CoProduction.Count;
        if (count == 0)
            yield return new ProtocolFinding(
                ProtocolFindingKind.NoRecord,
                asked.Key,
                0,
                $"The list is empty. Write: {Uncapitalised(asked.Asks)}"
            );
    }

    private static bool SpeaksOf(string text, RequiredTopic topic) =>
        topic.Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string AskedBy(ProtocolRequirements requirements, RequiredSection asked) =>
        asked.Duties.Count == 0
            ? ""
            : $"{string.Join(", ", asked.Duties.Keys.Select(edition => requirements.Editions[edition]))} {(asked.Duties.Count == 1 ? "asks" : "ask")} for it.";

    private static string Uncapitalised(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
