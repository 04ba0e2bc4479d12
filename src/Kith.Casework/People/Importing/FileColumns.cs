namespace Kith.Casework.People.Importing;

/// <summary>The columns of a file, as a mapping asks for them.</summary>
internal sealed class FileColumns(IReadOnlyList<string> headings)
{
    private readonly HashSet<int> _taken = [];
    private readonly List<string> _missing = [];

    /// <summary>The places of the columns, from 0.</summary>
    internal int[] Of(MappedColumn column)
    {
        List<int> places = [];
        foreach (var wanted in column.Columns)
            if (Place(wanted) is >= 0 and var place)
                places.Add(place);
            else
                _missing.Add(wanted);
        _taken.UnionWith(places);
        return [.. places];
    }

    internal IReadOnlyList<string> Ignored => [.. headings.Where((_, place) => !_taken.Contains(place))];

    internal void Done()
    {
        if (_missing.Count > 0)
            throw new ColumnsMissing(
                $"The file has no column {string.Join(" or ", _missing.Distinct().Select(name => $"“{name}”"))}. It has: {string.Join(", ", headings)}."
            );
        if (
            headings
                .GroupBy(heading => heading)
                .FirstOrDefault(same => same.Count() > 1 && _taken.Contains(Place(same.Key))) is
            { } twice
        )
            throw new ColumnsMissing($"Two columns of the file are called “{twice.Key}”. Rename one.");
    }

    private int Place(string heading)
    {
        for (var place = 0; place < headings.Count; place++)
            if (headings[place].Equals(heading, StringComparison.OrdinalIgnoreCase))
                return place;
        return -1;
    }
}

/// <summary>A file has not the columns that the mapping names.</summary>
/// <param name="message">Which, and which it has.</param>
public sealed class ColumnsMissing(string message) : Exception(message);
