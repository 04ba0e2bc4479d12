namespace Kith.Guidance;

/// <summary>Reads a list of qualities: who may do or hold something.</summary>
internal static class QualityReader
{
    public static IReadOnlyList<string> Read(YamlMap from, string key, Vocabulary words, bool optional = false)
    {
        var names = from.Words(key);
        if (names.Count == 0 && !optional)
            from.Required(key);
        foreach (var name in names)
            if (!words.Qualities.Contains(name) && name is not (Qualities.Protocol or Qualities.CaseHolder))
                from.Error(key, $"\"{name}\" is no quality. Use one of: {string.Join(", ", words.Qualities.Order())}.");
        return names;
    }
}
