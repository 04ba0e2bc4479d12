using Kith.Casework.Forms;
using Kith.Guidance;

namespace Kith.Casework.People.Importing;

/// <summary>Which column of a file of people is which detail, and how its dates and codes read.</summary>
public sealed class PeopleMapping
{
    private PeopleMapping(YamlMap root, FormLibrary forms)
    {
        Source = root.Required("source");
        Authority = root.Text("authority");
        AsOf = root.Date("as-of");
        Encoding = root.Text("encoding");
        Dates = new FileDates(root);
        Blank = new HashSet<string>(root.Words("blank"), StringComparer.OrdinalIgnoreCase);
        if (root.Map("people") is { } people)
            ReadPeople(people, forms);
        else
            root.Error("people", "\"people\" is missing: which column is which detail.");
        if (root.Map("relationships") is { } ties)
            ReadTies(ties, forms);
        root.Done("a mapping of people");
    }

    /// <summary>The system the file comes from, as its people are told apart from those of others.</summary>
    public string Source { get; }

    /// <summary>
    /// The authority whose numbers the children's numbers are; null where they are not. A child of an imported return has the same
    /// record by it.
    /// </summary>
    public string? Authority { get; }

    /// <summary>The day on which the file was true; null for the day of the import.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>How the file is written: <c>windows-1252</c>; null for UTF-8 or what a mark at its beginning says.</summary>
    public string? Encoding { get; }

    internal FileDates Dates { get; }

    internal IReadOnlySet<string> Blank { get; }

    internal MappedColumn? Id { get; private set; }

    internal MappedColumn? Kind { get; private set; }

    internal bool? IsChild { get; private set; }

    internal List<(PersonDetail Detail, MappedColumn Column)> Details { get; } = [];

    internal MappedColumn? TiePerson { get; private set; }

    internal MappedColumn? TieOf { get; private set; }

    internal List<(Field Field, MappedColumn Column)> TieDetails { get; } = [];

    /// <summary>True when it says how relationships read.</summary>
    public bool HasRelationships => TiePerson is not null;

    /// <summary>Reads a mapping file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    /// <param name="forms">The questions that details answer.</param>
    /// <returns>The mapping, or null and everything that is wrong with it.</returns>
    public static (PeopleMapping? Mapping, IReadOnlyList<FormError> Errors) Read(
        string file,
        string text,
        FormLibrary forms
    )
    {
        var errors = new Mistakes();
        var mapping = YamlText.Read(file, text, errors) is { } root ? new PeopleMapping(root, forms) : null;
        return errors.Count == 0
            ? (mapping, [])
            : (null, [.. errors.All.Select(error => new FormError(error.File, error.Line, error.Message))]);
    }

    private void ReadPeople(YamlMap people, FormLibrary forms)
    {
        Id = MappedColumn.Read(people, "id");
        if (!people.Has("id"))
            people.Error("id", "\"id\" is missing: the column by which the other system knows a person.");
        ReadKind(people);
        var known = PeopleDetails.Of(forms);
        if (people.Map("details") is { } details)
        {
            foreach (var detail in known)
                if (MappedColumn.Read(details, detail.Name) is { } column)
                    Details.Add((detail, column));
            if (details.Has("name") && (details.Has("given") || details.Has("family")))
                details.Error("name", "Map \"name\", or \"given\" and \"family\": not both.");
            details.Done("the details of a person");
        }
        if (Details.Count == 0)
            people.Error("details", "\"details\" has to say which column is which detail.");
        people.Done("the people of a mapping");
    }

    private void ReadKind(YamlMap people)
    {
        const string how =
            "\"record\" has to say who is a child of the service: child, adult, or a column with codes that mean child or adult.";
        if (people.Nodes("record") is [YamlDotNet.RepresentationModel.YamlMappingNode])
        {
            Kind = MappedColumn.Read(people, "record");
            if (Kind is { } kind && kind.Codes.Values.Any(value => value is not ("child" or "adult" or "")))
                people.Error("record", how);
        }
        else if (people.Text("record") is "child" or "adult")
            IsChild = people.Text("record") == "child";
        else
            people.Error("record", how);
    }

    private void ReadTies(YamlMap ties, FormLibrary forms)
    {
        TiePerson = MappedColumn.Read(ties, "person");
        TieOf = MappedColumn.Read(ties, "of");
        foreach (var field in PeopleDetails.OfTie(forms))
            if (MappedColumn.Read(ties, field.Name) is { } column)
                TieDetails.Add((field, column));
        foreach (var key in new[] { "person", "of", "relationship" })
            if (!ties.Has(key))
                ties.Error(key, $"\"{key}\" is missing: who is what to whom.");
        ties.Done("the relationships of a mapping");
    }
}
