namespace Kith.Guidance;

/// <summary>The commencements of a guidance file, each with its line.</summary>
internal sealed record CommencementFile(IReadOnlyList<(Commencement Commencement, YamlMap Source)> Commencements)
{
    public static CommencementFile Read(YamlMap root)
    {
        var read = new CommencementFile([.. root.Maps("commencements").Select(map => (One(map), map))]);
        root.Done("a commencements file");
        return read;
    }

    private static Commencement One(YamlMap map)
    {
        var key = map.Required("key");
        map.Duty = key.Length == 0 ? null : key;
        var from = map.Has("from") && map.IsEmpty("from") ? null : map.Date("from");
        map.TryOneOf("confidence", "confidence", DutyReader.Confidences, out var confidence);
        var commencement = new Commencement(key, map.Required("what"), from, DutyReader.Cites(map.Map("cites")))
        {
            Confidence = confidence,
            Note = map.Text("note"),
        };
        map.Done("a commencement");
        return commencement;
    }
}
