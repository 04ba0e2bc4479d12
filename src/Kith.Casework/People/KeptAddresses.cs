using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>
/// Which of a child's addresses are kept secret. That follows from the facts: somebody said so, or somebody must never see it;
/// and an address that is secret now is secret wherever it stands, also in what was recorded before.
/// </summary>
public sealed class KeptAddresses
{
    private readonly HashSet<string> _kept;

    private KeptAddresses(IEnumerable<Fact> facts) => _kept = [.. facts.SelectMany(Secret).Select(Text)];

    /// <summary>The addresses of a record, those corrected since included: what was secret once stays so.</summary>
    public static KeptAddresses Of(ChildRecord record) => Of([record]);

    /// <summary>The same of several records of one child: what is secret on one is secret on all.</summary>
    public static KeptAddresses Of(IEnumerable<ChildRecord> records) =>
        new(
            records
                .SelectMany(record => record.Facts)
                .Select(recorded => recorded.Fact)
                .Select(fact => fact is FactCorrected { Replacement: { } replacement } ? replacement : fact)
        );

    /// <summary>True when an address is to be kept secret, whatever the answer about secrecy says.</summary>
    public static bool IsKept(AddressRecorded address) => address.Protected || address.NeverShowTo is { Count: > 0 };

    private static IEnumerable<string> Secret(Fact fact) =>
        fact switch
        {
            AddressRecorded address when IsKept(address) => [address.Lines],
            ResidencesRecorded { Residences: var rows } => rows.Where(row => row.Protected == true)
                .Select(row => row.Lines)
                .OfType<string>(),
            _ => [],
        };

    /// <summary>True when there is any.</summary>
    public bool Any => _kept.Count > 0;

    /// <summary>True when these lines are those of an address that is kept secret.</summary>
    /// <param name="lines">The lines as recorded; null is none.</param>
    public bool Covers(string? lines) => lines is not null && _kept.Contains(Text(lines));

    // How it was typed does not matter: spaces, commas and capitals.
    private static string Text(string lines) => string.Concat(lines.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
