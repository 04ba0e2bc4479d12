using Kith.Returns.Cin.Checking;
using Kith.Returns.Cin.Reading;

namespace Kith.Returns.Cin;

/// <summary>Checks a census file of any size by every rule of its year, in little memory.</summary>
public sealed class CensusValidation
{
    private const int UnrecognisedKept = 1_000;

    private readonly Stream _file;
    private readonly long _beginning;
    private readonly ReadLimits _limits;
    private readonly CinCensus _census;
    private readonly CensusRuleSet _rules;
    private readonly List<Unrecognised> _unrecognised = [];

    private CensusValidation(Stream file, ValidationOptions options)
    {
        (_file, _beginning, _limits) = (file, file.Position, options.Limits);
        _census = CinCensusReader.Read(file, _limits);
        Year = options.Year ?? YearOf(_census.Header);
        var period = new CensusPeriod(Year, options.WorkingDays, options.CountReferenceDay);
        _rules = new CensusRuleSet(period, options.Provisional);
    }

    /// <summary>The collection year the file is checked as.</summary>
    public CollectionYear Year { get; }

    /// <summary>The header of the file.</summary>
    public CinHeader Header => _census.Header;

    /// <summary>Children checked so far.</summary>
    public int Children { get; private set; }

    /// <summary>Elements that are not part of the census, the first thousand. They are left out of the checks.</summary>
    public IReadOnlyList<Unrecognised> Unrecognised => _unrecognised;

    /// <summary>Reads the header and gets ready to check.</summary>
    /// <param name="file">
    /// The file, from where it stands. It must be one that can be read twice (<see cref="Stream.CanSeek"/>): where
    /// children of a very large return share a number, a second reading finds them.
    /// </param>
    /// <param name="options">How to check.</param>
    /// <exception cref="UnreadableCensus">The beginning of the file cannot be read.</exception>
    public static CensusValidation Open(Stream file, ValidationOptions options) => new(file, options);

    /// <summary>
    /// The findings, once: child by child in the order of the file, then those that need the whole file. One thread
    /// reads while the caller's checks. <see cref="FindingOrder.InFileOrder"/> puts the last ones into place.
    /// </summary>
    /// <exception cref="UnreadableCensus">The file cannot be read on from here.</exception>
    public IEnumerable<Finding> Findings()
    {
        foreach (var finding in _rules.Check(Header))
            yield return finding;

        var tally = new ReturnTally(_rules.Period, _census.ChildrenLine, _census.ChildrenColumn);
        var repeats = new Repeats(_rules.Period, _rules.Checks);
        foreach (var child in ReadAhead.On(_census.Children).SelectMany(batch => batch))
        {
            Children++;
            tally.Add(child);
            repeats.Add(child);
            Note(child.Unrecognised);
            foreach (var finding in _rules.Check(child))
                yield return finding;
        }
        Note(_census.Unrecognised);

        foreach (var finding in repeats.Find(ReadAgain))
            yield return finding;
        foreach (var finding in _rules.Check(tally))
            yield return finding;
    }

    private void Note(IReadOnlyList<Unrecognised> more)
    {
        if (more.Count > 0 && _unrecognised.Count < UnrecognisedKept)
            _unrecognised.AddRange(more.Take(UnrecognisedKept - _unrecognised.Count));
    }

    private IEnumerable<CinChild> ReadAgain()
    {
        _file.Position = _beginning;
        return CinCensusReader.ReadIdentifiers(_file, _limits).Children;
    }

    // A date that is not the 31st of March breaks rule 100; the file still says which year is meant.
    private static CollectionYear YearOf(CinHeader header) =>
        header switch
        {
            { ReferenceDate.Value: { Month: 3, Day: 31 } date } when IsPlausible(date.Year) => CollectionYear.Of(date),
            { Year.Value: { } year } when IsPlausible(year) => new CollectionYear(year),
            { ReferenceDate.Value: { } date } when IsPlausible(date.Year) => CollectionYear.Of(date),
            _ => CollectionYear.Latest,
        };

    private static bool IsPlausible(int year) => year is >= 2000 and < 2100;
}
