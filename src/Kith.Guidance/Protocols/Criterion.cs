namespace Kith.Guidance;

/// <summary>One of the questions by which help is given, in the words that families read; each assessment for support answers it.</summary>
/// <param name="Id">What answers refer to it by, the same in every version: lower-case words joined by hyphens.</param>
/// <param name="Section">The section of the protocol in which families read it, by key.</param>
/// <param name="Words">The question, as it stands in that section.</param>
/// <param name="Laws">The laws under which it decides on help.</param>
/// <param name="Line">The line of the file it is on.</param>
public sealed record Criterion(string Id, string Section, string Words, IReadOnlyList<HelpLaw> Laws, int Line)
{
    /// <summary>The question on a line of its own.</summary>
    public string Asks => char.ToUpperInvariant(Words[0]) + Words[1..];

    /// <summary>The laws in words, joined: "section 17 of the Children Act 1989".</summary>
    public string Law => string.Join("; ", Laws.Select(law => law.Says));

    private static readonly Dictionary<string, HelpLaw> ByName = HelpLaw.All.ToDictionary(
        law => law.Name,
        StringComparer.Ordinal
    );

    internal static IReadOnlyList<Criterion> ReadAll(YamlMap root)
    {
        List<Criterion> read = [];
        foreach (var map in root.Maps("criteria"))
        {
            var criterion = Read(map);
            if (read.Exists(other => other.Id == criterion.Id))
                map.Error("id", $"There are two criteria called \"{criterion.Id}\".");
            read.Add(criterion);
        }
        return read;
    }

    /// <summary>Criteria that families do not read, since their section does not say them.</summary>
    internal static IEnumerable<ProtocolFinding> NotRead(Protocol protocol) =>
        from criterion in protocol.Criteria
        where protocol.Section(criterion.Section)?.Text.Contains(criterion.Words, StringComparison.Ordinal) != true
        select new ProtocolFinding(
            ProtocolFindingKind.LeavesOut,
            criterion.Section,
            criterion.Line,
            $"Families do not read the criterion \"{criterion.Id}\" here. Write it in the text, in the same words."
        );

    private static Criterion Read(YamlMap map)
    {
        var (id, section, words) = (map.Required("id"), map.Required("in"), map.Required("words"));
        var laws = map.Words("law");
        if (laws.Count == 0)
            map.Required("law");
        foreach (var law in laws.Where(law => !ByName.ContainsKey(law)))
            map.Error("law", $"\"{law}\" is no law known here. Use one or both of: {string.Join(", ", ByName.Keys)}.");
        map.Done("\"criteria\"");
        return new Criterion(
            id,
            section,
            words.Length == 0 ? "?" : words,
            [.. laws.Where(ByName.ContainsKey).Select(law => ByName[law])],
            map.Line
        );
    }
}

/// <summary>A law under which a disabled child and their family are helped.</summary>
/// <param name="Name">As files name it.</param>
/// <param name="Says">As families read it.</param>
public sealed record HelpLaw(string Name, string Says)
{
    /// <summary>Services for a child in need.</summary>
    public static HelpLaw Section17 { get; } = new("children-act-1989-s17", "section 17 of the Children Act 1989");

    /// <summary>Services for a disabled person.</summary>
    public static HelpLaw Csdpa { get; } =
        new("csdpa-1970-s2", "section 2 of the Chronically Sick and Disabled Persons Act 1970");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HelpLaw> All { get; } = [Section17, Csdpa];
}
