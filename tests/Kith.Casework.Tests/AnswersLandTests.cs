using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Forms;
using Kith.Casework.Record;

namespace Kith.Casework.Tests;

/// <summary>Each answer of an act stands under its own name in what becomes true, tried on every act there is.</summary>
public sealed class AnswersLandTests(ITestOutputHelper output)
{
    // What is worked out from an answer rather than kept: why an answer need not stand in the fact as it was given.
    private static readonly HashSet<string> WorkedOut =
    [
        "record-family-member person", // becomes the record of the child named beside it
        "record-family-member child", // becomes the person
        "record-family people", // are given who each of them is
        "receive-referral acknowledged", // becomes a fact of its own
        "correct-fact remove", // is said by having no replacement
    ];

    public static TheoryData<string> Names => [.. Acts.All.Select(act => act.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Each_answer_lands_under_its_own_name(string act)
    {
        var kept = Answered.Of(act).ToList();

        kept.ShouldNotBeEmpty();
        kept.SelectMany(answered => Misplaced(answered, answered.Facts)).Distinct().ShouldBeEmpty(act);
    }

    // Breaks what every act leaves in each way there is, to see that the test above would find it.
    [Fact]
    public void Two_answers_exchanged_or_one_dropped_or_blanked_is_found_in_every_act()
    {
        var missed = new List<string>();
        var (acts, tried) = (0, 0);
        foreach (var (act, _, _) in Acts.All)
        {
            var answered = Answered.Of(act).ToList();
            acts++;
            foreach (var mutation in answered.SelectMany(Mutations).DistinctBy(mutation => mutation.Name))
            {
                tried++;
                if (answered.TrueForAll(one => !Misplaced(one, Mutated(one, mutation)).Any()))
                {
                    missed.Add($"{act}: {mutation.Name}");
                }
            }
        }

        output.WriteLine($"{tried} mutations of {acts} acts, {tried - missed.Count} found");
        missed.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(300);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_detail_that_the_fact_must_have_is_a_question_that_needs_an_answer(string act)
    {
        var (type, form) = (Acts.TypeOf(act)!, Shipped.Forms.For(act));
        var made = type.BaseType!.GetGenericArguments()[0].GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var open =
            from detail in made.GetParameters()
            where detail.ParameterType.IsValueType && Nullable.GetUnderlyingType(detail.ParameterType) is null
            let answer = type.GetProperty(detail.Name!)
            where answer is not null && Nullable.GetUnderlyingType(answer.PropertyType) is not null
            let name = JsonNamingPolicy.KebabCaseLower.ConvertName(detail.Name!)
            where form.Find(name) is not { IsOptional: false } && !WorkedOut.Contains($"{act} {name}")
            select name;

        open.ShouldBeEmpty(act);
    }

    private static IEnumerable<string> Misplaced(Answered answered, IReadOnlyList<Fact> facts) =>
        answered.Asked.Where(name =>
            !WorkedOut.Contains($"{answered.Act.ActName} {name}")
            && !facts.Any(fact => DetailOf(fact, name) == answered.Act.Detail(name))
        );

    private static string? DetailOf(Fact fact, string name) =>
        new Recorded(1, fact, default, null, default, "", default).Detail(name);

    private sealed record Mutation(string Name, int Fact, Action<JsonObject> Change);

    private static IEnumerable<Mutation> Mutations(Answered answered)
    {
        for (var index = 0; index < answered.Facts.Count; index++)
        {
            var at = index;
            var fact = answered.Facts[at];
            string[] kept =
            [
                .. answered.Asked.Where(name =>
                    !WorkedOut.Contains($"{answered.Act.ActName} {name}")
                    && DetailOf(fact, name) is { } detail
                    && detail == answered.Act.Detail(name)
                ),
            ];
            foreach (var name in kept)
            {
                yield return new($"drop {name}", at, values => values.Remove(name));
                if (TypeOf(fact, name) == typeof(string))
                {
                    yield return new($"blank {name}", at, values => values[name] = " ");
                }
                foreach (var other in kept.Where(other => string.CompareOrdinal(name, other) < 0))
                {
                    if (TypeOf(fact, name) == TypeOf(fact, other))
                    {
                        yield return new($"exchange {name} and {other}", at, values => Exchange(values, name, other));
                    }
                }
            }
        }
    }

    private static void Exchange(JsonObject values, string one, string other)
    {
        var (first, second) = (values[one]?.DeepClone(), values[other]?.DeepClone());
        Put(one, second);
        Put(other, first);

        void Put(string name, JsonNode? value)
        {
            values.Remove(name);
            if (value is not null)
            {
                values[name] = value;
            }
        }
    }

    private static List<Fact> Mutated(Answered answered, Mutation mutation) =>
        [
            .. answered.Facts.Select(
                (fact, index) =>
                {
                    if (index != mutation.Fact)
                    {
                        return fact;
                    }
                    var values = JsonSerializer.SerializeToNode(fact, fact.GetType(), Json.Options)!.AsObject();
                    mutation.Change(values);
                    return Json.Read(Facts.NameOf(fact), values.ToJsonString());
                }
            ),
        ];

    private static Type TypeOf(Fact fact, string name)
    {
        var property = fact.GetType()
            .GetProperties()
            .Single(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name) == name);
        return Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    }
}

/// <summary>An act with every question answered, no two that could be exchanged answered alike, and what it leaves.</summary>
internal sealed record Answered(Act Act, IReadOnlyList<string> Asked, IReadOnlyList<Fact> Facts)
{
    /// <summary>Yes and no are only two: every yes-or-no question is once the only one answered with yes.</summary>
    public static IEnumerable<Answered> Of(string act)
    {
        var (example, form) = (Examples.Of(act), Shipped.Forms.For(act));
        string?[] yes =
        [
            null,
            .. form.Fields.Where(field => field.Kind == FieldKind.YesNo).Select(field => field.Name),
        ];
        return yes.Select(alone => Fill(example, form, alone));
    }

    private static Answered Fill(Example example, Form form, string? alone)
    {
        var act = example.Act;
        var values = JsonSerializer.SerializeToNode(act, act.GetType(), Json.Options)!.AsObject();
        var place = 0;
        foreach (var field in form.Fields.Where(field => field.Name is not ("on" or "at")))
        {
            place++;
            values[field.Name] = Value(form, field, values[field.Name], place, alone);
        }
        var filled = (Act)values.Deserialize(act.GetType(), Json.Options)!;
        var (record, practice) = (example.Given.Record, Given.Practice(example.By, example.Act.On));
        return new Answered(
            filled,
            [
                .. form
                    .Fields.Where(field => field.Name is not ("on" or "at") && IsAsked(field, filled))
                    .Select(field => field.Name),
            ],
            [
                .. filled.Facts(record, record.State.Episode(filled.Episode), practice),
                .. filled.OnPeople(record, practice).Select(about => about.Fact),
            ]
        );
    }

    private static JsonNode? Value(Form form, Field field, JsonNode? example, int place, string? alone) =>
        (field.Kind, example) switch
        {
            (FieldKind.YesNo, _) => alone is null || alone == field.Name,
            (FieldKind.Number, _) => place,
            (FieldKind.Date, _) => $"2015-01-{place:00}",
            (FieldKind.Child or FieldKind.FamilyMember, _) => new Guid(place, 0, 0, new byte[8]).ToString(),
            (FieldKind.FamilyMembers, _) => new JsonArray(new Guid(place, 0, 0, new byte[8]).ToString()),
            (FieldKind.Choices, _) => new JsonArray($"answer {place}"),
            (FieldKind.Text or FieldKind.LongText, _) => $"answer {place}",
            // Not the first, which is what a choice that was lost would read as.
            (FieldKind.Choice, _) when form.Fields.All(other => other.ShownWhen?.Field != field.Name) => field
                .Options[^1]
                .Value,
            // Looked up by the act: what the example says.
            _ => example?.DeepClone(),
        };

    private static bool IsAsked(Field field, Act act) =>
        field.ShownWhen is not { } when || when.Is.Contains(act.Detail(when.Field));
}
