using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Casework.People.Importing;

/// <summary>What a file of people adds to the record of somebody in a family. Pure.</summary>
public static class AdultNews
{
    private static readonly string[] Keys =
    [
        "born-on",
        "born-about",
        "died-on",
        "sex",
        "ethnicity",
        "religion",
        "language",
        "interpreter",
        "communication",
        "needs",
        "telephone",
        "email",
        "contacting",
        "said-by",
        "nhs-number",
    ];

    private const string Number = "number";

    private static readonly string[] NameKeys =
    [
        "given",
        "family",
        "known-as",
        "birth-family",
        "former-family",
        "former-name",
    ];

    /// <summary>What is new to the record.</summary>
    /// <param name="row">The person, as read.</param>
    /// <param name="record">What is recorded of them.</param>
    /// <param name="system">Whose numbers those of the file are.</param>
    /// <param name="on">The day on which the file was true.</param>
    /// <param name="source">Where it came from.</param>
    public static Imported Of(PersonRow row, PersonRecord record, string system, DateOnly on, string source)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(record);
        var last = record.Standing.LastOrDefault(fact => fact.Fact is PersonDescribed);
        var comparing = new Comparing(row);
        if (last is { ActName: Imported.ActName } && last.On > on)
        {
            comparing.Meet([.. Keys, .. NameKeys, Number], Fate.Rejected, ChildNews.Late);
            return new Imported([], comparing.Fates, comparing.Refusals);
        }
        var ours = Imported.IsOurs(last, record.Facts);
        var known = record.Identity is { } identity ? Comparing.Of(identity.Now) : null;
        var names = Names(row);
        var news = comparing.News(Keys, known, ours);
        var held = (record.Identity?.Names ?? []).Select(name => (name.Given, name.Family, Of(name.Kind))).ToHashSet();
        var fate =
            names.All(name => held.Contains((name.Given, name.Family, Of(name.Kind)))) ? Fate.Unchanged
            : ours || record.Identity is null ? Fate.Stored
            : Fate.Rejected;
        comparing.Meet(NameKeys, fate);
        if (fate == Fate.Stored)
            (news ??= known?.DeepClone().AsObject() ?? [])["names"] = JsonSerializer.SerializeToNode(
                names,
                Json.Options
            );
        if (row.Text(Number) is { } number)
        {
            var numbers = record.Identity?.Now.Numbers ?? [];
            var before = numbers.FirstOrDefault(other => other.Of == system)?.Number;
            var became =
                before == number ? Fate.Unchanged
                : before is null || ours ? Fate.Stored
                : Fate.Rejected;
            comparing.Meet([Number], became);
            if (became == Fate.Stored)
                (news ??= known?.DeepClone().AsObject() ?? [])["numbers"] = JsonSerializer.SerializeToNode(
                    With(numbers, number, system),
                    Json.Options
                );
        }
        return new Imported(
            news is null ? [] : [(new Dated(news.Deserialize<PersonDescribed>(Json.Options)!, on), source)],
            comparing.Fates,
            comparing.Refusals
        );
    }

    private static Rows<NameHeld> Names(PersonRow row)
    {
        List<NameHeld> names = [new("", row.Text("given") ?? row.Text("known-as"), row.Text("family"))];
        if (row.Text("known-as") is { } known && known != names[0].Given)
            names.Add(new("", known, null, NameKind.KnownAs));
        names.AddRange(row.Earlier.Select(name => new NameHeld("", name.Given, name.Family, name.Kind)));
        return
        [
            .. names
                .DistinctBy(name => (name.Given, name.Family, name.Kind))
                .Select((name, place) => name with { Id = $"name-{place + 1}" }),
        ];
    }

    // One system has one number for somebody: what it said before is replaced.
    private static Rows<NumberHeld> With(Rows<NumberHeld> numbers, string number, string system) =>
        numbers.Any(held => held.Of == system)
            ? [.. numbers.Select(held => held.Of == system ? held with { Number = number } : held)]
            : [.. numbers, new NumberHeld($"number-{numbers.Count + 1}", number, system)];

    private static NameKind Of(NameKind? kind) => kind ?? NameKind.Used;
}
