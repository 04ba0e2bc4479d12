namespace Kith.Matching.Files;

/// <summary>
/// People in a CSV file with a heading, read one at a time. The first column is the id; others are known by their headings
/// (<c>people-columns.csv</c>), and those that nobody knows are listed and not read.
/// </summary>
/// <remarks>A column with the truth about who is whom, such as <c>cluster</c>, is never read.</remarks>
public sealed class PeopleFile : IDisposable
{
    private readonly CsvRows _rows;
    private readonly Column?[] _columns;

    /// <summary>Reads the heading.</summary>
    /// <param name="stream">The file, as UTF-8 or with a mark that says how it is written. Stays open.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <exception cref="UnreadablePeople">There is no heading that could be read.</exception>
    public PeopleFile(Stream stream, PeopleLimits? limits = null)
    {
        _rows = new CsvRows(stream, limits);
        _columns = [.. _rows.Headings.Select((heading, index) => index == 0 ? null : ColumnNames.Of(heading))];
    }

    /// <summary>The headings that were understood, without that of the id.</summary>
    public IReadOnlyList<string> Understood => [.. Headings(column => column is { Means: not Truth })];

    /// <summary>The headings that are not read, since nobody knows what they mean or they hold the truth to be found.</summary>
    public IReadOnlyList<string> Ignored => [.. Headings(column => column is null or { Means: Truth })];

    private const string Truth = "truth";

    /// <summary>Each row in turn, once. A row that cannot be taken says why.</summary>
    /// <exception cref="UnreadablePeople">The rest of the file cannot be told into rows.</exception>
    public IEnumerable<PeopleRow> Rows() => _rows.Rows().Select(Row);

    /// <summary>Ends the reading; the stream stays open.</summary>
    public void Dispose() => _rows.Dispose();

    private IEnumerable<string> Headings(Func<Column?, bool> which) =>
        _rows.Headings.Where((_, index) => index > 0 && which(_columns[index]));

    private PeopleRow Row(CsvLine row)
    {
        var values = row.Values;
        if (row.Reason is { } reason)
            return new PeopleRow(row.Line, null, reason);
        if (string.IsNullOrWhiteSpace(values[0]))
            return new PeopleRow(row.Line, null, $"There is no id in “{_rows.Headings[0]}”.");
        var reading = new RowReading(values[0].Trim());
        for (var index = 1; index < values.Count; index++)
            if (_columns[index] is { Means: not Truth } column && !reading.Take(column, values[index].Trim()))
                reading.LeaveOut(_rows.Headings[index], values[index].Trim());
        return new PeopleRow(row.Line, reading.Person(), reading.LeftOut);
    }
}
