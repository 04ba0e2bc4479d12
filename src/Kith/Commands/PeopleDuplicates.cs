using Kith.Casework.People;
using Kith.Casework.People.Importing;
using Kith.Guidance;
using Kith.Matching;
using Kith.Matching.Comparing;
using Kith.Matching.Searching;
using Kith.Store.Importing;
using Kith.Store.Search;

namespace Kith.Commands;

/// <summary>Proposes who of a file of people may be somebody else of it, or somebody of whom there is a record. It decides nothing.</summary>
internal sealed class PeopleDuplicates(
    PeopleMapping mapping,
    PeopleStage stage,
    PeopleReport report,
    LikelyPeople everybody
)
{
    private const int AtATime = 1_000;

    // Each record has one of its own, and two records of one child differ by it.
    private static readonly HashSet<string> Own = ["number"];

    public async Task FindAsync(CancellationToken stop)
    {
        for (
            IReadOnlyList<StagedRow> rows = stage.Rows(0, AtATime);
            rows.Count > 0;
            rows = stage.Rows(rows[^1].Number, AtATime)
        )
            foreach (var row in rows)
            {
                stop.ThrowIfCancellationRequested();
                stage.Key(row.Number, StrongKeys.Of(Of(PeopleReading.Row(row)), Own));
            }
        await foreach (var held in everybody.EverybodyAsync(stop))
            stage.Hold(PeopleJson.Write(held), StrongKeys.Of(held, Own));
        foreach (var (row, rows, held) in stage.Meetings())
        {
            stop.ThrowIfCancellationRequested();
            Propose(
                row.Number,
                PeopleReading.Row(row),
                [.. rows.Select(PeopleReading.Row)],
                [.. held.Select(PeopleJson.Read)]
            );
        }
    }

    private void Propose(long number, PersonRow row, List<PersonRow> rows, List<Particulars> held)
    {
        var person = Of(row);
        var others = rows.ToDictionary(other => Of(other).Id);
        List<Particulars> all =
        [
            .. rows.Select(Of)
                .Concat(held.Where(record => record.Id != person.Id && !others.ContainsKey(record.Id)))
                .Where(other => !LikelyPeople.AreSurelyTwo(person, other)),
        ];
        if (all.Count == 0)
            return;
        foreach (var match in LikelyPeople.Among(person, all))
        {
            var (other, record) = (others.GetValueOrDefault(match.Id), held.Find(one => one.Id == match.Id));
            if (other is not null)
                report.Propose(row, match with { Id = other.Id }, other.Name, $"line {other.Line} of this file");
            else
                report.Propose(row, match with { Id = Plain(match.Id) }, NameOf(record!), "a record here");
            // Two records of one child can be made one on the site: it is proposed there too.
            if (row.IsChild && Guid.TryParse(match.Id, out var child))
                stage.Propose(
                    number,
                    child,
                    other?.Text("number")
                        ?? record?.Identifiers.GetValueOrDefault("number")
                        ?? RegisterChild.MadeFrom(child),
                    (int)Math.Round(match.Probability * 100)
                );
        }
    }

    private static string Plain(string id) => (PersonParticulars.PersonOf(id) ?? Guid.Parse(id)).ToString("D");

    private static string NameOf(Particulars record) =>
        record.Names is [var name, ..] ? $"{name.Given} {name.Family}".Trim() : "Name not known";

    private Particulars Of(PersonRow row) =>
        new(PersonParticulars.IdOf(PeopleBatches.IdOf(mapping, row), row.IsChild))
        {
            Names =
            [
                new(row.Text("given") ?? "", row.Text("family") ?? ""),
                .. row.Earlier.Select(name => new PersonName(name.Given ?? "", name.Family ?? "")),
            ],
            Born =
                IsoDay.Read(row.Text("born-on")) is { } born ? new(born.Year, born.Month, born.Day)
                : Birth.YearOf(row.Text("born-about")) is { } year ? new(year, null, null)
                : null,
            Expected = IsoDay.Read(row.Text("expected-on")),
            Sex = row.Text("sex") is "M" or "F" ? row.Text("sex")![0] : null,
            Places =
                row.IsAddressSecret || row.Text("lines") is not { } lines
                    ? []
                    : [new Place(lines, row.Text("postcode"))],
            Telephones = row.Text("telephone") is { } telephone ? [telephone] : [],
            Emails = row.Text("email") is { } email ? [email] : [],
            Identifiers = new[] { ("nhs", "nhs-number"), ("UPN", "upn"), ("former UPN", "former-upn") }
                .Where(kind => row.Text(kind.Item2) is not null)
                .ToDictionary(kind => kind.Item1, kind => row.Text(kind.Item2)!),
        };
}
