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
        "decide-referral how-told", // becomes a fact of its own
        "decide-referral proof-told", // goes with it
        "change-lead-practitioner stays-beside", // becomes a fact of its own
        "return-child-home care-leaver", // is of the fact that the child is looked after no more, where no order is in force
        "correct-fact remove", // is said by having no replacement
        "conclude-parent-carer-assessment assessment", // is the only one that goes on, where none is chosen
    ];

    public static TheoryData<string> Names => [.. Acts.All.Select(act => act.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Each_answer_lands_under_its_own_name(string act)
    {
        var kept = Answered.Of(act).ToList();

        kept.ShouldNotBeEmpty();
        kept.SelectMany(answered => Misplaced(answered, answered.Facts)).Distinct().ShouldBeEmpty(act);
    }

    // Breaks every act as it was read, and what it leaves, in each way there is: to see that the test above would find it.
    [Fact]
    public void Two_answers_exchanged_or_one_dropped_or_blanked_is_found_in_every_act_and_every_fact()
    {
        var missed = new List<string>();
        var (ofActs, ofFacts) = (0, 0);
        foreach (var (act, _, _) in Acts.All)
        {
            var answered = Answered.Of(act).ToList();
            var (inActs, inFacts) = (Tried(answered, OfTheAct, missed), Tried(answered, OfItsFacts, missed));
            (ofActs, ofFacts) = (ofActs + inActs, ofFacts + inFacts);
        }

        var tried = ofActs + ofFacts;
        output.WriteLine(
            $"{ofActs} mutations of {Acts.All.Count} acts and {ofFacts} of their facts: {tried - missed.Count} of {tried} caught"
        );
        missed.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(600);
    }

    // What is broken may show only under other answers: each is tried on all.
    private static int Tried(
        List<Answered> answered,
        Func<Answered, IEnumerable<Mutation>> mutations,
        List<string> missed
    )
    {
        var tried = answered.SelectMany(mutations).DistinctBy(mutation => mutation.Name).ToList();
        missed.AddRange(
            tried
                .Where(mutation => !answered.Exists(one => IsCaught(one, mutation)))
                .Select(mutation => $"{answered[0].Act.ActName}: {mutation.Name}")
        );
        return tried.Count;
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

    // An act without what its fact must have leaves none at all.
    private static bool IsCaught(Answered answered, Mutation mutation)
    {
        try
        {
            return Misplaced(answered, mutation.LeftBy(answered)).Any();
        }
        catch (Exception none) when (none is InvalidOperationException or NullReferenceException)
        {
            return true;
        }
    }

    private static IEnumerable<string> Misplaced(Answered answered, IReadOnlyList<Fact> facts) =>
        answered.Asked.Where(name =>
            !WorkedOut.Contains($"{answered.Act.ActName} {name}")
            && !facts.Any(fact => DetailOf(fact, name) == answered.Act.Detail(name))
        );

    private static string? DetailOf(Fact fact, string name) =>
        new Recorded(1, fact, default, null, default, "", default).Detail(name);

    private sealed record Mutation(string Name, Func<Answered, IReadOnlyList<Fact>> LeftBy);

    private static IEnumerable<Mutation> OfTheAct(Answered answered) =>
        from change in Changes(answered.Act.GetType(), Kept(answered, answered.Facts))
        select new Mutation(
            $"{change.Name} of the act",
            one => one.Leaves((Act)Changed(one.Act, change.Make).Deserialize(one.Act.GetType(), Json.Options)!)
        );

    private static IEnumerable<Mutation> OfItsFacts(Answered answered) =>
        from fact in answered.Facts
        let name = Facts.NameOf(fact)
        from change in Changes(fact.GetType(), Kept(answered, [fact]))
        select new Mutation(
            $"{change.Name} of {name}",
            one =>
                [
                    .. one.Facts.Select(left =>
                        Facts.NameOf(left) == name ? Json.Read(name, Changed(left, change.Make).ToJsonString()) : left
                    ),
                ]
        );

    private static JsonObject Changed(object said, Action<JsonObject> change)
    {
        var values = JsonSerializer.SerializeToNode(said, said.GetType(), Json.Options)!.AsObject();
        change(values);
        return values;
    }

    // The answers that stand in what becomes true as they were given.
    private static string[] Kept(Answered answered, IReadOnlyList<Fact> facts) =>
        [
            .. answered.Asked.Where(name =>
                !WorkedOut.Contains($"{answered.Act.ActName} {name}")
                && answered.Act.Detail(name) is { } detail
                && facts.Any(fact => DetailOf(fact, name) == detail)
            ),
        ];

    private static IEnumerable<(string Name, Action<JsonObject> Make)> Changes(Type type, string[] kept)
    {
        foreach (var name in kept)
        {
            yield return ($"drop {name}", values => values.Remove(name));
            if (TypeOf(type, name) == typeof(string))
                yield return ($"blank {name}", values => values[name] = " ");
            foreach (var other in kept.Where(other => string.CompareOrdinal(name, other) < 0))
            {
                if (TypeOf(type, name) == TypeOf(type, other))
                    yield return ($"exchange {name} and {other}", values => Exchange(values, name, other));
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
                values[name] = value;
        }
    }

    private static Type TypeOf(Type type, string name)
    {
        var property = type.GetProperties()
            .Single(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name) == name);
        return Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    }
}

/// <summary>An act with every question answered, no two that could be exchanged answered alike, and what it leaves.</summary>
/// <param name="Act">The act.</param>
/// <param name="Asked">The questions that are asked with these answers.</param>
/// <param name="Leaves">What an act like it would leave on the same record.</param>
internal sealed record Answered(Act Act, IReadOnlyList<string> Asked, Func<Act, IReadOnlyList<Fact>> Leaves)
{
    /// <summary>What it leaves.</summary>
    public IReadOnlyList<Fact> Facts { get; } = Leaves(Act);

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
            values[field.Name] = Value(form, field, values[field.Name], place, alone, example.By.Id);
        }
        var filled = (Act)values.Deserialize(act.GetType(), Json.Options)!;
        var (record, practice) = (example.Given.Record, Given.Practice(example.By, example.Act.On));
        return new Answered(
            filled,
            [
                .. form
                    .Fields.Where(field => field.Name is not ("on" or "at") && IsAsked(form, field, filled))
                    .Select(field => field.Name),
            ],
            act =>
                [
                    .. act.Facts(record, record.State.Episode(act.Episode), practice),
                    .. act.OnPeople(record, practice).Select(about => about.Fact),
                ]
        );
    }

    private static JsonNode? Value(Form form, Field field, JsonNode? example, int place, string? alone, string by) =>
        (field.Kind, example) switch
        {
            // What is asked only after a yes needs that yes too.
            (FieldKind.YesNo, _) => alone is null
                || alone == field.Name
                || form.Find(alone)?.ShownWhen?.Field == field.Name,
            (FieldKind.Number, _) => place,
            (FieldKind.PartDate, _) => $"2015-{place:00}",
            (FieldKind.Date, _) => $"2015-01-{place:00}",
            (FieldKind.Child or FieldKind.FamilyMember, _) => new Guid(place, 0, 0, new byte[8]).ToString(),
            (FieldKind.FamilyMembers, _) => new JsonArray(new Guid(place, 0, 0, new byte[8]).ToString()),
            (FieldKind.Choices, _) => new JsonArray($"answer {place}"),
            (FieldKind.Text or FieldKind.LongText, _) => $"answer {place}",
            // Not the first, which is what a choice that was lost would read as.
            (FieldKind.Choice, _) when form.Fields.All(other => other.ShownWhen?.Field != field.Name) => field
                .Options[^1]
                .Value,
            // Where nobody is named, the person recording is meant: so it is somebody else here.
            (_, JsonValue said) when said.ToString() == by => Team.Vera.Id,
            // Looked up by the act: what the example says.
            _ => example?.DeepClone(),
        };

    private static bool IsAsked(Form form, Field field, Act act) =>
        field.ShownWhen is not { } when
        || (
            form.Find(when.Field) is { } other && IsAsked(form, other, act) && when.Is.Contains(act.Detail(when.Field))
        );
}
