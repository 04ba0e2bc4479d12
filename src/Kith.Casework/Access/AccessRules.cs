using System.Collections.Frozen;
using System.Text.Json;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using YamlDotNet.RepresentationModel;

namespace Kith.Casework.Access;

/// <summary>What may be recorded by whom, and for how long an emergency lasts: read from <c>guidance/access/relations.yaml</c>.</summary>
/// <param name="Acts">The acts of each relation.</param>
/// <param name="EmergencyHours">For how many hours a record opened in an emergency stays open; from 1 to 72.</param>
/// <param name="RepeatMonths">How many months back contacts about a child are counted together; from 1 to 60.</param>
public sealed record AccessRules(
    IReadOnlyDictionary<Relation, IReadOnlySet<string>> Acts,
    int EmergencyHours,
    int RepeatMonths
)
{
    private const string Everything = "everything";

    /// <summary>For how many days whoever raised a challenge or was asked to answer it sees it after it is settled; from 1 to 366.</summary>
    public int ChallengeDays { get; private init; } = 1;

    /// <summary>For how many days after our involvement ended what was decided can be challenged; from 1 to 366.</summary>
    public int ChallengeableDays { get; private init; } = 1;

    /// <summary>True while what ended our involvement can be challenged.</summary>
    /// <param name="closure">How it ended.</param>
    /// <param name="on">The day.</param>
    public bool IsChallengeable(Closure closure, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(closure);
        return on <= closure.On.AddDays(ChallengeableDays);
    }

    /// <summary>How many different children one person may be shown in a day before somebody is asked to look at it.</summary>
    public ManyLooks ManyLooks { get; private init; } = ManyLooks.Never;

    /// <summary>Who keeps the register of disabled children, and which numbers of it are held back.</summary>
    public DisabledRegisterRules DisabledRegister { get; private init; } = DisabledRegisterRules.Nobody;

    /// <summary>Who the designated officers are.</summary>
    public TitleRules DesignatedOfficers { get; private init; } = TitleRules.Nobody;

    /// <summary>Who keeps the records of places, groups and people of concern outside the home.</summary>
    public TitleRules Contexts { get; private init; } = TitleRules.Nobody;

    /// <summary>True for a job that opens records by itself, so that two people give it.</summary>
    public bool OpensApart(PractitionerRecorded job) => DesignatedOfficers.Are(job) || Contexts.Are(job);

    /// <summary>Nothing may be recorded by anybody.</summary>
    public static AccessRules Nothing { get; } = new(FrozenDictionary<Relation, IReadOnlySet<string>>.Empty, 1, 1);

    /// <summary>True when somebody in a relation to a child may record an act.</summary>
    public bool Allows(Relation relation, string act) => Acts.TryGetValue(relation, out var acts) && acts.Contains(act);

    private static readonly FrozenDictionary<string, Relation> Words = Enum.GetValues<Relation>()
        .Where(relation => relation != Relation.None)
        .ToFrozenDictionary(relation => JsonNamingPolicy.KebabCaseLower.ConvertName(relation.ToString()));

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (AccessRules Rules, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (Nothing, errors.All);
        var acts = new Dictionary<Relation, IReadOnlySet<string>>();
        foreach (var map in root.Maps("relations"))
        {
            var known = map.TryOneOf("relation", "relation to a child", Words, out var relation);
            map.Required("says");
            var may = ActsOf(map);
            if (known && !acts.TryAdd(relation, may))
                map.Error("relation", "This relation stands here twice.");
            map.Done("a relation");
        }
        foreach (var (word, relation) in Words.Where(word => !acts.ContainsKey(word.Value)))
            root.Error(
                "relations",
                $"The relation \"{word}\" is missing. Say what it may record, if only an empty list."
            );
        var hours = Number(root, "emergency", "hours", 72);
        var months = Number(root, "repeat_worries", "months", 60);
        var challenges = Numbers(root, "challenges", 366, "days_after", "days_after_ending");
        var many = Many(root);
        var register = DisabledRegisterRules.Read(root);
        var officers = TitleRules.Read(root, "designated_officers");
        var contexts = TitleRules.Read(root, "contexts");
        root.Done("a file on access");
        return (
            errors.Count == 0
                ? new(acts.ToFrozenDictionary(), hours, months)
                {
                    ChallengeDays = challenges[0],
                    ChallengeableDays = challenges[1],
                    ManyLooks = many,
                    DisabledRegister = register,
                    DesignatedOfficers = officers,
                    Contexts = contexts,
                }
                : Nothing,
            errors.All
        );
    }

    private static ManyLooks Many(YamlMap root)
    {
        const string Section = "many_looks";
        if (root.Map(Section) is not { } map)
        {
            root.Error(Section, $"\"{Section}\" is missing.");
            return ManyLooks.Never;
        }
        map.TryOneOf("answers", "who answers for it", Answering, out var byAdministrators);
        var many = new ManyLooks(
            map.WholeNumber("found", 10000),
            map.WholeNumber("opened", 10000),
            map.WholeNumber("days", 31),
            byAdministrators
        );
        map.Done($"\"{Section}\"");
        return many;
    }

    private static readonly Dictionary<string, bool> Answering = new()
    {
        ["manager"] = false,
        ["administrator"] = true,
    };

    private static IReadOnlySet<string> ActsOf(YamlMap map)
    {
        if (!map.Has("records"))
            map.Error("records", "\"records\" is missing. List the acts, or write \"everything\".");
        var listed = Named(map, "records");
        var except = Named(map, "except");
        return listed.Contains(Everything)
            ? Record.Acts.All.Select(act => act.Name).Except(except).ToFrozenSet()
            : listed.Except(except).ToFrozenSet();
    }

    private static List<string> Named(YamlMap map, string key)
    {
        List<string> words = [];
        foreach (var node in map.Nodes(key).OfType<YamlScalarNode>().Where(node => node.Value is { Length: > 0 }))
        {
            var word = node.Value!.Trim();
            words.Add(word);
            if (Record.Acts.TypeOf(word) is null && !(key == "records" && word == Everything))
                map.Error(node, $"\"{word}\" is no act. The acts are the files in forms/.");
        }
        return words;
    }

    private static int Number(YamlMap root, string section, string key, int most) =>
        Numbers(root, section, most, key) is [var number] ? number : 1;

    private static List<int> Numbers(YamlMap root, string section, int most, params string[] keys)
    {
        if (root.Map(section) is not { } map)
        {
            root.Error(section, $"\"{section}\" is missing.");
            return [];
        }
        List<int> numbers = [.. keys.Select(key => map.WholeNumber(key, most))];
        map.Done($"\"{section}\"");
        return numbers;
    }
}
