using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Access;

/// <summary>Who sees whom: every post against every way a child can stand to a viewer.</summary>
public sealed class SeeingTests
{
    private static readonly Guid Child = new("6f1d2c34-0000-4000-8000-00000000000a");

    /// <summary>Cases held by nobody, by Amira of team North, by Tom of team South, at the stages that matter.</summary>
    private static readonly (string Name, Subject Subject)[] Children =
    [
        ("at the front door", new(Child, Stages.FrontDoor, null, null)),
        ("decided, not allocated", new(Child, Stages.Section17, null, null)),
        ("held by Amira", new(Child, Stages.Section17, "amira", null)),
        ("held by Tom", new(Child, Stages.Section17, "tom", null)),
        ("Amira, conference without a chair", new(Child, Stages.Conference, "amira", null)),
        ("Amira, chaired by Chris", new(Child, Stages.ChildProtectionPlan, "amira", "chris")),
        ("Amira, chaired by Petra", new(Child, Stages.ChildProtectionPlan, "amira", "petra")),
        ("closed, held by nobody", new(Child, Stages.Closed, null, null)),
        ("closed, held last by Amira", new(Child, Stages.Closed, "amira", "chris")),
        ("closed, held last by Tom", new(Child, Stages.Closed, "tom", null)),
        ("nothing recorded but the child", new(Child, null, null, null)),
    ];

    // r: may read. f: may read, and record an act of the front door. w: may read and record. A dash: nothing. One letter for
    // each of the children above, in order.
    [Theory]
    [InlineData("amira", "--w-www----")]
    [InlineData("ben", "--r-rrr----")]
    [InlineData("sam", "--r-rrr----")]
    [InlineData("alex", "--r-rrr----")]
    [InlineData("tom", "---w-------")]
    [InlineData("ruth", "www-wwwwwww")]
    [InlineData("helen", "www-wwwwwww")]
    [InlineData("dev", "ww-----w-ww")]
    [InlineData("chris", "----ww-----")]
    [InlineData("petra", "----w-w----")]
    [InlineData("fay", "w------fffw")]
    [InlineData("pat", "-----------")]
    [InlineData("ida", "-----------")]
    [InlineData("adam", "-----------")]
    [InlineData("gone", "-----------")]
    public void A_post_and_a_relation_decide_what_may_be_seen(string viewer, string expected)
    {
        var person = Team.All.Find(viewer)!;
        var seen = string.Concat(
            Children.Select(child =>
                StandsTo(person, child.Subject) == Relation.FrontDoorAfterClosing ? 'f'
                : Allows(person, child.Subject, Purpose.Record) ? 'w'
                : Allows(person, child.Subject, Purpose.Read) ? 'r'
                : '-'
            )
        );

        seen.ShouldBe(expected);
    }

    /// <summary>Otherwise nobody would see it, and nobody could name others.</summary>
    [Fact]
    public void A_restricted_record_falls_to_the_owners_manager_once_nobody_named_on_it_is_here()
    {
        var subject = new Subject(Child, Stages.Closed, "gone", null)
        {
            Restriction = new Restriction(RestrictionKind.Hidden, ["amira", "sam"], "sam"),
        };

        SeenBy(["amira", "sam"]).ShouldBe(["amira", "sam"]);
        SeenBy(["sam"]).ShouldBe(["sam"]);
        SeenBy([]).ShouldBe(["ruth"]);
        SeenBy([], left: "ruth").ShouldBe(["helen"]);
        FallenRestriction.OwnersBelow(Team.Ruth, Team.All).ShouldContain("sam");
        FallenRestriction.OwnersBelow(Team.Amira, Team.All).ShouldBeEmpty();

        IReadOnlyList<string> SeenBy(string[] here, string? left = null)
        {
            var workforce = new Workforce(
                Team.All.Everybody.Select(person =>
                    person with
                    {
                        HasLeft =
                            person.HasLeft
                            || person.Id == left
                            || (subject.Restriction!.People.Contains(person.Id) && !here.Contains(person.Id)),
                    }
                )
            );
            return
            [
                .. workforce
                    .Current.Where(person =>
                        Casework.Access.Seeing.Decide(person, subject, Purpose.Read, workforce).Allowed
                    )
                    .Select(person => person.Id),
            ];
        }
    }

    [Fact]
    public void The_front_door_records_on_a_closed_record_what_begins_anew_or_tells_of_what_was_decided() =>
        Acts
            .All.Select(act => act.Name)
            .Where(act => Ask(Team.Fay, new Subject(Child, Stages.Closed, "tom", null)).May(act, Shipped.Access))
            .ShouldBe([
                "acknowledge-referral",
                "decide-referral",
                "keep-records-apart",
                "merge-record",
                "move-referral",
                "open-in-emergency",
                "put-on-disabled-register",
                "receive-contact",
                "receive-referral",
                "record-transfer-in",
                "separate-record",
                "take-off-disabled-register",
                "tell-referrer",
            ]);

    [Fact]
    public void A_closed_record_stays_with_the_line_that_held_it_last_when_whoever_led_has_left()
    {
        var closed = new Subject(Child, Stages.Closed, "gone", null);

        Allows(Team.Ruth, closed, Purpose.Record).ShouldBeTrue();
        Allows(Team.Dev, closed, Purpose.Read).ShouldBeFalse();
    }

    [Fact]
    public void A_supervisor_keeps_a_closed_record_of_a_case_they_led_themselves() =>
        Allows(Team.Ruth, new Subject(Child, Stages.Closed, "ruth", null), Purpose.Record).ShouldBeTrue();

    [Fact]
    public void A_new_referral_gives_a_closed_record_back_to_the_front_door_and_not_to_whoever_led_before()
    {
        var past = Past.Closed();
        var again = past.Given.After(
            Team.Fay,
            new ReceiveReferral
            {
                On = past.Next,
                Source = "6",
                Concern = "seen alone at night",
            }
        );

        StandsTo(Team.Fay, Subject.Of(past.Given.Record)).ShouldBe(Relation.FrontDoorAfterClosing);
        StandsTo(Team.Fay, Subject.Of(again.Record)).ShouldBe(Relation.FrontDoor);
        Allows(Team.Amira, Subject.Of(again.Record), Purpose.Read).ShouldBeFalse();
    }

    [Fact]
    public void An_earlier_episode_that_is_open_counts_before_a_later_one_that_has_closed()
    {
        var record = Past.Closed()
            .And(new ReferralReceived("2A") { Episode = 2 })
            .And(new LeadPractitionerAllocated("tom", "Tom Hale", null, null, true) { Episode = 2 })
            .And(new EpisodeClosed("RC7", null) { Episode = 3 })
            .Given.Record;

        var subject = Subject.Of(record);

        (subject.Stage, subject.Lead, subject.Chair).ShouldBe((Stages.FrontDoor, "tom", null));
    }

    [Fact]
    public void Whoever_may_record_may_read() =>
        (
            from person in Everybody
            from child in Children
            where Allows(person, child.Subject, Purpose.Record)
            where !Allows(person, child.Subject, Purpose.Read)
            select $"{person.Id} {child.Name}"
        ).ShouldBeEmpty();

    [Fact]
    public void Whoever_may_not_do_everything_is_told_why_and_nobody_else() =>
        (
            from person in Everybody
            from child in Children
            let answer = Ask(person, child.Subject)
            where
                (answer.Relation is Relation.Lead or Relation.Supervisor or Relation.FrontDoor)
                == answer.Because.Length > 0
            select $"{person.Id} {child.Name}"
        ).ShouldBeEmpty();

    [Fact]
    public void Two_people_who_supervise_each_other_do_not_make_the_question_endless()
    {
        var circular = new Workforce([Round("a", "b"), Round("b", "a"), Round("c", null)]);

        Seeing
            .Decide(circular.Find("c")!, new Subject(Child, Stages.Section17, "a", null), Purpose.Read, circular)
            .Relation.ShouldBe(Relation.Team);
    }

    private static IEnumerable<Practitioner> Everybody => Team.All.Current.Append(Team.Gone);

    private static Answer Ask(Practitioner person, Subject subject) =>
        Seeing.Decide(person, subject, Purpose.Read, Team.All);

    private static Relation StandsTo(Practitioner person, Subject subject) => Ask(person, subject).Relation;

    private static bool Allows(Practitioner person, Subject subject, Purpose purpose) =>
        Seeing.Decide(person, subject, purpose, Team.All).Allowed;

    private static Practitioner Round(string id, string? supervisor) =>
        new(
            id,
            new PractitionerRecorded(
                id,
                "Manager",
                Post.Supervisor,
                Registration.SocialWorker,
                "North",
                supervisor,
                "local authority"
            )
        );
}
