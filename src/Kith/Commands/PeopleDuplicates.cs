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
    private const int WeighedAtATime = 500;

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
        foreach (var some in stage.Meetings().Chunk(WeighedAtATime))
        foreach (var found in some.AsParallel().AsOrdered().WithCancellation(stop).Select(Weigh))
            Propose(found);
    }

    private sealed record Weighed(
        long Number,
        PersonRow Row,
        Dictionary<string, PersonRow> Others,
        List<Particulars> Held,
        IReadOnlyList<Match> Matches
    );

    // All that takes long, and each by itself: as many at once as there are cores.
    private Weighed Weigh((StagedRow Row, IReadOnlyList<StagedRow> Rows, IReadOnlyList<string> Held) meeting)
    {
        var row = PeopleReading.Row(meeting.Row);
        var person = Of(row);
        var rows = meeting.Rows.Select(PeopleReading.Row).Select(other => (Row: other, Person: Of(other))).ToList();
        var others = rows.ToDictionary(other => other.Person.Id, other => other.Row);
        List<Particulars> held = [.. meeting.Held.Select(PeopleJson.Read)];
        List<Particulars> all =
        [
            .. rows.Select(other => other.Person)
                .Concat(held.Where(record => record.Id != person.Id && !others.ContainsKey(record.Id)))
                .Where(other => !LikelyPeople.AreSurelyTwo(person, other)),
        ];
        return new(meeting.Row.Number, row, others, held, LikelyPeople.Among(person, all));
    }

    private void Propose(Weighed found)
    {
        foreach (var match in found.Matches)
        {
            var (other, record) = (
                found.Others.GetValueOrDefault(match.Id),
                found.Held.Find(one => one.Id == match.Id)
            );
            if (other is not null)
                report.Propose(found.Row, match with { Id = other.Id }, other.Name, $"line {other.Line} of this file");
            else
                report.Propose(found.Row, match with { Id = Plain(match.Id) }, NameOf(record!), "a record here");
            // Two records of one child, or of one adult, can be made one on the site: it is proposed there too.
            if (
                !found.Row.IsChild
                && PersonParticulars.PersonOf(match.Id) is { } adult
                && (other is null || stage.Find(other.Id) is { } theirs && stage.IsTied(theirs.Number))
            )
                stage.Propose(found.Number, adult, "", (int)Math.Round(match.Probability * 100));
            else if (found.Row.IsChild && Guid.TryParse(match.Id, out var child))
                stage.Propose(
                    found.Number,
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
