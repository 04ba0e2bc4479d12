using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.People;
using Kith.Casework.People.Importing;
using Kith.Casework.Record;
using Kith.Matching.Files;
using Kith.Store.Importing;

namespace Kith.Commands;

/// <summary>Reads the files of an import of people row by row, and puts what can be taken aside.</summary>
internal sealed class PeopleReading(PeopleMapping mapping, PeopleStage stage, PeopleReport report, DateOnly today)
{
    private const int BetweenReports = 1_000;
    private const int AtATime = 500;

    // Responsibility, and what to know of somebody, are theirs alone.
    private static readonly string[] BothHave = ["lives-with-child", "from", "until"];

    private readonly List<string> _ignored = [];
    private long _read;

    /// <summary>The columns that the mapping does not name.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    public void People(CsvRows rows, string file, IProgress<long>? progress, CancellationToken stop)
    {
        var reader = new PersonReader(mapping, rows.Headings, today);
        _ignored.AddRange(reader.Ignored);
        foreach (var row in rows.Rows())
        {
            Next(progress, stop);
            var read = row.Reason is { } reason
                ? new PersonRead(null, null, [], [new Refusal("", reason)])
                : reader.Read(row.Line, row.Values);
            if (read.Row is { } person && Put(person) is { } line)
                read = read with
                {
                    Row = null,
                    Refusals = [new Refusal("", $"The same id or number stands on line {line} already.")],
                };
            report.Read(file, row.Line, read);
        }
    }

    public void Ties(CsvRows rows, string file, IProgress<long>? progress, CancellationToken stop)
    {
        var reader = new TieReader(mapping, rows.Headings);
        _ignored.AddRange(reader.Ignored);
        foreach (var row in rows.Rows())
        {
            Next(progress, stop);
            report.ReadTie();
            var (tie, problem) = row.Reason is { } reason ? (null, reason) : reader.Read(row.Line, row.Values);
            if (tie is not null)
                problem = Put(tie);
            if (problem is not null)
                report.RejectTie(file, row.Line, tie?.Person, problem);
        }
        BothWays(stop);
    }

    /// <summary>Somebody of the file, as put aside.</summary>
    internal static PersonRow Row(StagedRow staged) =>
        JsonSerializer.Deserialize<PersonRow>(staged.Said, Json.Options)!;

    private void Next(IProgress<long>? progress, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (++_read % BetweenReports == 0)
            progress?.Report(_read);
    }

    private int? Put(PersonRow row)
    {
        var number = row.IsChild ? row.Text("number") : null;
        return stage.Add(
            row.Id,
            number is null ? $"id {row.Id}" : $"number {number}",
            row.Line,
            row.IsChild,
            JsonSerializer.Serialize(row, Json.Options)
        );
    }

    // On the child's record, whoever of the two that is.
    private string? Put(TieRow tie)
    {
        if (stage.Find(tie.Person) is not { } person)
            return $"Nobody of the file who could be taken in has the id {tie.Person}.";
        if (stage.Find(tie.Of) is not { } of)
            return $"Nobody of the file who could be taken in has the id {tie.Of}.";
        if (!of.IsChild && !person.IsChild)
            return "Neither is a child of the service. Say what each is to the child.";
        if (!of.IsChild)
        {
            if (
                Kinship.InverseOf(tie.Relationship, SexOf(of)) is not { } inverse
                || inverse.Contains("parent", StringComparison.Ordinal)
            )
                return $"It says what the child is to an adult. Say what {tie.Of} is to {tie.Person}.";
            tie = tie with { Person = tie.Of, Of = tie.Person, Said = Said(tie, inverse) };
            (person, of) = (of, person);
        }
        return
            stage.Tie(of.Number, person.Number, tie.Line, JsonSerializer.Serialize(tie, Json.Options), isDerived: false)
                is { } line
            ? $"Line {line} says already what {tie.Person} is to {tie.Of}."
            : null;
    }

    // Said of one of two children, it stands on both records, as where it is recorded on the site. What the file says itself of the
    // other goes before.
    private void BothWays(CancellationToken stop)
    {
        var after = 0L;
        while (stage.TiesOfChildren(after, AtATime) is { Count: > 0 } ties)
            foreach (var (place, said, line, child, person) in ties)
            {
                stop.ThrowIfCancellationRequested();
                after = place;
                var tie = JsonSerializer.Deserialize<TieRow>(said, Json.Options)!;
                if (Kinship.InverseOf(tie.Relationship, SexOf(child)) is not { } inverse)
                    continue;
                var other = tie with { Person = tie.Of, Of = tie.Person, Said = Said(tie, inverse) };
                stage.Tie(
                    person.Number,
                    child.Number,
                    line,
                    JsonSerializer.Serialize(other, Json.Options),
                    isDerived: true
                );
            }
    }

    private static JsonObject Said(TieRow tie, string relationship)
    {
        JsonObject said = new() { ["relationship"] = relationship };
        foreach (var key in BothHave)
            if (tie.Said[key] is { } value)
                said[key] = value.DeepClone();
        return said;
    }

    private static Sex? SexOf(StagedRow staged) =>
        Row(staged).Text("sex") switch
        {
            "M" => Sex.Male,
            "F" => Sex.Female,
            _ => null,
        };
}
