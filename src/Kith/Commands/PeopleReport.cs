using System.Globalization;
using Kith.Casework.People.Importing;
using Kith.Casework.Record;
using Kith.Matching.Comparing;
using Kith.Returns.Import;
using Kith.Web.Shared;
using Spectre.Console;

namespace Kith.Commands;

/// <summary>What an import of people tells the person who runs it: that it adds up, what it could not take, and who may be here twice.</summary>
internal sealed class PeopleReport(FileInfo? rejected, FileInfo? duplicates, TextWriter output) : IDisposable
{
    private const string People = "people";
    private const string Relationships = "relationships";
    private static readonly string[] Address = ["lines", "postcode", "protected"];

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly FoundList _rejected = new(rejected, CsvRow.Of("file", "line", "id", "detail", "reason"));

    private readonly FoundList _duplicates = new(
        duplicates,
        CsvRow.Of("line", "id", "name", "may_be", "where", "other_name", "probability", "proposed", "why")
    );

    private long _facts;
    private long _kept;
    private long _children;
    private long _adults;

    /// <summary>What became of everything that was read.</summary>
    public Tally Tally { get; } = new();

    /// <summary>A row was read: its details, and those refused. All of them where the row was.</summary>
    public void Read(string file, int line, PersonRead read)
    {
        Tally.Read(People);
        foreach (var detail in read.Details)
            Tally.Read(Of(detail));
        if (read.Row is null)
        {
            Reject(file, line, read.Id, "", read.Refusals[0].Reason);
            Tally.Rejected(People);
            foreach (var detail in read.Details)
                Tally.Rejected(Of(detail));
            return;
        }
        foreach (var refused in read.Refusals.GroupBy(refusal => refusal.Detail))
        {
            Tally.Rejected(Of(refused.Key));
            Reject(file, line, read.Id, refused.Key, refused.First().Reason);
        }
    }

    /// <summary>A row of relationships was read.</summary>
    public void ReadTie() => Tally.Read(Relationships);

    /// <summary>It could not be taken in.</summary>
    public void RejectTie(string file, int line, string? id, string reason)
    {
        Tally.Rejected(Relationships);
        Reject(file, line, id, Relationships, reason);
    }

    /// <summary>A row as a whole could not be taken in, with what was read of it.</summary>
    public void Reject(string file, PersonRow row, string reason)
    {
        Tally.Rejected(People);
        foreach (var detail in row.From.Values.Distinct())
            Tally.Rejected(Of(detail));
        Reject(file, row.Line, row.Id, "", reason);
    }

    /// <summary>What a row adds to the records.</summary>
    public void Add(string file, PersonRow row, Imported news)
    {
        _facts += news.Facts.Count;
        if (news.Facts.Count > 0)
            _ = row.IsChild ? _children++ : _adults++;
        Count(
            People,
            news.Facts.Count > 0 ? Fate.Stored
                : news.Fates.Count > 0 && news.Fates.Values.All(fate => fate == Fate.Rejected) ? Fate.Rejected
                : Fate.Unchanged
        );
        foreach (var (detail, fate) in news.Fates)
            Count(Of(detail), fate);
        foreach (var refusal in news.Refusals)
            Reject(file, row.Line, row.Id, refusal.Detail, refusal.Reason);
    }

    /// <summary>What became of a relationship.</summary>
    public void Add(string file, TieRow tie, Fate fate, string? reason)
    {
        Count(Relationships, fate);
        if (fate == Fate.Rejected)
            Reject(file, tie.Line, tie.Person, Relationships, reason!);
    }

    /// <summary>What became of where somebody of a family lives, which stands on the child's record.</summary>
    public void AddAddress(string file, PersonRow row, Fate fate, string? reason)
    {
        foreach (var detail in Address.Where(row.Said.ContainsKey))
        {
            Count(Of(row.From[detail]), fate);
            if (fate == Fate.Rejected)
                Reject(file, row.Line, row.Id, row.From[detail], reason!);
        }
    }

    /// <summary>Somebody may be on two records. It is for a person to say.</summary>
    public void Propose(PersonRow row, Match match, string other, string where)
    {
        var proposed = match.Decision == Decision.Same ? "same" : "perhaps";
        var why = string.Join("; ", match.Why);
        _duplicates.Add(
            CsvRow.Of(
                row.Line,
                row.Id,
                row.Name,
                match.Id,
                where,
                other,
                match.Probability.ToString("0.000000", CultureInfo.InvariantCulture),
                proposed,
                why
            ),
            $"Line {row.Line}, {row.Id}, {row.Name}: {(proposed == "same" ? "very likely" : "perhaps")} {other}, {where}: {why}"
        );
    }

    /// <summary>What of it is kept on the records, for somebody to look at on the site.</summary>
    public void Propose(IReadOnlyList<Dated> duplicates)
    {
        _facts += duplicates.Count;
        _kept += duplicates.Count;
    }

    /// <summary>The reconciliation. Answers the exit code.</summary>
    public int Finish(string of, string database, bool isDry, IReadOnlyList<string> ignored)
    {
        var console = ImportReport.Terminal(output);
        console.WriteLine($"{of}, into {database}");
        console.WriteLine(
            string.Create(
                British,
                $"{_facts:N0} facts {(isDry ? "would be stored" : "stored")} for {_children:N0} children and {_adults:N0} people of their families; {_rejected.Count:N0} rejections; {_duplicates.Count:N0} proposed as likely the same person"
            )
        );
        if (isDry)
            console.WriteLine("This was a dry run: nothing was stored.");
        console.Write(ImportReport.Table(Tally));
        if (ignored.Count > 0)
            console.WriteLine(
                $"Columns that the mapping does not name, and that were not read: {string.Join(", ", ignored)}."
            );
        if (_rejected.Count > 0)
            console.WriteLine("What could not be taken in:");
        _rejected.Say(console.WriteLine, "--rejected");
        if (_duplicates.Count > 0)
            console.WriteLine("Who may be one person with two records. Nothing was merged: somebody has to look.");
        _duplicates.Say(console.WriteLine, "--duplicates");
        if (_kept > 0 && !isDry)
            console.WriteLine(
                "The children among them stand on the site, under “Records that may be of one child”, reached from the front door’s page."
            );
        return _rejected.Count + _duplicates.Count > 0 ? ExitCode.DoneWithFindings : ExitCode.Done;
    }

    public void Dispose()
    {
        _rejected.Dispose();
        _duplicates.Dispose();
    }

    private void Count(string element, Fate fate)
    {
        if (fate == Fate.Stored)
            Tally.Stored(element);
        else if (fate == Fate.Unchanged)
            Tally.Unchanged(element);
        else
            Tally.Rejected(element);
    }

    private void Reject(string file, int line, string? id, string detail, string reason) =>
        _rejected.Add(
            CsvRow.Of(file, line, id, detail, reason),
            $"{file}, line {line}{(id is null ? "" : $", {id}")}{(detail.Length == 0 ? "" : $", {detail}")}: {reason}"
        );

    private static string Of(string detail) => $"{People}/{detail}";
}
