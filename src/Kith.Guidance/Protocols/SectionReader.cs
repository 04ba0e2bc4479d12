using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Kith.Guidance;

/// <summary>Reads what a protocol says in words: its sections, who made it with the authority, and the training on it.</summary>
internal static partial class SectionReader
{
    public static IReadOnlyList<ProtocolSection> Sections(YamlMap root)
    {
        List<ProtocolSection> sections = [];
        HashSet<string> keys = [];
        foreach (var map in root.Maps("sections"))
        {
            var section = new ProtocolSection(
                map.Required("key"),
                map.Required("title"),
                map.Words("answers"),
                PlainText(map, "text"),
                map.Line
            );
            map.Done("a section");
            if (section.Key.Length > 0 && !Key().IsMatch(section.Key))
                map.Error("key", "A key is lower-case words and digits joined by hyphens: how-we-assess.");
            if (!keys.Add(section.Key))
                map.Error(
                    "key",
                    $"There are two sections \"{section.Key}\". Put them together, or give one another key."
                );
            sections.Add(section);
        }
        return sections;
    }

    public static CoProduction CoProduced(YamlMap map)
    {
        var read = new CoProduction(map.Required("with"), Day(map), map.Required("changed"));
        map.Done("\"co_production\"");
        return read;
    }

    public static ProtocolTraining Training(YamlMap map)
    {
        var read = new ProtocolTraining(map.Required("what"), map.Required("for"), Day(map), map.Text("with"));
        map.Done("\"training\"");
        return read;
    }

    public static StandingDeparture Departure(YamlMap map)
    {
        var read = new StandingDeparture(map.Required("duty"), map.Required("because"), map.Required("authorised_by"));
        map.Done("\"departures\"");
        return read;
    }

    public static ProtocolPromise Promise(YamlMap map)
    {
        var read = new ProtocolPromise(map.Required("in"), map.Required("words"), map.Words("kept_by"), map.Line);
        if (read.KeptBy.Count == 0)
            map.Required("kept_by");
        map.Done("\"promises\"");
        return read;
    }

    private static DateOnly Day(YamlMap map)
    {
        if (!map.Has("on"))
            map.Required("on");
        return map.Date("on") ?? default;
    }

    // A key with nothing after it is an empty section: for the check to remark on, and no mistake of the file.
    private static string PlainText(YamlMap map, string key)
    {
        if (map.Nodes(key) is not [var node])
        {
            if (map.Has(key))
                map.Error(key, $"Write the text as one value: \"{key}: |\", and the lines below it, indented.");
            return "";
        }
        var text = (node as YamlScalarNode)?.Value?.Trim();
        if (text is null)
            map.Error(node, $"Write the text as one value: \"{key}: |\", and the lines below it, indented.");
        else if (Html().Match(text) is { Success: true } tag)
            map.Error(
                node,
                $"\"{tag.Value}\" is HTML. Write plain text: an empty line between paragraphs, and \"- \" before each point of a list."
            );
        return text ?? "";
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("</?[A-Za-z][^<>]{0,200}>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Html();
}
