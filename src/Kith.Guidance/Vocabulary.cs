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
    /// <summary>The fact that records a reason for not following a duty. The engine reads it itself: its detail <c>duty</c> names the duty.</summary>
    public const string DepartureRecorded = "departure-recorded";

    /// <summary>The words of this product.</summary>
    public static Vocabulary Known { get; } =
        new(
            Lines(KnownWords.Facts)
                .Select(line => line.Split(' '))
                .ToFrozenDictionary(words => words[0], words => (IReadOnlyList<string>)words[1..]),
            Lines(KnownWords.Acts).ToFrozenSet(),
            Lines(KnownWords.Stages).ToFrozenSet(),
            Guidance.Qualities.All.ToFrozenSet()
        );

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
