using System.Collections.Frozen;

namespace Kith.Guidance;

/// <summary>The words guidance files may use. A file that uses another is refused when it is loaded, so a slip of the pen
/// cannot make a rule that never applies.</summary>
/// <param name="Facts">Fact names, each with the details that rules may ask of it.</param>
/// <param name="Acts">Act names.</param>
/// <param name="Stages">Stages of an episode, and the further parts of the work that a duty may belong to.</param>
/// <param name="Qualities">Qualities a person may have.</param>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Facts,
    IReadOnlySet<string> Acts,
    IReadOnlySet<string> Stages,
    IReadOnlySet<string> Qualities
)
{
    /// <summary>The forms to which a protocol can add questions, by the act that asks each, with the names of what it asks already.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Questions { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The lists of codes by which a record says what a child or a family needs: what a protocol's competences may be asked for by.</summary>
    public IReadOnlySet<string> Needs { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The fact that records a reason for not following a duty. The engine reads it itself: its detail <c>duty</c> names the duty.</summary>
    public const string DepartureRecorded = "departure-recorded";

    /// <summary>The fact that a child died. The engine reads it itself: no limit of work with the child runs on.</summary>
    public const string ChildDied = "child-died";

    /// <summary>The fact that may say, under <c>died-on</c>, that a child had died when the record was opened or taken in.</summary>
    public const string ChildRegistered = "child-registered";

    /// <summary>The words of a program that executes the rules, and beside them those that duties wait for (<see cref="Awaited"/>).</summary>
    /// <param name="facts">The facts it records, each with its details.</param>
    /// <param name="acts">The acts it lets people do.</param>
    /// <param name="stages">The stages of its episodes.</param>
    public static Vocabulary Of(
        IEnumerable<(string Name, IReadOnlyList<string> Details)> facts,
        IEnumerable<string> acts,
        IEnumerable<string> stages
    ) =>
        new(
            Awaited
                .Facts.Where(word => !facts.Any(fact => fact.Name == word.Key))
                .Select(word => (Name: word.Key, Details: word.Value))
                .Concat(facts)
                .ToFrozenDictionary(fact => fact.Name, fact => fact.Details),
            Awaited.Acts.Concat(acts).ToFrozenSet(),
            Awaited.Parts.Concat(stages).ToFrozenSet(),
            Guidance.Qualities.All.ToFrozenSet()
        );

    /// <summary>Words for what is not recorded yet: <c>guidance/not-yet-executed/words.yaml</c>.</summary>
    public static AwaitedWords Awaited { get; } = AwaitedWords.Read();
}
