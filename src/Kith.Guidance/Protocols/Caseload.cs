namespace Kith.Guidance;

/// <summary>How many children somebody leads at a time at most, as the local protocol tells families. It is shown where a lead is chosen, and stops nobody.</summary>
/// <param name="Who">Whom it is for: any one of these qualities; empty for everybody whom no other is for.</param>
/// <param name="AtMost">How many children.</param>
/// <param name="Section">The section of the protocol in which families read it, by key.</param>
/// <param name="Words">The words of that section, the number among them.</param>
/// <param name="Line">The line of the file it is on.</param>
public sealed record Caseload(IReadOnlyList<string> Who, int AtMost, string Section, string Words, int Line)
{
    private const int Most = 999;

    /// <summary>True where it is for somebody.</summary>
    public bool IsFor(IQualified person) => Who.Count == 0 || Who.Any(person.Has);

    internal static IReadOnlyList<Caseload> ReadAll(YamlMap root, Vocabulary words) =>
        [
            .. root.Maps("caseloads")
                .Select(map =>
                {
                    var read = new Caseload(
                        QualityReader.Read(map, "who", words, optional: true),
                        map.WholeNumber("at_most", Most),
                        map.Required("in"),
                        map.Required("words"),
                        map.Line
                    );
                    map.Done("\"caseloads\"");
                    return read;
                }),
        ];

    /// <summary>Those that families do not read: their section does not say them, or says another number.</summary>
    internal static IEnumerable<ProtocolFinding> NotRead(Protocol protocol) =>
        from load in protocol.Caseloads
        where
            protocol.Section(load.Section)?.Text.Contains(load.Words, StringComparison.Ordinal) != true
            || !load.Words.Split(' ', ',', '.').Contains($"{load.AtMost}")
        select new ProtocolFinding(
            ProtocolFindingKind.LeavesOut,
            load.Section,
            load.Line,
            $"Families do not read here that somebody leads {load.AtMost} children at most. Write it in the text, in the same words."
        );
}
