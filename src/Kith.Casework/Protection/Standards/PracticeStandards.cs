using System.Collections.Frozen;
using Kith.Guidance;

namespace Kith.Casework.Protection.Standards;

/// <summary>Through which part of protection work a standard is kept.</summary>
public enum StandardPart
{
    /// <summary>From the strategy discussion to the end of the enquiry.</summary>
    Enquiry,

    /// <summary>The conference.</summary>
    Conference,

    /// <summary>The plan.</summary>
    Plan,
}

/// <summary>What is recorded anyway that shows that a standard was kept.</summary>
/// <param name="Part">The part of the work to which it belongs.</param>
/// <param name="Facts">The facts, any of which shows it.</param>
/// <param name="Detail">What of it says something.</param>
/// <param name="Shows">What it is, in a few words.</param>
/// <param name="Missing">What is said where it is not there.</param>
/// <param name="Earlier">True where it counts from before the discussion too, in the same involvement.</param>
/// <param name="Where">The fact without which nothing is missing; null for none.</param>
public sealed record StandardEvidence(
    StandardPart Part,
    IReadOnlyList<string> Facts,
    string Detail,
    string Shows,
    string Missing,
    bool Earlier,
    string? Where
);

/// <summary>A standard for specialist protection work.</summary>
/// <param name="Duty">The duty of the guidance that says it.</param>
/// <param name="About">What it is about, in a few words.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Unrecorded">What of it is recorded nowhere; null for nothing.</param>
public sealed record PracticeStandard(
    string Duty,
    string About,
    IReadOnlyList<StandardEvidence> Evidence,
    string? Unrecorded
);

/// <summary>What somebody in a role can ask themselves by a standard.</summary>
/// <param name="Duty">The duty of the guidance that says the standard.</param>
/// <param name="Says">The question.</param>
public sealed record RoleAsk(string Duty, string Says);

/// <summary>The standards as they speak to a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="KnownBy">Words by which somebody in it is known; none for everybody.</param>
/// <param name="Asks">What they can ask themselves.</param>
public sealed record RoleStandards(string Role, IReadOnlyList<string> KnownBy, IReadOnlyList<RoleAsk> Asks);

/// <summary>The standards for protection work, and how they speak to each role: read from <c>guidance/standards/practice-standards.yaml</c>.</summary>
/// <param name="All">The standards for specialist work, in order.</param>
/// <param name="Roles">The standards for everybody, role by role.</param>
public sealed record PracticeStandards(IReadOnlyList<PracticeStandard> All, IReadOnlyList<RoleStandards> Roles)
{
    private static readonly FrozenDictionary<string, StandardPart> Parts = Enum.GetValues<StandardPart>()
        .ToFrozenDictionary(part => part.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<string, bool> YesOrNo = new Dictionary<string, bool>
    {
        ["true"] = true,
        ["false"] = false,
    }.ToFrozenDictionary();

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (PracticeStandards? Standards, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        PracticeStandard[] all = [.. root.Maps("standards").Select(Standard)];
        RoleStandards[] roles = [.. root.Maps("roles").Select(Role)];
        if (all.Length == 0)
            root.Required("standards");
        root.Done("a file of standards");
        return (errors.Count == 0 ? new PracticeStandards(all, roles) : null, errors.All);
    }

    /// <summary>What somebody can ask themselves: what everybody can, and what their role can; of the duties that are in force.</summary>
    /// <param name="words">What they do and where they work.</param>
    /// <param name="rules">The guidance in force.</param>
    public IEnumerable<RoleAsk> For(string words, Rulebook rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Roles
            .Where(role =>
                role.KnownBy.Count == 0
                || role.KnownBy.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase))
            )
            .SelectMany(role => role.Asks)
            .Where(ask => rules.Duties.ContainsKey(ask.Duty));
    }

    private static PracticeStandard Standard(YamlMap map)
    {
        var read = new PracticeStandard(
            map.Required("duty"),
            map.Required("about"),
            [.. map.Maps("evidence").Select(Evidence)],
            map.Text("unrecorded")
        );
        if (read.Evidence.Count == 0)
            map.Required("evidence");
        map.Done("a standard");
        return read;
    }

    private static StandardEvidence Evidence(YamlMap map)
    {
        map.TryOneOf("part", "part of the work", Parts, out var part);
        var earlier = map.Has("earlier") && map.TryOneOf("earlier", "answer", YesOrNo, out var said) && said;
        var read = new StandardEvidence(
            part,
            map.Words("fact"),
            map.Required("detail"),
            map.Required("shows"),
            map.Required("missing"),
            earlier,
            map.Text("where")
        );
        if (read.Facts.Count == 0)
            map.Required("fact");
        foreach (var fact in read.Facts)
        {
            if (!KnownWords.All.Facts.TryGetValue(fact, out var details))
                map.Error("fact", $"There is no fact \"{fact}\". docs/events.md lists them.");
            else if (!details.Contains(read.Detail))
                map.Error("detail", $"\"{fact}\" has no \"{read.Detail}\". docs/events.md lists what it has.");
        }
        if (read.Where is { } where && !KnownWords.All.Facts.ContainsKey(where))
            map.Error("where", $"There is no fact \"{where}\". docs/events.md lists them.");
        map.Done("evidence");
        return read;
    }

    private static RoleStandards Role(YamlMap map)
    {
        var read = new RoleStandards(map.Required("role"), map.Words("known-by"), [.. map.Maps("asks").Select(Ask)]);
        map.Done("a role");
        return read;
    }

    private static RoleAsk Ask(YamlMap map)
    {
        var read = new RoleAsk(map.Required("duty"), map.Required("says"));
        map.Done("a question");
        return read;
    }
}
