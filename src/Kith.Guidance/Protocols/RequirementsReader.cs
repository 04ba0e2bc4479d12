using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Kith.Guidance;

/// <summary>Reads the file that says what a protocol has to contain.</summary>
internal static class RequirementsReader
{
    private static readonly string[] RecordKeys = [RequiredRecord.CoProduction, RequiredRecord.Training];

    public static ProtocolRequirements Read(YamlMap root)
    {
        var editions = Pairs(root, "editions");
        var similar = root.Map("similar");
        if (similar is null)
            root.Error(
                "similar",
                "Say from how many percent on a text counts as a copy: similar: { protocol: 40, guidance: 50 }."
            );
        var read = new ProtocolRequirements(
            editions,
            [.. root.Maps("sections").Select(map => Section(map, editions))],
            [.. root.Maps("records").Select(Record)],
            Number(similar, "protocol", 100),
            Number(similar, "guidance", 100),
            Lower(root.Words("national_names").SelectMany(line => line.Split(' '))).ToHashSet(),
            root.Words("national_numbers").ToHashSet(),
            [.. Lower(root.Words("placeholders"))]
        )
        {
            Questions = QuestionRules.Read(root),
        };
        similar?.Done("\"similar\"");
        root.Done("a file of requirements");
        return read;
    }

    private static RequiredSection Section(YamlMap map, Dictionary<string, string> editions)
    {
        var duties = Pairs(map, "duties");
        foreach (var edition in duties.Keys.Where(edition => !editions.ContainsKey(edition)))
            map.Error("duties", $"\"{edition}\" is none of the editions named at the top of this file.");
        var section = new RequiredSection(
            map.Required("key"),
            map.Required("title"),
            map.Required("asks"),
            duties,
            Number(map, "least_words", 10_000),
            [.. map.Maps("covers").Select(Topic)]
        );
        map.Done("a required section");
        return section;
    }

    private static RequiredTopic Topic(YamlMap map)
    {
        var topic = new RequiredTopic(map.Required("about"), [.. Lower(map.Words("words"))]);
        if (topic.Words is [])
            map.Error("words", "Say by which words it is told: words: [short break].");
        map.Done("\"covers\"");
        return topic;
    }

    private static RequiredRecord Record(YamlMap map)
    {
        var record = new RequiredRecord(map.Required("key"), map.Required("title"), map.Required("asks"));
        if (!RecordKeys.Contains(record.Key))
            map.Error("key", $"A record is one of: {string.Join(", ", RecordKeys)}.");
        map.Done("a required record");
        return record;
    }

    private static int Number(YamlMap? map, string key, int most)
    {
        if (int.TryParse(map?.Required(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            if (number >= 1 && number <= most)
                return number;
        map?.Error(key, string.Create(CultureInfo.InvariantCulture, $"\"{key}\" has to be a number from 1 to {most}."));
        return most;
    }

    private static Dictionary<string, string> Pairs(YamlMap map, string key) =>
        map.Map(key)?.All().ToDictionary(pair => pair.Key, pair => (pair.Value as YamlScalarNode)?.Value ?? "") ?? [];

    private static IEnumerable<string> Lower(IEnumerable<string> words) =>
        words.Select(word => word.ToLowerInvariant()).Where(word => word.Length > 0);
}
