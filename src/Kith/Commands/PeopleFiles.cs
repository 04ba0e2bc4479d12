using System.Globalization;
using Kith.Matching;
using Kith.Matching.Files;
using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>Reads a file of people for a command, and says what of it could not be read.</summary>
internal sealed class PeopleFiles(FileInfo file)
{
    private const int Shown = 10;

    private readonly List<string> _findings = [];
    private int _found;

    /// <summary>How many rows could not be taken, or not all of them.</summary>
    public int Findings => _found;

    /// <summary>The headings that are not read.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>Each person in turn, one at a time. What is wrong is noted on the first pass only.</summary>
    public IEnumerable<Particulars> Read(CancellationToken stop, bool notes = true)
    {
        using var stream = CensusFiles.Open(file.FullName);
        using var people = Open(stream);
        Ignored = people.Ignored;
        HashSet<string> ids = [];
        using var rows = people.Rows().GetEnumerator();
        while (Next(rows))
        {
            stop.ThrowIfCancellationRequested();
            var row = rows.Current;
            var isTaken = row.Person is { } person && ids.Add(person.Id);
            if (notes && (row.Reason is not null || !isTaken))
                Note(row.Line, row.Reason ?? $"The id {row.Person!.Id} stands on an earlier line too.");
            if (isTaken)
                yield return row.Person!;
        }
    }

    /// <summary>Says what was found, the first of it line by line.</summary>
    public void Say(TextWriter output)
    {
        foreach (var finding in _findings)
            output.WriteLine(finding);
        if (_found > _findings.Count)
            output.WriteLine(
                string.Create(
                    CultureInfo.GetCultureInfo("en-GB"),
                    $"… and {_found - _findings.Count:N0} more in {file.Name}."
                )
            );
        if (Ignored.Count > 0)
            output.WriteLine($"Columns of {file.Name} that were not read: {string.Join(", ", Ignored)}.");
    }

    private void Note(int line, string reason)
    {
        _found++;
        if (_findings.Count < Shown)
            _findings.Add($"{file.Name}, line {line}: {reason}");
    }

    private PeopleFile Open(Stream stream)
    {
        try
        {
            return new PeopleFile(stream);
        }
        catch (UnreadablePeople unreadable)
        {
            throw new CouldNotException($"{file.Name} cannot be read. {unreadable.Message}", unreadable);
        }
    }

    private bool Next(IEnumerator<PeopleRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (UnreadablePeople unreadable)
        {
            throw new CouldNotException($"{file.Name} cannot be read to its end. {unreadable.Message}", unreadable);
        }
    }
}
