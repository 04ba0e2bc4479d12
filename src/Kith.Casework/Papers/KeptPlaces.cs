using System.Globalization;
using System.Text;
using Kith.Casework.People;
using Kith.Casework.People.Addresses;
using Kith.Casework.Record;

namespace Kith.Casework.Papers;

/// <summary>The addresses that are kept secret on some records, found in any text however they are typed.</summary>
internal sealed class KeptPlaces
{
    // Shorter, and every second text would hold it by chance.
    private const int Shortest = 6;

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    internal KeptPlaces(IEnumerable<ChildRecord> records)
    {
        ChildRecord[] those = [.. records];
        var kept = KeptAddresses.Of(those);
        All =
        [
            .. those
                .SelectMany(KeptAddresses.EverOn)
                .SelectMany(Addresses)
                .Where(address => kept.Covers(address.Lines)),
        ];
        foreach (var address in All)
            Add(address);
    }

    private static IEnumerable<AddressRecorded> Addresses(Fact fact) =>
        fact switch
        {
            AddressRecorded address => [address],
            ResidencesRecorded { Residences: var stays } => stays
                .Where(stay => stay.Lines is not null)
                .Select(stay => new AddressRecorded(stay.Lines!, stay.Postcode, stay.Protected == true)),
            AddressKeptElsewhere => KeptAddresses.Secret(fact),
            _ => [],
        };

    /// <summary>Each of them, as recorded.</summary>
    internal IReadOnlyList<AddressRecorded> All { get; }

    internal bool Covers(AddressRecorded? address) =>
        address is not null
        && SpeltAddress.Letters(address.Lines) is var spelt
        && All.Any(kept => SpeltAddress.Letters(kept.Lines) == spelt);

    /// <summary>True for a text that gives one away: a line of it, the road, the postcode.</summary>
    internal bool StandIn(string text)
    {
        if (_found.Count == 0)
            return false;
        var letters = SpeltAddress.Letters(text);
        return _found.Any(part => letters.Contains(part, StringComparison.Ordinal));
    }

    private void Add(AddressRecorded address)
    {
        var lines = address.Lines.Split(
            [',', '\n'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        foreach (var (index, line) in lines.Index())
        {
            // The last is the town, which says little; a house may be known by a name alone.
            if (index > 0 && index == lines.Length - 1 && !line.Any(char.IsDigit))
                continue;
            Keep(line);
            Keep(string.Concat(line.SkipWhile(letter => !char.IsLetter(letter))));
            Keep(string.Join(' ', line.Split(' ').Where(word => !word.Any(char.IsDigit))));
        }
        if (address.Postcode is { } postcode && Letters(postcode) is { Length: > 4 } code)
            _found.Add(code);
    }

    private void Keep(string part)
    {
        if (Letters(part).Length >= Shortest)
            _found.Add(SpeltAddress.Letters(part));
    }

    /// <summary>Letters and digits alone, in capitals and without accents.</summary>
    internal static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
            if (
                char.IsLetterOrDigit(letter)
                && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
            )
                letters.Append(char.ToUpperInvariant(letter));
        return letters.ToString();
    }
}
