using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Returns.Cin;

namespace Kith.Returns.Import;

/// <summary>A fact read from a return, with where it came from.</summary>
/// <param name="Fact">The fact and its day.</param>
/// <param name="Source">"children in need census 2025-26, LA 201, line 24".</param>
public sealed record ImportedFact(Dated Fact, string Source);

/// <summary>One child of a return, as it is to be stored.</summary>
/// <param name="Id">The child; the same for the same authority and number, always.</param>
/// <param name="Number">The authority's number for the child.</param>
/// <param name="Facts">What is new to the record, in the order of the days. Empty when the record has it all.</param>
/// <param name="Rejections">What could not be taken in.</param>
public sealed record ImportedChild(
    Guid Id,
    string Number,
    IReadOnlyList<ImportedFact> Facts,
    IReadOnlyList<Rejection> Rejections
);

/// <summary>
/// Turns a children in need census into facts, child by child. Nothing is made up: a day, a decision or a name that the
/// return does not give stays unknown. How each element becomes a fact stands in docs/import.md.
/// </summary>
/// <param name="source">Which return it is.</param>
/// <param name="today">The day of the import: a later day in the return cannot be true yet.</param>
/// <param name="days">The working days, by which the return of a year is made again.</param>
public sealed class CensusImport(ReturnSource source, DateOnly today, WorkingDays days)
{
    private readonly CensusPeriod _period = new(source.Year, days, asAt: source.ReferenceDate);
    private readonly CodeSets _codes = CodeSets.For(source.Year);
    private readonly Dictionary<Guid, int> _lines = [];

    /// <summary>Which return it is.</summary>
    public ReturnSource Source => source;

    /// <summary>What became of every element so far.</summary>
    public Tally Tally { get; } = new();

    /// <summary>The child's identity; null when the return gives no number.</summary>
    public Guid? IdOf(CinChild child) => child.Id.Given ? ChildNumber.IdOf(source.Authority, child.Id.Text!) : null;

    /// <summary>Takes one child in. Each child of the return is given once, in the order of the file.</summary>
    /// <param name="child">The child as read.</param>
    /// <param name="record">What the record of <see cref="IdOf"/> holds; a new record for a child not known.</param>
    /// <returns>The child; with an empty identity when everything was rejected.</returns>
    public ImportedChild Take(CinChild child, ChildRecord record)
    {
        Count(child);
        var mapping = new ChildMapping(source, _codes, today, Tally);
        var id = IdOf(child);
        if (id is not null && _lines.TryGetValue(id.Value, out var line))
        {
            mapping.RejectWith(child, child.Id.Text!, $"The child with this number stands on line {line} already.");
            return new ImportedChild(Guid.Empty, child.Id.Text!, [], mapping.Rejections);
        }
        mapping.Map(child);
        if (id is null)
            return new ImportedChild(Guid.Empty, "", [], mapping.Rejections);
        _lines.Add(id.Value, child.Line);
        var facts = new Reconciling(mapping, record, _period, Tally).News();
        return new ImportedChild(id.Value, mapping.Number!, facts, mapping.Rejections);
    }

    /// <summary>
    /// Asks about a child whom earlier returns of the authority told of, who belongs in the year of this one, and does not
    /// stand in it. Asked of every record, once all children of the file are taken.
    /// </summary>
    /// <returns>What is new to the record; null when the child is missed for good reason, or is not missed.</returns>
    public ImportedChild? Missed(ChildRecord record)
    {
        var returns = record.Standing.Where(fact => fact.Fact is CensusReturnIncluded).ToList();
        if (
            _lines.ContainsKey(record.Id)
            || returns.Count == 0
            || returns[^1].Fact is CensusReturnIncluded last && last.Authority != source.Authority
            || returns.Exists(fact => fact.On > source.ReferenceDate)
        )
            return null;
        var silent = new Unsaid(_period).Of(record, new HashSet<int>());
        if (silent.Count == 0)
            return null;
        var fact = new ReturnNoLongerSays(source.Year.ToString(), source.Authority, silent);
        return new ImportedChild(
            record.Id,
            record.State.Person.Number,
            [new ImportedFact(new Dated(fact, source.ReferenceDate), source.Name)],
            []
        );
    }

    /// <summary>Rejects what stands outside any child and is not part of the census. Asked once, after the last child.</summary>
    /// <param name="unrecognised">What the reader did not know.</param>
    public IReadOnlyList<Rejection> TakeOutside(IReadOnlyList<Unrecognised> unrecognised)
    {
        List<Rejection> rejections = [];
        foreach (var unknown in unrecognised)
        {
            Tally.Read(Elements.NotInTheCensus);
            Tally.Rejected(Elements.NotInTheCensus);
            rejections.Add(Elements.Unknown(unknown, null));
        }
        return rejections;
    }

    private void Count(CinGroup group)
    {
        Tally.Read(Elements.NameOf(group));
        foreach (var (element, _) in Elements.In(group))
            Tally.Read(element);
        foreach (var within in Elements.Within(group))
            Count(within);
    }
}
