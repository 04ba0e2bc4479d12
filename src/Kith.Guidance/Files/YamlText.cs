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

    // Every value, list and mapping. The whole of one edition has about 10,000.
    private const int MostNodes = 100_000;

    public static YamlMap? Read(string file, string text, Mistakes errors, CancellationToken stop = default) =>
        Read([(file, text)], errors, stop).SingleOrDefault().Root;

    /// <summary>Reads several files at once, on every core there is: it is most of what a start of the program waits for.</summary>
    public static IReadOnlyList<(YamlMap Root, string Text)> Read(
        IEnumerable<(string File, string Text)> files,
        Mistakes errors,
        CancellationToken stop = default
    )
    {
        // Gathered here first: the caller's own code must not run on other threads, where a type still being made would wait for itself.
        (string File, string Text)[] gathered = [.. files];
        var parsed = new (YamlMappingNode? Root, GuidanceError? Error)[gathered.Length];
        Parallel.For(0, gathered.Length, i => parsed[i] = Parse(gathered[i].File, gathered[i].Text, stop));
        stop.ThrowIfCancellationRequested();
        List<(YamlMap, string)> read = [];
        for (var i = 0; i < parsed.Length; i++)
            if (parsed[i].Root is { } root)
                read.Add((new YamlMap(root, gathered[i].File, errors), gathered[i].Text));
            else
                errors.Add(parsed[i].Error!);
        return read;
    }

    private static (YamlMappingNode? Root, GuidanceError? Error) Parse(string file, string text, CancellationToken stop)
    {
        if (text.Length > MostCharacters)
            return Wrong(0, "The file is larger than 2 MB. Split it or check that it is the right file.");
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new Watched(new Parser(new StringReader(text)), stop));
            return yaml.Documents is [{ RootNode: YamlMappingNode root }]
                ? (root, null)
                : Wrong(1, "The file has to be one YAML document with keys at the top, such as \"edition:\".");
        }
        catch (Refused refused)
        {
            return Wrong(refused.Line, refused.Message);
        }
        catch (YamlException problem)
        {
            return Wrong((int)problem.Start.Line, $"This is not valid YAML: {problem.Message}");
        }
        // The YAML library's scanner throws this, and no place, on some unfinished lists.
        catch (InvalidOperationException)
        {
            return Wrong(0, "This is not valid YAML: a bracket or a quote is never closed.");
        }

        (YamlMappingNode?, GuidanceError?) Wrong(int line, string message) =>
            (null, new GuidanceError(file, line, null, message));
    }

    /// <summary>Watches what is read, event by event, so that a deep or self-repeating file is refused before it is built.</summary>
    private sealed class Watched(Parser parser, CancellationToken stop) : IParser
    {
        private int _level;
        private int _nodes;

        public ParsingEvent? Current => parser.Current;

        public bool MoveNext()
        {
            if (!parser.MoveNext())
                return false;
            var line = (int)parser.Current!.Start.Line;
            _level += parser.Current.NestingIncrease;
            if (_level > MostLevels + 2)
                throw new Refused(line, $"The file nests more than {MostLevels} levels deep.");
            if (parser.Current is NodeEvent && ++_nodes > MostNodes)
                throw new Refused(line, $"The file has more than {MostNodes} values. Check that it is the right file.");
            // Whoever sent it has gone: the reading ends here, and what came of it is looked at by nobody.
            if (stop.IsCancellationRequested)
                throw new Refused(line, "The reading was stopped.");
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                throw new Refused(line, "Anchors and aliases (& and *) are not allowed. Write the value out.");
            return true;
        }
    }

    private sealed class Refused(int line, string message) : Exception(message)
    {
        public int Line => line;
    }
}
