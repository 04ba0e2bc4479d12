using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Casework.People.Importing;

/// <summary>A relationship of a file: who is what to whom.</summary>
/// <param name="Person">By which the other system knows who it is.</param>
/// <param name="Of">By which it knows to whom.</param>
/// <param name="Line">The line of the file.</param>
/// <param name="Said">What the file says, by the names of the questions it answers.</param>
public sealed record TieRow(string Person, string Of, int Line, JsonObject Said)
{
    /// <summary>What the person is to the other.</summary>
    public string Relationship => Said["relationship"]!.GetValue<string>();
}

/// <summary>Reads the rows of a file of relationships by a mapping. Pure.</summary>
/// <remarks>
/// A row is taken whole or not at all: of a responsibility of which the last day cannot be read, nobody must think that it goes on.
/// </remarks>
public sealed class TieReader
{
    private readonly PeopleMapping _mapping;
    private readonly int[] _person;
    private readonly int[] _of;
    private readonly (Forms.Field Field, MappedColumn Column, int[] Places)[] _details;

    /// <param name="mapping">Which column is which detail; one that <see cref="PeopleMapping.HasRelationships"/>.</param>
    /// <param name="headings">The headings of the file.</param>
    /// <exception cref="ColumnsMissing">The file has not the columns that the mapping names.</exception>
    public TieReader(PeopleMapping mapping, IReadOnlyList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        _mapping = mapping;
        var columns = new FileColumns(headings);
        _person = columns.Of(mapping.TiePerson!);
        _of = columns.Of(mapping.TieOf!);
        _details = [.. mapping.TieDetails.Select(one => (one.Field, one.Column, columns.Of(one.Column)))];
        columns.Done();
        Ignored = columns.Ignored;
    }

    /// <summary>The columns that the mapping does not name: nothing of them is read.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Reads one row; the tie, or why it cannot be taken.</summary>
    /// <param name="line">The line of the file.</param>
    /// <param name="values">As many values as there are headings.</param>
    public (TieRow? Tie, string? Problem) Read(int line, IReadOnlyList<string> values)
    {
        var person = FileValue.Text(_mapping.TiePerson!, _person, values, _mapping);
        var of = FileValue.Text(_mapping.TieOf!, _of, values, _mapping);
        if (person.Length == 0 || of.Length == 0)
            return (null, "It does not say who, or to whom.");
        if (person == of)
            return (null, "Both are the same person.");
        JsonObject said = [];
        foreach (var (field, column, places) in _details)
        {
            var text = FileValue.Text(column, places, values, _mapping);
            if (text.Length == 0)
                continue;
            var read = FileValue.Read(field, text, _mapping.Dates);
            if (read.IsPart)
                return (null, $"Of “{field.Name}” only {text} is known, and a day is needed.");
            if (read.Value is not { } value)
                return (null, $"{read.Problem ?? "Nothing is left of it"}.");
            said[field.Name] = value;
        }
        if (said["relationship"] is null)
            return (null, "It does not say what they are to the child.");
        return Day(said, "responsibility-until")?.Latest < Day(said, "responsibility-from")?.Earliest
                ? (null, "The last day of the responsibility is before the first.")
            : Day(said, "until")?.Latest < Day(said, "from")?.Earliest ? (null, "It is over before it began.")
            : (new TieRow(person, of, line, said), null);
    }

    private static PartDate? Day(JsonObject said, string key) => PartDate.OfText(said[key]?.GetValue<string>());
}
