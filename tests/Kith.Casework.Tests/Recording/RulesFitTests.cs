using System.Text.Json;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Recording;

/// <summary>A rule that names an act, a fact or a detail the product does not have would never apply, and nobody would see it.</summary>
public sealed class RulesFitTests
{
    private static readonly IReadOnlyList<Duty> Duties =
    [
        .. Shipped.Guidance.Timeline.SelectMany(entry => entry.Book.Duties.Values),
    ];

    [Fact]
    public void A_word_that_the_program_has_learnt_is_not_awaited_any_more()
    {
        Vocabulary.Awaited.Facts.Keys.Intersect(Facts.All.Select(fact => fact.Name)).ShouldBeEmpty();
        Vocabulary.Awaited.Acts.Intersect(Acts.All.Select(act => act.Name)).ShouldBeEmpty();
        Vocabulary.Awaited.Parts.Intersect(Stages.Names).ShouldBeEmpty();
    }

    [Fact]
    public void A_word_that_is_awaited_stands_in_a_duty()
    {
        var text = string.Concat(
            Shipped
                .Files("guidance", "wt-*.yaml")
                .Concat(Shipped.Files("guidance", "law.yaml"))
                .Concat(Shipped.Files("protocols"))
                .Select(file => file.Text)
        );

        Vocabulary
            .Awaited.Facts.Keys.Concat(Vocabulary.Awaited.Acts)
            .Where(word => !text.Contains(word))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_detail_of_an_act_that_a_gate_asks_for_is_a_question_of_that_act()
    {
        var unknown =
            from duty in Duties
            let gate = duty.Rule as GateRule
            where gate is not null
            from act in gate.Before
            let type = Acts.TypeOf(act)
            where type is not null
            from detail in new[] { gate.Asks?.Detail, gate.When?.Detail, gate.Unless?.Detail, gate.UnlessGiven }
            where detail is not null && !Details(type).Contains(detail)
            select $"{duty.Id}: {act} has no {detail}";

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void Every_detail_of_a_fact_that_a_rule_looks_at_is_held_by_that_fact()
    {
        var types = Facts.All.ToDictionary(fact => fact.Name, fact => fact.Type);
        var unknown =
            from duty in Duties
            from match in Looks(duty.Rule)
            where types.ContainsKey(match.Fact)
            from asked in match.Where
            where !Details(types[match.Fact]).Contains(asked.Detail)
            select $"{duty.Id}: {match.Fact} has no {asked.Detail}";

        unknown.ShouldBeEmpty();
    }

    private static IEnumerable<FactMatch> Looks(Rule rule) =>
        rule switch
        {
            ClockRule clock =>
            [
                .. clock.From,
                .. clock.Until,
                .. clock.StopsOn,
                .. clock.StaysOn,
                .. clock.During,
                .. clock.DuringEnds,
                .. clock.NotAfter,
                .. clock.NotAfterUntil,
                .. One(clock.CountedFrom),
            ],
            GateRule gate => [.. gate.Needs, .. gate.Once],
            PromptRule prompt => [.. prompt.Until, .. prompt.After],
            _ => [],
        };

    private static IEnumerable<FactMatch> One(FactMatch? match) => match is null ? [] : [match];

    private static HashSet<string> Details(Type type) =>
        [
            .. type.GetProperties()
                .Concat(
                    type.GetInterfaces()
                        .Where(one => one.Assembly == typeof(IMeeting).Assembly)
                        .SelectMany(one => one.GetProperties())
                )
                .Select(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name)),
        ];
}
