using CsvHelper;

namespace Kith.Matching.Files;

/// <summary>
/// People in a CSV file with a heading, read one at a time. The first column is the id; others are known by their headings
/// (<c>people-columns.csv</c>), and those that nobody knows are listed and not read.
/// </summary>
/// <remarks>A column with the truth about who is whom, such as <c>cluster</c>, is never read.</remarks>
public sealed class PeopleFile : IDisposable
{
    private readonly PeopleLimits _limits;
    private readonly CsvReader _csv;
    private readonly string[] _headings;
    private readonly Column?[] _columns;
    private bool _unclosed;

    /// <summary>Reads the heading.</summary>
    /// <param name="stream">The file, as UTF-8 or with a mark that says how it is written. Stays open.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <exception cref="UnreadablePeople">There is no heading that could be read.</exception>
    public PeopleFile(Stream stream, PeopleLimits? limits = null)
    {
        _limits = limits ?? new PeopleLimits();
        _csv = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                MaxRecordSize = _limits.RecordBytes,
                TrackLineNumbers = true,
                OnMalformedRecord = broken => _unclosed |= broken.Reason == CsvMalformedReason.UnterminatedQuote,
            },
            leaveOpen: true
        );
        _headings = Reading(() => _csv.Headers.Select(heading => heading.Trim()).ToArray());
        if (_headings.Length == 0)
            throw new UnreadablePeople("The file is empty. Its first line must name the columns.");
        if (_headings.Length > _limits.Columns)
            throw new UnreadablePeople(
                $"The file has {_headings.Length} columns; at most {_limits.Columns} can be read."
            );
        _columns = [.. _headings.Select((heading, index) => index == 0 ? null : ColumnNames.Of(heading))];
    }

    /// <summary>The headings that were understood, without that of the id.</summary>
    public IReadOnlyList<string> Understood => [.. Headings(column => column is { Means: not Truth })];

    /// <summary>The headings that are not read, since nobody knows what they mean or they hold the truth to be found.</summary>
    public IReadOnlyList<string> Ignored => [.. Headings(column => column is null or { Means: Truth })];

    private const string Truth = "truth";

    /// <summary>Each row in turn, once. A row that cannot be taken says why.</summary>
    /// <exception cref="UnreadablePeople">The rest of the file cannot be told into rows.</exception>
    public IEnumerable<PeopleRow> Rows()
    {
        while (Reading(_csv.Read))
            yield return Row(_csv.Current.ToArray());
    }

    /// <summary>Ends the reading; the stream stays open.</summary>
    public void Dispose() => _csv.Dispose();

    private IEnumerable<string> Headings(Func<Column?, bool> which) =>
        _headings.Where((_, index) => index > 0 && which(_columns[index]));

    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException failure)
        {
            throw new UnreadablePeople(
                $"The row on line {failure.LineNumber} is so long that a quote must be without its partner. Nothing after it was read.",
                failure
            );
        }
    }

    private PeopleRow Row(string[] values)
    {
        if (_unclosed)
            return Refused("A quote begins in this row and never ends. Nothing after it was read.");
        if (values.Length != _headings.Length)
            return Refused($"The row has {values.Length} values and the heading {_headings.Length}.");
        if (Array.FindIndex(values, value => value.Length > _limits.Characters) is >= 0 and var longest)
            return Refused($"“{_headings[longest]}” is longer than {_limits.Characters} characters.");
        if (string.IsNullOrWhiteSpace(values[0]))
            return Refused($"There is no id in “{_headings[0]}”.");
        var reading = new RowReading(values[0].Trim());
        for (var index = 1; index < values.Length; index++)
            if (_columns[index] is { Means: not Truth } column && !reading.Take(column, values[index].Trim()))
                reading.LeaveOut(_headings[index], values[index].Trim());
        return new PeopleRow((int)_csv.LineNumber, reading.Person(), reading.LeftOut);
    }

    private PeopleRow Refused(string reason) => new((int)_csv.LineNumber, null, reason);
}
