using System.Collections.Frozen;
using System.Text.Json;
using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Access;

/// <summary>Who keeps the register of disabled children, and which numbers of it are held back: from <c>guidance/access/relations.yaml</c>.</summary>
/// <param name="Posts">The posts of those who keep it.</param>
/// <param name="ByOfficers">True where the designated social care officers of disabled children keep it too.</param>
/// <param name="Few">Numbers of children from one to this one are not said.</param>
public sealed record DisabledRegisterRules(IReadOnlySet<Post> Posts, bool ByOfficers, int Few)
{
    private const string Section = "disabled_register";
    private const string Officers = "social-care-officer";

    /// <summary>Nobody sees it.</summary>
    public static DisabledRegisterRules Nobody { get; } = new(FrozenSet<Post>.Empty, false, int.MaxValue);

    private static readonly FrozenDictionary<string, Post> Words = Enum.GetValues<Post>()
        .ToFrozenDictionary(post => JsonNamingPolicy.KebabCaseLower.ConvertName(post.ToString()));

    /// <summary>True for somebody whose work it is by their post.</summary>
    public bool IsKeptBy(Practitioner person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return !person.HasLeft && Posts.Contains(person.Details.Post);
    }

    internal static DisabledRegisterRules Read(YamlMap root)
    {
        if (root.Map(Section) is not { } map)
        {
            root.Error(Section, $"\"{Section}\" is missing.");
            return Nobody;
        }
        var kept = map.Words("kept_by");
        foreach (var word in kept.Where(word => word != Officers && !Words.ContainsKey(word)))
            map.Error(
                "kept_by",
                $"\"{word}\" is no post. Use {Officers}, or one of: {string.Join(", ", Words.Keys.Order(StringComparer.Ordinal))}."
            );
        var few = map.WholeNumber("few", 20);
        map.Done($"\"{Section}\"");
        return new(
            kept.Where(Words.ContainsKey).Select(word => Words[word]).ToFrozenSet(),
            kept.Contains(Officers),
            few
        );
    }
}
