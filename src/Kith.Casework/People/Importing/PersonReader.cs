using System.Text.Json.Nodes;
using Kith.Guidance;

namespace Kith.Casework.People.Importing;

/// <summary>Reads the rows of a file of people by a mapping. Pure.</summary>
public sealed class PersonReader
{
    // A name, a number, an address: a row without any of these is nobody.
    private const string NoName = "There is no name, so nobody could find this person.";
    private static readonly DateOnly FirstDay = new(1900, 1, 2);

    private readonly PeopleMapping _mapping;
    private readonly DateOnly _today;
    private readonly int[] _id;
    private readonly int[] _kind;
    private readonly (PersonDetail Detail, MappedColumn Column, int[] Places)[] _details;

    /// <param name="mapping">Which column is which detail.</param>
    /// <param name="headings">The headings of the file.</param>
    /// <param name="today">The day of the import: a later day in the file cannot be true yet.</param>
    /// <exception cref="ColumnsMissing">The file has not the columns that the mapping names.</exception>
    public PersonReader(PeopleMapping mapping, IReadOnlyList<string> headings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        _mapping = mapping;
        _today = today;
        var columns = new FileColumns(headings);
        _id = columns.Of(mapping.Id!);
        _kind = mapping.Kind is { } kind ? columns.Of(kind) : [];
        _details = [.. mapping.Details.Select(one => (one.Detail, one.Column, columns.Of(one.Column)))];
        columns.Done();
        Ignored = columns.Ignored;
    }

    /// <summary>The columns that the mapping does not name: nothing of them is read.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Reads one row.</summary>
    /// <param name="line">The line of the file.</param>
    /// <param name="values">As many values as there are headings.</param>
    public PersonRead Read(int line, IReadOnlyList<string> values)
    {
        var id = FileValue.Text(_mapping.Id!, _id, values, _mapping);
        var held = _details
            .Select(one => (one.Detail, Text: FileValue.Text(one.Column, one.Places, values, _mapping)))
            .Where(one => one.Text.Length > 0)
            .ToList();
        List<string> details = [.. held.Select(one => one.Detail.Name)];
        if (id.Length == 0)
            return Refused(null, "There is no id by which the other system knows this person.");
        if (FileValue.Unsound(id) is { } unsound)
            return Refused(null, $"The id cannot be kept. {unsound}.");
        if (IsChild(values) is not { } isChild)
            return Refused(
                id,
                $"“{Kind(values)}” does not say whether this is a child or an adult: see record in the mapping."
            );
        var reading = new Reading(_mapping, isChild, _today);
        foreach (var (detail, text) in held)
            reading.Take(detail, text);
        reading.Check();
        var row = new PersonRow(id, line, isChild, reading.Said, reading.From);
        return row.Name.Length == 0 && (!isChild || row.Text("number") is null)
            ? Refused(id, NoName)
            : new PersonRead(row, id, details, reading.Refusals);

        PersonRead Refused(string? known, string why) => new(null, known, details, [new Refusal("", why)]);
    }

    private string Kind(IReadOnlyList<string> values) =>
        _mapping.Kind is { } kind ? FileValue.Text(kind, _kind, values, _mapping) : "";

    private bool? IsChild(IReadOnlyList<string> values) =>
        _mapping.IsChild
        ?? Kind(values) switch
        {
            "child" => true,
            "adult" => false,
            _ => null,
        };

    /// <summary>One row while it is read.</summary>
    private sealed class Reading(PeopleMapping mapping, bool isChild, DateOnly today)
    {
        public JsonObject Said { get; } = [];

        public Dictionary<string, string> From { get; } = [];

        public List<Refusal> Refusals { get; } = [];

        public void Take(PersonDetail detail, string text)
        {
            if ((isChild ? detail.OfChild : detail.OfAdult) is not { } field)
            {
                Refuse(detail.Name, $"The record of {(isChild ? "a child" : "an adult")} has no place for it.");
                return;
            }
            var read = FileValue.Read(field, text, mapping.Dates);
            if (read is { IsPart: true, Value: { } part })
                TakePart(detail.Name, part.GetValue<string>());
            else if (read.Value is null)
                Refuse(detail.Name, $"{read.Problem ?? "Nothing is left of it"}.");
            else if (detail.Name == "name")
                Whole(read.Value.GetValue<string>());
            else
                Put(PeopleDetails.Names.Contains(detail.Name) ? detail.Name : field.Name, detail.Name, read.Value);
        }

        /// <summary>What cannot be right of several answers together.</summary>
        public void Check()
        {
            foreach (var key in new[] { "born-on", "died-on" })
                if (Day(key) > today)
                    Drop(key, "It has not come yet.");
                else if (Day(key) < FirstDay)
                    Drop(key, "It is before 2 January 1900.");
            if (Day("died-on") < Day("born-on"))
                Drop("died-on", "It is before the day of birth.");
            if (Day("expected-on") is not null && Day("born-on") is not null)
                Drop("expected-on", "The day of birth is known.");
            if (Said["born-about"] is { } about)
                if (Day("born-on") is not null || Day("expected-on") is not null)
                    Drop("born-about", "The day of birth, or when it is expected, is known.");
                else if (Birth.YearOf(about.GetValue<string>()) > today.Year)
                    Drop("born-about", "It has not come yet.");
            // Whether an address is secret could not be read: then it is not kept at all, rather than shown to somebody.
            if (Refusals.Exists(refusal => refusal.Detail == "protected"))
                foreach (var key in PeopleDetails.Address)
                    Drop(key, "Whether the address is secret could not be read, so the address was not taken in.");
            else if (Said["lines"] is null)
                foreach (var key in PeopleDetails.Address)
                    Drop(key, "There is no address to which it belongs.");
        }

        private void TakePart(string detail, string words)
        {
            if (detail == "born-on")
                Put("born-about", detail, words);
            else
                Refuse(detail, $"Only {words} is known of it, and a day is needed.");
        }

        private void Whole(string name)
        {
            var parts = name.Split(',', 2, StringSplitOptions.TrimEntries);
            var held = parts is [{ Length: > 0 } family, { Length: > 0 } given]
                ? new NameHeld("", given, family)
                : NameHeld.From("", name);
            if (held.Given is { Length: > 0 } first)
                Put("given", "name", first);
            if (held.Family is { Length: > 0 } last)
                Put("family", "name", last);
        }

        private DateOnly? Day(string key) => IsoDay.Read(Said[key]?.GetValue<string>());

        private void Put(string key, string detail, JsonNode value) => (Said[key], From[key]) = (value, detail);

        private void Drop(string key, string why)
        {
            if (!Said.Remove(key))
                return;
            Refuse(From[key], why);
            From.Remove(key);
        }

        private void Refuse(string detail, string why) => Refusals.Add(new Refusal(detail, why));
    }
}
