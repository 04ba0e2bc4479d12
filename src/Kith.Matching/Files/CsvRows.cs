using System.Text;
using CsvHelper;

namespace Kith.Matching.Files;

/// <summary>One row of a CSV file.</summary>
/// <param name="Line">The line of the file on which the row begins, counted from 1.</param>
/// <param name="Values">As many values as there are headings; empty where the row could not be taken.</param>
/// <param name="Reason">Why it could not be taken; null where it could.</param>
public readonly record struct CsvLine(int Line, IReadOnlyList<string> Values, string? Reason);

/// <summary>A CSV file with a heading, one row at a time, whatever somebody made of it. What parts the columns is found out.</summary>
public sealed class CsvRows : IDisposable
{
    private readonly PeopleLimits _limits;
    private readonly CsvReader _csv;
    private bool _unclosed;

    /// <summary>Reads the heading.</summary>
    /// <param name="stream">The file. Stays open.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <param name="encoding">How it is written; null for UTF-8, or what a mark at its beginning says.</param>
    /// <exception cref="UnreadablePeople">There is no heading that could be read.</exception>
    public CsvRows(Stream stream, PeopleLimits? limits = null, Encoding? encoding = null)
    {
        _limits = limits ?? new PeopleLimits();
        _csv = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Encoding = encoding,
                MaxRecordSize = _limits.RecordBytes,
                TrackLineNumbers = true,
                OnMalformedRecord = broken => _unclosed |= broken.Reason == CsvMalformedReason.UnterminatedQuote,
            },
            leaveOpen: true
        );
        Headings = Reading(() => _csv.Headers.Select(heading => heading.Trim()).ToArray());
        if (Headings.Count == 0)
            throw new UnreadablePeople("The file is empty. Its first line must name the columns.");
        if (Headings.Count > _limits.Columns)
            throw new UnreadablePeople(
                $"The file has {Headings.Count} columns; at most {_limits.Columns} can be read."
            );
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Each row in turn, once.</summary>
    /// <exception cref="UnreadablePeople">The rest of the file cannot be told into rows.</exception>
    public IEnumerable<CsvLine> Rows()
    {
        while (Reading(_csv.Read))
        {
            var values = _csv.Current.ToArray();
            var reason = WhyNot(values);
            yield return new CsvLine((int)_csv.LineNumber, reason is null ? values : [], reason);
        }
    }

    /// <summary>Ends the reading; the stream stays open.</summary>
    public void Dispose() => _csv.Dispose();

    private string? WhyNot(string[] values) =>
        _unclosed ? "A quote begins in this row and never ends. Nothing after it was read."
        : values.Length != Headings.Count ? $"The row has {values.Length} values and the heading {Headings.Count}."
        : Array.FindIndex(values, value => value.Length > _limits.Characters) is >= 0 and var longest
            ? $"“{Headings[longest]}” is longer than {_limits.Characters} characters."
        : null;

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
}
