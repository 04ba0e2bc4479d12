using System.Globalization;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Import;

/// <summary>
/// Takes the values of one group into facts. A value that cannot be used is rejected alone; the group goes only where
/// it cannot be placed without it.
/// </summary>
internal sealed class GroupImport(ChildMapping mapping, CinGroup group)
{
    // Empty dates of other systems come out as 0001-01-01 or 1900-01-01.
    private static readonly DateOnly Earliest = new(1900, 1, 2);

    private readonly List<string> _taken = [Elements.NameOf(group)];

    /// <summary>A day that has come, not before another where one is named; null when absent or rejected.</summary>
    public DateOnly? Day(string element, Field<DateOnly> field, DateOnly? notBefore = null) =>
        field.Value > mapping.Today ? Refuse(element, field.Raw, $"{field} has not come yet.")
        : field.Value < notBefore
            ? Refuse(element, field.Raw, $"{field} is before the start on {notBefore:yyyy-MM-dd}.")
        : DayToCome(element, field);

    /// <summary>A day that may lie ahead; null when absent or rejected.</summary>
    public DateOnly? DayToCome(string element, Field<DateOnly> field) =>
        !field.Given ? null
        : WrongDay(field) is { } wrong ? Refuse(element, field.Raw, wrong)
        : Take(element, field.Value);

    /// <summary>A yes or no; null when absent or rejected.</summary>
    public bool? Flag(string element, Field<bool> field) =>
        !field.Given || field.Value is not null
            ? Take(element, field.Value)
            : RefuseFlag(element, field.Raw, $"“{field}” is neither 1 nor 0, true nor false.");

    /// <summary>A number from 0; null when absent or rejected.</summary>
    public int? Number(string element, Field<int> field)
    {
        if (!field.Given || field.Value >= 0)
            return Take(element, field.Value);
        Refuse(element, field.Raw, $"“{field}” is not a number from 0.");
        return null;
    }

    /// <summary>Any text; null when absent.</summary>
    public string? Text(string element, Field field)
    {
        if (field.Given)
            _taken.Add(element);
        return field.Given ? field.Text!.Trim() : null;
    }

    /// <summary>A code of a set of the return's year; null when absent or rejected.</summary>
    public string? Code(string element, string set, Field field)
    {
        if (!field.Given || mapping.Codes.Has(set, field.Text!.Trim()))
            return Text(element, field);
        Refuse(element, field, $"“{field}” is no code of the return’s year.");
        return null;
    }

    /// <summary>The codes of a set among several values; null when there is none.</summary>
    public IReadOnlyList<string>? CodesOf(string element, string set, IEnumerable<Field> fields)
    {
        var codes = fields.Select(field => Code(element, set, field)).OfType<string>().ToList();
        return codes.Count == 0 ? null : codes;
    }

    /// <summary>Why a group's own date does not place it in time; null when it does.</summary>
    public string? WrongStart(Field<DateOnly> field, string what) =>
        !field.Given ? $"There is no {what}."
        : WrongDay(field) is { } wrong ? $"Its {what} cannot be used: {wrong}"
        : field.Value > mapping.Today ? $"Its {what}, {field}, has not come yet."
        : null;

    /// <summary>Adds a fact, which keeps the elements named of those taken. The group's first fact keeps the group too.</summary>
    public void Add(Fact fact, DateOnly on, params IReadOnlyList<string> elements)
    {
        var name = Elements.NameOf(group);
        var kept = _taken.Where(element => element == name || elements.Contains(element)).ToList();
        _taken.RemoveAll(kept.Contains);
        mapping.Drafts.Add(new Draft(fact, on, group.Line, kept));
    }

    /// <summary>Rejects a value that was given.</summary>
    public DateOnly? Refuse(string element, Field field, string reason)
    {
        mapping.Reject(new Rejection(field.Line, field.Column, mapping.Number, element, reason));
        return null;
    }

    private bool? RefuseFlag(string element, Field field, string reason)
    {
        Refuse(element, field, reason);
        return null;
    }

    private T? Take<T>(string element, T? value)
        where T : struct
    {
        if (value is not null)
            _taken.Add(element);
        return value;
    }

    private static string? WrongDay(Field<DateOnly> field) =>
        field.Value is not { } day ? $"“{field}” is not a date."
        : day < Earliest ? string.Create(CultureInfo.InvariantCulture, $"{field} is too long ago to be true.")
        : null;
}
