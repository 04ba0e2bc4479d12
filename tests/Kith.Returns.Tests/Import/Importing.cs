using System.Text;
using Kith.Casework.Record;
using Kith.Returns.Cin;
using Kith.Returns.Import;

namespace Kith.Returns.Tests.Import;

/// <summary>Records in memory, into which returns are imported one after another.</summary>
internal sealed class Importing
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private readonly Dictionary<Guid, ChildRecord> _records = [];

    public IReadOnlyCollection<ChildRecord> Records => _records.Values;

    public ChildRecord Only => _records.Values.Single();

    public int Facts => _records.Values.Sum(record => record.Version);

    public Imported Import(Stream file)
    {
        using var opened = file;
        var census = CinCensusReader.Read(opened, ReadLimits.Default);
        var import = new CensusImport(ReturnSource.Of(census.Header), Today, Cin.Checks.WorkingDays);
        List<Rejection> rejections = [];
        foreach (var child in census.Children)
        {
            var id = import.IdOf(child) ?? Guid.Empty;
            var taken = import.Take(child, _records.GetValueOrDefault(id) ?? ChildRecord.New(id));
            rejections.AddRange(taken.Rejections);
            if (taken.Facts.Count > 0)
                Store(taken.Id, taken.Facts.Select(fact => (fact.Fact, (string?)fact.Source)));
        }
        foreach (var missed in _records.Values.Select(import.Missed).OfType<ImportedChild>().ToList())
            Store(missed.Id, missed.Facts.Select(fact => (fact.Fact, (string?)fact.Source)));
        return new Imported(import, rejections);
    }

    public Imported Import(string children, int year = 2026) =>
        Import(
            new MemoryStream(
                Encoding.UTF8.GetBytes(
                    $"""
                    <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>{year}</Year>
                    <ReferenceDate>{year}-03-31</ReferenceDate></CollectionDetails><Source><LEA>201</LEA></Source></Header>
                    <Children>
                    {children}
                    </Children></Message>
                    """
                )
            )
        );

    public Imported ImportOne(string inside, int year = 2026) =>
        Import($"<Child><ChildIdentifiers><LAchildID>A1</LAchildID></ChildIdentifiers>{inside}</Child>", year);

    public void Store(Guid id, IEnumerable<(Dated Dated, string? Source)> facts)
    {
        var record = _records.GetValueOrDefault(id) ?? ChildRecord.New(id);
        var at = new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero);
        _records[id] = record.With(
            facts.Select(
                (fact, index) =>
                    new Recorded(
                        record.Version + index + 1,
                        Json.Read(Kith.Casework.Record.Facts.NameOf(fact.Dated.Fact), Json.Write(fact.Dated.Fact)),
                        fact.Dated.On,
                        fact.Dated.At,
                        at,
                        "somebody",
                        Guid.Empty,
                        fact.Source
                    )
            )
        );
    }
}

/// <summary>What came of one import.</summary>
internal sealed record Imported(CensusImport Import, IReadOnlyList<Rejection> Rejections)
{
    public long Sum(Func<ElementCount, long> of) => Import.Tally.Counts.Sum(of);
}
