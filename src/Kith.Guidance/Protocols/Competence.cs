namespace Kith.Guidance;

/// <summary>Something that whoever leads has to be good at where a case asks for it, as the local protocol lists it. Who holds it is recorded with the person.</summary>
/// <param name="Id">What a person's record refers to it by, the same in every version: lower-case words joined by hyphens.</param>
/// <param name="Says">As people name it.</param>
/// <param name="For">The needs that ask for it: for each list of codes those that do, empty where each of the list does.</param>
public sealed record Competence(string Id, string Says, IReadOnlyDictionary<string, IReadOnlyList<string>> For)
{
    private const string Any = "given";

    /// <summary>True where a need that is coded on a record asks for it.</summary>
    /// <param name="list">The list the code is from: <c>assessment-factors</c>.</param>
    /// <param name="code">The code.</param>
    public bool IsAskedFor(string list, string code) =>
        For.TryGetValue(list, out var codes) && (codes.Count == 0 || codes.Contains(code));

    internal static IReadOnlyList<Competence> ReadAll(YamlMap root, Vocabulary words)
    {
        List<Competence> read = [];
        foreach (var map in root.Maps("competences"))
        {
            var competence = new Competence(map.Required("id"), map.Required("says"), Needs(map, words));
            map.Done("\"competences\"");
            if (read.Exists(other => other.Id == competence.Id))
                map.Error("id", $"There are two competences called \"{competence.Id}\".");
            read.Add(competence);
        }
        return read;
    }

    private static Dictionary<string, IReadOnlyList<string>> Needs(YamlMap map, Vocabulary words)
    {
        var read = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (map.Map("for") is not { } needs)
        {
            map.Error("for", "Say which needs ask for it, with \"for\".");
            return read;
        }
        foreach (var list in needs.All().Select(one => one.Key).ToArray())
        {
            if (!words.Needs.Contains(list))
                needs.Error(
                    list,
                    $"\"{list}\" is no list of needs. Use one of: {string.Join(", ", words.Needs.Order())}."
                );
            var codes = needs.Words(list);
            read[list] = codes is [Any] ? [] : codes;
        }
        return read;
    }
}
