using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Kith.Guidance;

/// <summary>Turns the text of a guidance file into one mapping, and refuses what could only be a mistake or an attack.</summary>
internal static class YamlText
{
    // The whole of one edition is about 200 KB, 5 levels deep.
    private const int MostCharacters = 2_000_000;
    private const int MostLevels = 12;

    public static YamlMap? Read(string file, string text, List<GuidanceError> errors)
    {
        if (text.Length > MostCharacters)
        {
            errors.Add(
                new(file, 0, null, "The file is larger than 2 MB. Split it or check that it is the right file.")
            );
            return null;
        }
        try
        {
            if (Refusal(text) is var (line, message) && message is not null)
            {
                errors.Add(new(file, line, null, message));
                return null;
            }
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
                return new YamlMap(root, file, errors);
            errors.Add(
                new(file, 1, null, "The file has to be one YAML document with keys at the top, such as \"edition:\".")
            );
        }
        catch (YamlException problem)
        {
            errors.Add(new(file, (int)problem.Start.Line, null, $"This is not valid YAML: {problem.Message}"));
        }
        // The YAML library's scanner throws this, and no place, on some unfinished lists.
        catch (InvalidOperationException)
        {
            errors.Add(new(file, 0, null, "This is not valid YAML: a bracket or a quote is never closed."));
        }
        return null;
    }

    // Read event by event before anything is built, so that a deep or self-repeating file costs nothing.
    private static (int Line, string? Message) Refusal(string text)
    {
        var parser = new Parser(new StringReader(text));
        var level = 0;
        while (parser.MoveNext())
        {
            var line = (int)parser.Current!.Start.Line;
            level += parser.Current.NestingIncrease;
            if (level > MostLevels + 2)
                return (line, $"The file nests more than {MostLevels} levels deep.");
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                return (line, "Anchors and aliases (& and *) are not allowed. Write the value out.");
        }
        return (0, null);
    }
}
