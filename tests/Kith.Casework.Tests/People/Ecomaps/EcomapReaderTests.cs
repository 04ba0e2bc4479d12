using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.People.Ecomaps;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.People.Ecomaps;

/// <summary>What of a child's record says who is in the child's life on a day.</summary>
public sealed class EcomapReaderTests
{
    private static readonly DateOnly March = new(2024, 3, 1);
    private static readonly FamilyMemberRecorded Mother = Member(1, "Rosa", "mother") with { LivesWithChild = true };

    [Fact, Ask("B13")]
    public void Who_lives_with_the_child_is_in_the_middle_and_the_others_around_with_what_they_have_offered()
    {
        var gran = Member(2, "Gran", "mother’s mother") with { Offers = "A bed", Tie = TieKind.Strong };

        var ties = Read(March, Mother, gran, Member(3, "Mrs Lowe", "neighbour")).Current;

        Of(ties, "Rosa").Circle.ShouldBe(Circle.Household);
        (Of(ties, "Gran").Circle, Of(ties, "Gran").Offers, Of(ties, "Gran").Kind).ShouldBe(
            (Circle.Family, "A bed", TieKind.Strong)
        );
        Of(ties, "Mrs Lowe").Circle.ShouldBe(Circle.Network);
    }

    [Fact, Ask("B14")]
    public void A_father_of_whom_nothing_is_known_is_seen_there()
    {
        Read(March, Mother).Current.Single(tie => tie.Missing == Kinship.Father).Role.ShouldBe("not recorded");

        Read(March, Mother, new ParentNotKnown(Kinship.Father, NotKnownBecause.NobodyKnows))
            .Current.Single(tie => tie.Missing == Kinship.Father)
            .Role.ShouldBe("not known");
        Read(March, Mother, Member(4, "Jan", "father")).Current.ShouldNotContain(tie => tie.Missing != null);
    }

    [Fact]
    public void A_father_who_may_not_be_known_to_the_viewer_is_neither_drawn_nor_called_missing()
    {
        var ties = EcomapReader.Read(
            Record([Mother, Member(4, "Jan", "father")]),
            March,
            member => member.Name != "Jan",
            _ => null
        );

        ties.Current.ShouldNotContain(tie => tie.Name == "Jan" || tie.Missing != null);
    }

    [Fact]
    public void School_doctor_professionals_and_orders_stand_each_in_their_part()
    {
        var ties = Read(
            March,
            new ChildDescribed(School: "Oak School", Gp: "Maltings Practice"),
            new ProfessionalsRecorded([
                new Professional("a", "Nora Bell", "Health visitor", Kind: AgencyKind.Health),
                new Professional("b", "Tom Ash", Kind: AgencyKind.Support, Tie: TieKind.Weak),
                new Professional("c", "Jo Kerr", "PC"),
            ]),
            new LegalOrdersRecorded([new LegalOrder("o", OrderKind.Supervision, "Larkmouth family court")])
        ).Current;

        ties.Select(tie => (tie.Circle, tie.Name))
            .ShouldBe([
                (Circle.School, "Oak School"),
                (Circle.Health, "Maltings Practice"),
                (Circle.Health, "Nora Bell"),
                (Circle.Support, "Tom Ash"),
                (Circle.Agencies, "Jo Kerr"),
                (Circle.Courts, ""),
            ]);
        ties[^1].Order.ShouldBe(OrderKind.Supervision);
    }

    [Fact]
    public void Somebody_whose_work_with_the_family_is_over_stands_among_what_has_ended_and_before_that_among_the_rest()
    {
        var facts = new ProfessionalsRecorded([new Professional("a", "Nora Bell", Until: March.AddDays(4))]);

        Read(March.AddDays(5), facts).Current.ShouldBeEmpty();
        Read(March.AddDays(5), facts).Ended.ShouldHaveSingleItem().Name.ShouldBe("Nora Bell");
        Read(March.AddDays(4), facts).Current.ShouldHaveSingleItem().Name.ShouldBe("Nora Bell");
    }

    [Fact]
    public void Who_does_what_in_the_plan_stands_there_once_each_while_the_plan_runs()
    {
        var record = ((Given)Past.ProtectionPlan()).Record;
        var began = record.ByDate.Single(fact => fact.Fact is Protection.ProtectionPlanStarted).On;
        IReadOnlyList<Tie> On(DateOnly day) =>
            [.. EcomapReader.Read(record, day, _ => true, _ => null).Current.Where(tie => tie.Circle == Circle.Plan)];

        On(began).ShouldHaveSingleItem().ShouldBe(new Tie(Circle.Plan, "Gran") { Offers = "Gran helps" });
        On(began.AddDays(-1)).ShouldBeEmpty();
    }

    [Theory, Ask("B13")]
    [InlineData("Gran")]
    [InlineData("gran")]
    [InlineData("Mother’s mother: Gran")]
    [InlineData("Gran (weekends)")]
    public void Whoever_does_something_in_the_plan_and_is_of_the_family_is_seen_once(string written) =>
        InThePlan(written, Member(2, "Gran", "mother’s mother") with { Offers = "A bed." })
            .ShouldBe([("Gran", Circle.Family, "A bed; Comes on Mondays")]);

    [Theory]
    [InlineData("Mum")]
    [InlineData("Rosa")]
    [InlineData("Mother: Rosa Quill")]
    [InlineData("Rosa Quill, mother")]
    public void A_mother_is_known_by_what_she_is_or_by_her_name(string written) =>
        InThePlan(written, Member(1, "Rosa Quill", "mother") with { LivesWithChild = true })
            .ShouldBe([("Rosa Quill", Circle.Household, "Comes on Mondays")]);

    [Theory]
    [InlineData("Rosa Quill and Gran Quill")]
    [InlineData("Rosa Quillfeather")]
    [InlineData("Mother’s sister")]
    public void Whoever_of_the_plan_may_be_two_people_or_somebody_else_stands_as_written(string written) =>
        InThePlan(
                written,
                Member(1, "Rosa Quill", "mother") with
                {
                    LivesWithChild = true,
                },
                Member(2, "Gran Quill", "mother’s mother")
            )
            .ShouldContain((written, Circle.Plan, "Comes on Mondays"));

    [Fact]
    public void A_first_name_that_two_of_the_family_have_is_nobody_of_them()
    {
        InThePlan("Rosa", Member(1, "Rosa Quill", "mother"), Member(2, "Rosa Hart", "mother’s mother"))
            .ShouldContain(("Rosa", Circle.Plan, "Comes on Mondays"));
    }

    [Fact]
    public void Somebody_who_has_died_is_not_in_the_childs_life_on_a_later_day()
    {
        var gran = Member(2, "Gran", "mother’s mother");
        var record = Record([Mother, gran])
            .Knowing(
                KnownPeople.Of([
                    PersonRecord.From(
                        gran.Person,
                        [Given.Written(new PersonDescribed(DiedOn: March.AddDays(4)), March, null, "fay", 1)]
                    ),
                ])
            );
        Ties On(DateOnly day) => EcomapReader.Read(record, day, _ => true, _ => null);

        On(March.AddDays(3)).Current.ShouldContain(tie => tie.Role == gran.Relationship);
        On(March.AddDays(4)).Current.ShouldNotContain(tie => tie.Role == gran.Relationship);
        On(March.AddDays(4)).Ended.ShouldHaveSingleItem().Role.ShouldBe(gran.Relationship);
    }

    [Fact]
    public void A_professional_who_does_something_in_the_plan_is_seen_once_with_the_agency()
    {
        var nora = new ProfessionalsRecorded([
            new Professional("a", "Nora Bell", "Health visitor", Kind: AgencyKind.Health),
        ]);

        InThePlan("Nora Bell, health visitor", nora).ShouldBe([("Nora Bell", Circle.Health, "Comes on Mondays")]);
    }

    private static IEnumerable<(string Name, Circle Circle, string? Offers)> InThePlan(
        string who,
        params PersonFact[] facts
    )
    {
        var plan = (
            (Given)
                Past.Conferenced(Protection.ConferenceDecision.ChildProtectionPlan)
                    .And(
                        new Protection.ProtectionPlanStarted(
                            Protection.AbuseCategory.Neglect,
                            "safe",
                            [new PlanAction("p1", Does: "Comes on Mondays", Who: who)]
                        )
                        {
                            Episode = 1,
                        }
                    )
        ).Record;
        var began = plan.ByDate.Single(fact => fact.Fact is Protection.ProtectionPlanStarted).On;
        var record = plan.With(
            facts.Select(
                (fact, index) => plan.Facts[^1] with { Fact = fact, On = began, Version = plan.Version + index + 1 }
            )
        );
        return EcomapReader
            .Read(record, began, _ => true, _ => null)
            .Current.Where(tie => tie.Missing is null && tie.Works is null)
            .Select(tie => (tie.Name, tie.Circle, tie.Offers));
    }

    [Fact]
    public void Who_works_with_the_child_here_is_called_what_they_are_called_now()
    {
        var record = ((Given)Past.Held(Team.Amira)).Record;

        EcomapReader
            .Read(record, record.ByDate[^1].On, _ => true, user => $"called {user}")
            .Current.Single(tie => tie.Works == InvolvementRole.Lead)
            .Name.ShouldBe("called amira");
    }

    [Fact]
    public void As_at_an_earlier_day_only_who_was_known_by_then_is_there() =>
        Read(March.AddDays(-30), Mother).Current.ShouldBeEmpty();

    private static Ties Read(DateOnly on, params PersonFact[] facts) =>
        EcomapReader.Read(Record(facts), on, _ => true, _ => null);

    private static ChildRecord Record(PersonFact[] facts) =>
        Given
            .The([
                new(new ChildRegistered("K1"), March.AddDays(-60)),
                .. facts.Select(fact => new Before(fact, March.AddDays(-1))),
            ])
            .Record;

    private static Tie Of(IReadOnlyList<Tie> ties, string name) => ties.Single(tie => tie.Name == name);

    private static FamilyMemberRecorded Member(int id, string name, string relationship) =>
        new(new Guid(id, 0, 0, new byte[8]), name, relationship);
}
