using System.Collections.Frozen;

namespace Kith.Guidance;

/// <summary>Words that duties use for what the program does not record yet. A rule that waits for one is shown, and not yet executed.</summary>
/// <param name="Facts">Facts that are not recorded, each with the details that rules may ask of it.</param>
/// <param name="Acts">Acts that cannot be done.</param>
/// <param name="Parts">Parts of the work that are no stage of an episode.</param>
public sealed record AwaitedWords(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Facts,
    IReadOnlyList<string> Acts,
    IReadOnlyList<string> Parts
)
{
    private const string File = "words.yaml";

    // Part of the program, as the words that it does record are.
    internal static AwaitedWords Read()
    {
        using var stream = typeof(AwaitedWords).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream);
        var errors = new Mistakes();
        var root = YamlText.Read(File, reader.ReadToEnd(), errors);
        return root is null || errors.Count > 0
            ? throw new InvalidOperationException(string.Join('\n', errors.All))
            : new AwaitedWords(
                root.Words("facts").Select(line => line.Split(' ')).ToFrozenDictionary(Name, Details),
                [.. root.Words("acts")],
                [.. root.Words("parts")]
            );
    }

    private static string Name(string[] words) => words[0];

    private static IReadOnlyList<string> Details(string[] words) => words[1..];
}
