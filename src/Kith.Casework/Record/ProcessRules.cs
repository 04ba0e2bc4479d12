using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>What is counted as assessing and investigating, and what as support, by the lanes of the journey picture. Read from a file.</summary>
/// <param name="Assessing">The lanes of assessing and investigating.</param>
/// <param name="Support">The lanes of support.</param>
/// <param name="Months">How many months are looked at together unless somebody asks for others.</param>
public sealed record ProcessRules(IReadOnlyList<string> Assessing, IReadOnlyList<string> Support, int Months)
{
    private const int MostMonths = 60;

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (ProcessRules? Rules, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        ProcessRules? read = null;
        if (root.Map("process") is { } map)
        {
            read = new ProcessRules(
                Lanes(map, "assessing"),
                Lanes(map, "support"),
                map.WholeNumber("months", MostMonths)
            );
            foreach (var lane in read.Assessing.Intersect(read.Support))
                map.Error("support", $"\"{lane}\" is counted as assessing already.");
            map.Done("\"process\"");
        }
        else
            root.Error("process", "\"process\" is missing.");
        root.Done("a file of what process is");
        return (errors.Count == 0 ? read : null, errors.All);
    }

    private static IReadOnlyList<string> Lanes(YamlMap map, string key)
    {
        var lanes = map.Words(key);
        if (lanes.Count == 0)
            map.Required(key);
        foreach (var lane in lanes.Where(lane => !Journey.LaneNames.Contains(lane)))
            map.Error(key, $"\"{lane}\" is no lane. Use any of: {string.Join(", ", Journey.LaneNames)}.");
        return lanes;
    }
}
