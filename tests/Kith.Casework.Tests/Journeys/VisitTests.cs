using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.Notes;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

public sealed class VisitTests
{
    private static readonly Guid Lily = new("6f1d2c34-0000-4000-8000-00000000000a");
    private static readonly Guid Max = new("6f1d2c34-0000-4000-8000-00000000000b");

    [Fact]
    public void A_visit_where_the_child_was_not_seen_needs_a_reason()
    {
        var past = Past.ProtectionPlan();

        past.Given.When(Team.Amira, Visit(past.Next) with { Seen = false, Alone = null })
            .ThenAsks("not-seen-reason", "Say why you did not see the child");
    }

    [Fact]
    public void A_visit_where_the_child_was_seen_says_whether_alone()
    {
        var past = Past.ProtectionPlan();

        past.Given.When(Team.Amira, Visit(past.Next) with { Alone = null })
            .ThenAsks("alone", "Say whether you saw the child alone");
    }

    [Fact]
    public void What_does_not_belong_to_the_answer_is_not_kept()
    {
        var past = Past.ProtectionPlan();

        past.Given.When(
                Team.Amira,
                Visit(past.Next) with
                {
                    Seen = false,
                    Alone = true,
                    NotSeenReason = "at Gran’s",
                    TryAgain = past.Next.AddDays(2),
                }
            )
            .ThenHappened<HomeVisitMade>()
            .Alone.ShouldBeNull();
    }

    [Fact, Ask("C13")]
    public void Who_was_not_seen_is_tried_again_by_the_day_that_was_said_and_each_try_that_fails_says_the_next()
    {
        var past = Past.NeedPlan("2024-05-08");
        var missed = Visit(past.Next) with { Seen = false, Alone = null, NotSeenReason = "They did not open" };

        past.Given.When(Team.Amira, missed).ThenAsks("try-again", "Say by when somebody tries again");
        past.Given.When(Team.Amira, missed with { TryAgain = past.Next })
            .ThenAsks("try-again", "Give a day after the visit on which you try again");
        var first = past.Given.When(Team.Amira, missed with { TryAgain = past.Next.AddDays(2) }).ThenRecord();
        Due(first).ShouldBe([past.Next.AddDays(2)]);
        var again = first
            .When(Team.Amira, missed with { On = past.Next.AddDays(1), TryAgain = past.Next.AddDays(5) })
            .ThenRecord();
        Due(again).ShouldBe([past.Next.AddDays(5)]);
        Due(again.When(Team.Amira, Visit(past.Next.AddDays(3))).ThenRecord()).ShouldBeEmpty();
        // A call that reached nobody says so too, and one that did ends it.
        var rang = new WriteCaseNote
        {
            On = past.Next,
            Episode = 1,
            Kind = NoteKind.Call,
            Direction = NoteDirection.Tried,
            With = "Mina, his mother",
            Note = "It rang out",
        };
        past.Given.When(Team.Amira, rang).ThenAsks("try-again", "Say by when somebody tries again");
        var tried = past.Given.When(Team.Amira, rang with { TryAgain = past.Next.AddDays(1) }).ThenRecord();
        Due(tried).ShouldBe([past.Next.AddDays(1)]);
        Due(
                tried
                    .When(
                        Team.Amira,
                        rang with
                        {
                            On = past.Next.AddDays(1),
                            Direction = NoteDirection.Made,
                            TryAgain = null,
                        }
                    )
                    .ThenRecord()
            )
            .ShouldBeEmpty();

        DateOnly[] Due(Given given) =>
            [
                .. Shipped
                    .Guidance.Read(given.Record.ByDate, past.Next.AddDays(4).ToDateTime(new TimeOnly(12, 0)))
                    .Clocks.Where(clock => clock.IsOpen && clock.Duty.Id == "contact-again-local")
                    .Select(clock => clock.Due),
            ];
    }

    [Fact]
    public void Anybody_who_records_on_the_case_may_record_a_visit_at_any_stage()
    {
        foreach (var past in new[] { Past.Referral(), Past.EarlyHelp(), Past.NeedPlan(), Past.Enquiry() })
            past.Given.When(Team.Sam, Visit(past.Next)).ThenHappened<HomeVisitMade>();
    }

    [Fact]
    public void A_child_is_seen_for_an_assessment_or_an_enquiry_and_otherwise_visited()
    {
        var past = Past.NeedPlan();

        past.Given.When(Team.Amira, new SeeChildBlank(past.Next).Act)
            .ThenCannotFollow("No assessment is going on. Record a home visit instead.");
    }

    [Fact, Ask("B11")]
    public void Nobody_is_asked_to_see_a_child_who_is_not_born_yet()
    {
        var past = Past.Nothing()
            .And(new ChildRegistered("K1", ExpectedOn: Given.Day("2024-06-01")), 0)
            .And(new ReferralReceived("2A", "often hungry") { Episode = 1 })
            .And(new ReferralDecided(ReferralDecision.Section17, "needs") { Episode = 1 }, by: "ruth")
            .LedBy(Team.Amira)
            .And(new AssessmentStarted("what helps") { Episode = 1 }, by: "ruth");

        past.Given.When(Team.Amira, new SeeChildBlank(past.Next).Act)
            .ThenCannotFollow("The child is not born yet. Record a home visit to the parents instead, or the birth.");
        past.Given.Next(Team.Amira, past.Next).ShouldNotContain(next => next.ActName == "see-child");
    }

    [Fact, Ask("C10")]
    public void One_entry_for_siblings_gives_each_child_its_own_words_and_the_shared_account()
    {
        var posted = ActReader.Posted([
            new("on-day", "9"),
            new("on-month", "1"),
            new("on-year", "2024"),
            new("account", "Tea together."),
            new($"seen.{Lily:N}", "yes"),
            new($"alone.{Lily:N}", "yes"),
            new($"child-said.{Lily:N}", "I miss Dad."),
            new($"seen.{Max:N}", "no"),
            new($"not-seen-reason.{Max:N}", "At football."),
            new($"about-this-child.{Max:N}", "Room is cold."),
        ]);
        var form = Shipped.Forms.For("make-home-visit");

        var lily = ActReader.Read(form, posted, new MakeHomeVisit { Episode = 1 }, Lily);
        var max = ActReader.Read(form, posted, new MakeHomeVisit { Episode = 2 }, Max);

        lily.Problems.Concat(max.Problems).ShouldBeEmpty();
        lily.Act.ShouldBe(
            new MakeHomeVisit
            {
                On = Given.Day("2024-01-09"),
                Episode = 1,
                Seen = true,
                Alone = true,
                ChildSaid = "I miss Dad.",
                Account = "Tea together.",
                Departures = lily.Act.Departures,
            }
        );
        max.Act.ShouldBe(
            new MakeHomeVisit
            {
                On = Given.Day("2024-01-09"),
                Episode = 2,
                Seen = false,
                NotSeenReason = "At football.",
                AboutThisChild = "Room is cold.",
                Account = "Tea together.",
                Departures = max.Act.Departures,
            }
        );
    }

    [Fact, Ask("C10")]
    public void No_childs_own_part_of_any_form_reaches_a_siblings_act() =>
        Prop.ForAll(
                Gen.Elements<Form>([.. Shipped.Forms.All.Where(form => form.SeveralChildren)]).ToArbitrary(),
                form =>
                {
                    var pairs = form
                        .Fields.SelectMany(field => new[] { Lily, Max }.SelectMany(child => Fill(field, child)))
                        .Distinct();
                    return !Read(form, pairs, Lily).Contains($"{Max:N}", StringComparison.Ordinal)
                        && !Read(form, pairs, Max).Contains($"{Lily:N}", StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Read(Form form, IEnumerable<KeyValuePair<string, string>> pairs, Guid child)
    {
        var act = ActReader.Read(form, ActReader.Posted(pairs), Acts.Blank(form.Act, default, 1), child).Act;
        return JsonSerializer.Serialize(act, act.GetType(), Json.Options);
    }

    // Free text that names the child it is about, so that a leak is seen.
    private static IEnumerable<KeyValuePair<string, string>> Fill(Field field, Guid child) =>
        field.Kind is FieldKind.Text or FieldKind.LongText
            ? [new(field.InputName(child), field.PerChild ? $"about {child:N}" : "about both")]
            : field.Options.Select(option => KeyValuePair.Create(field.InputName(child), option.Value)).Take(1);

    private static MakeHomeVisit Visit(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Seen = true,
            Alone = true,
            Account = "tea together",
        };

    private sealed record SeeChildBlank(DateOnly On)
    {
        public Act Act => new ChildInNeed.SeeChild { On = On, Episode = 1 };
    }
}
