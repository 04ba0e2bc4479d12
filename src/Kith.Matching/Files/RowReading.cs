namespace Kith.Matching.Files;

/// <summary>The values of one row, gathered into one person.</summary>
internal sealed class RowReading(string id)
{
    private readonly NameParts _own = new();
    private readonly List<string> _knownAs = [];
    private readonly List<string> _formerFamilies = [];
    private readonly List<string> _aliases = [];
    private readonly List<string> _lines = [];
    private readonly List<string> _formerLines = [];
    private readonly List<string> _telephones = [];
    private readonly List<string> _emails = [];
    private readonly Dictionary<string, string> _identifiers = [];
    private readonly Dictionary<string, NameParts> _relatives = [];
    private (int? Year, int? Month, int? Day) _bornIn;
    private PartialDate? _born;
    private DateOnly? _expected;
    private char? _sex;
    private string? _town;
    private string? _postcode;
    private string? _formerPostcode;
    private string? _birthplace;
    private string? _household;

    /// <summary>What was left out of the row, in words; null where nothing was.</summary>
    public string? LeftOut { get; private set; }

    public void LeaveOut(string heading, string value)
    {
        var shown = value.Length > 40 ? value[..40] + "…" : value;
        LeftOut =
            $"{LeftOut}{(LeftOut is null ? "" : " ")}“{shown}” in “{heading}” could not be understood and was left out.";
    }

    /// <summary>Takes one value; false where it cannot be understood.</summary>
    public bool Take(Column column, string value)
    {
        if (value.Length == 0)
            return true;
        switch (column.Means)
        {
            case "given" or "middle" or "family" or "whole":
                Parts(column.Of).Take(column.Means, value);
                return true;
            case "born":
                return (_born ??= WrittenDate.Parse(value)) is not null;
            case "birth-year":
                return Part(value, ref _bornIn.Year, 1800, 2200);
            case "birth-month":
                return Part(value, ref _bornIn.Month, 1, 12);
            case "birth-day":
                return Part(value, ref _bornIn.Day, 1, 31);
            case "expected":
                return (_expected = WrittenDate.Parse(value) is { } due ? WrittenDate.Day(due) : null) is not null;
            case "sex":
                return (_sex = Sex(value)) is not null || value.Length > 0;
            default:
                TakeText(column.Means, value);
                return true;
        }
    }

    public Particulars Person()
    {
        PersonName[] names = [.. Names().Distinct()];
        return new Particulars(id)
        {
            Names = names,
            Born = _born ?? (_bornIn == default ? null : new PartialDate(_bornIn.Year, _bornIn.Month, _bornIn.Day)),
            BornIn = _birthplace,
            Expected = _expected,
            Sex = _sex,
            Places = [.. Places()],
            Telephones = _telephones,
            Emails = _emails,
            Identifiers = _identifiers,
            Household = _household,
            Relatives = [.. _relatives.Values.SelectMany(parts => parts.Several()).Distinct()],
        };
    }

    private void TakeText(string means, string value)
    {
        switch (means)
        {
            case "known-as":
                _knownAs.AddRange(WholeNames.Several(value));
                break;
            case "former-family":
                _formerFamilies.AddRange(WholeNames.Several(value));
                break;
            case "alias":
                _aliases.AddRange(WholeNames.Several(value));
                break;
            case "address":
                _lines.Add(value);
                break;
            case "former-address":
                _formerLines.Add(value);
                break;
            case "town":
                _town ??= value;
                break;
            case "postcode":
                _postcode ??= value;
                break;
            case "former-postcode":
                _formerPostcode ??= value;
                break;
            case "birthplace":
                _birthplace ??= value;
                break;
            case "telephone":
                _telephones.AddRange(WholeNames.Several(value));
                break;
            case "email":
                _emails.AddRange(WholeNames.Several(value));
                break;
            case "household":
                _household ??= value;
                break;
            default:
                _identifiers.TryAdd(means, value);
                break;
        }
    }

    private NameParts Parts(string whose)
    {
        if (whose.Length == 0)
            return _own;
        if (!_relatives.TryGetValue(whose, out var parts))
            _relatives.Add(whose, parts = new NameParts());
        return parts;
    }

    private IEnumerable<PersonName> Names()
    {
        var own = _own.Name();
        if (own is { } name)
            yield return name;
        var (given, family) = (own?.Given ?? "", own?.Family ?? "");
        foreach (var known in _knownAs)
            yield return known.Contains(' ', StringComparison.Ordinal)
                ? WholeNames.Parse(known)
                : new PersonName(known, family);
        foreach (var former in _formerFamilies)
            yield return former.Contains(' ', StringComparison.Ordinal)
            && given.Length > 0
            && StartsAlike(former, given)
                ? WholeNames.Parse(former)
                : new PersonName(given, former);
        foreach (var alias in _aliases)
            yield return WholeNames.Parse(alias) is { Family: "" } alone
                ? alone with
                {
                    Family = family,
                }
                : WholeNames.Parse(alias);
    }

    // "Jane Smith" in a column for the former surname of Jane.
    private static bool StartsAlike(string former, string given) =>
        former.StartsWith(given.Split(' ')[0] + " ", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Place> Places()
    {
        if (_lines.Count > 0 || _postcode is not null || _town is not null)
            yield return new Place(string.Join(", ", _lines), _postcode, _town);
        if (_formerLines.Count > 0 || _formerPostcode is not null)
            yield return new Place(string.Join(", ", _formerLines), _formerPostcode);
    }

    private static char? Sex(string value) =>
        value.ToUpperInvariant() switch
        {
            "F" or "FEMALE" or "GIRL" or "WOMAN" or "2" => 'F',
            "M" or "MALE" or "BOY" or "MAN" or "1" => 'M',
            _ => null,
        };

    private static bool Part(string value, ref int? part, int least, int most)
    {
        if (!int.TryParse(value, out var number) || number < least || number > most)
            return false;
        part = number;
        return true;
    }
}
