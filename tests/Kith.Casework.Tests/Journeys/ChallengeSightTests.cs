using Kith.Casework.Access;
using Kith.Casework.Challenges;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>What somebody sees of a challenge that they raised or were asked to answer, whatever else they see of the child.</summary>
[Ask("C8")]
public sealed class ChallengeSightTests
{
    [Fact]
    public void Whoever_raised_a_challenge_sees_it_and_what_came_of_it_until_some_time_after_it_is_settled()
    {
        var past = Past.Held(Team.Amira).And(Raised("amira"), by: "tom");
        var number = past.Facts.Count;
        // Of another team, and not working with the child: the record itself is closed.
        Seeing
            .Decide(
                Team.Tom,
                Casework.Access.Subject.Of(past.Given.Record),
                Purpose.Read,
                Team.All,
                past.Next.ToDateTime(new TimeOnly(12, 0))
            )
            .Allowed.ShouldBeFalse();

        var raised = Sees("tom", past, number)!;
        (raised.MayAnswer, raised.MayGoOn, raised.WaitsForThem).ShouldBe((false, true, false));
        Sees("amira", past, number)!.MayAnswer.ShouldBeTrue();
        Sees("ruth", past, number).ShouldBeNull();

        past = past.And(new ChallengeAnswered(number, "I go tomorrow") { Episode = 1 });
        Sees("tom", past, number)!.WaitsForThem.ShouldBeTrue();

        past = past.And(new ChallengeSettled(number, ChallengeOutcome.Changed, "weekly") { Episode = 1 }, by: "tom");
        var settled = past.Given.Record.Standing[^1].On;
        var days = Shipped.Access.ChallengeDays;
        var last = ChallengeSight.Of("tom", past.Given.Record, number, settled.AddDays(days), Shipped.Access)!;
        last.Story.Steps.Count.ShouldBe(2);
        (last.MayAnswer, last.MayGoOn).ShouldBe((false, false));
        ChallengeSight.Of("tom", past.Given.Record, number, settled.AddDays(days + 1), Shipped.Access).ShouldBeNull();
    }

    [Fact]
    public void Whoever_is_kept_from_the_record_sees_no_challenge_on_it()
    {
        var past = Past.Held(Team.Amira).And(Raised("amira"), by: "tom");
        var number = past.Facts.Count;

        Sees(
                "tom",
                past.And(new InterestDeclared("tom", "Tom", InterestKind.Relative, "his niece") { Episode = 0 }),
                number
            )
            .ShouldBeNull();
        var restricted = past.And(
            new RecordRestricted(RestrictionKind.Shown, ["amira"], "ruth", "a colleague’s child", past.Next.AddDays(90))
            {
                Episode = 0,
            },
            by: "ruth"
        );
        Sees("tom", restricted, number).ShouldBeNull();
        Sees("amira", restricted, number).ShouldNotBeNull();
    }

    [Fact]
    public void Somebody_of_an_agency_is_asked_only_where_they_work_with_the_child()
    {
        var held = Past.Held(Team.Amira);
        var asks = new RaiseChallenge
        {
            What = "The school sends him home at noon",
            Why = "he is alone",
            Wants = "A whole day",
            To = "pat",
            On = held.Next,
            Episode = 1,
        };
        held.Given.When(Team.Ruth, asks)
            .ThenAsks("to", "Choose somebody else: Pat Doyle may not open this record, and could not answer");

        var works = held.And(new InvolvementBegan("pat", "Pat Doyle", InvolvementRole.Partner) { Episode = 1 });
        var given = works.Given.When(Team.Ruth, asks with { On = works.Next }).ThenRecord();

        ChallengeSight
            .AllOf("pat", given.Record, works.Next, Shipped.Access)
            .ShouldHaveSingleItem()
            .MayAnswer.ShouldBeTrue();
        // The record itself stays closed to them.
        Seeing
            .Decide(
                Team.Pat,
                Casework.Access.Subject.Of(given.Record),
                Purpose.Read,
                Team.All,
                works.Next.ToDateTime(new TimeOnly(12, 0))
            )
            .Relation.ShouldBe(Relation.None);
    }

    [Fact]
    public void A_challenge_of_an_agency_goes_to_the_lead_and_then_to_each_manager_above()
    {
        var past = Past.Held(Team.Amira).And(Raised("amira"), by: "pat");
        var story = ChallengeStory.Find(past.Given.Record, past.Facts.Count)!;
        var now = past.Next.ToDateTime(new TimeOnly(12, 0));

        ChallengeLine.Next(past.Given.Record, null, "pat", Team.All, now)!.Id.ShouldBe("amira");
        var next = ChallengeLine.Next(past.Given.Record, story, "pat", Team.All, now)!;
        next.Id.ShouldBe(Team.All.Above(Team.Amira).First().Id);
        var on = past.And(new ChallengeEscalated(story.Number, next.Id, "No answer") { Episode = 1 }, by: "pat");
        ChallengeLine
            .Next(on.Given.Record, ChallengeStory.Find(on.Given.Record, story.Number), "pat", Team.All, now)
            ?.Id.ShouldNotBeOneOf("amira", next.Id);
    }

    [Fact]
    public void An_agency_raises_one_about_a_child_with_whom_it_works_and_no_other()
    {
        var held = Past.Held(Team.Amira);
        var now = held.Next.ToDateTime(new TimeOnly(12, 0));
        ChallengeLine.MayRaise("pat", held.Given.Record, now).ShouldBeFalse();

        var works = held.And(new InvolvementBegan("pat", "Pat Doyle", InvolvementRole.Partner) { Episode = 1 });
        ChallengeLine.MayRaise("pat", works.Given.Record, works.Next.ToDateTime(new TimeOnly(12, 0))).ShouldBeTrue();
        ChallengeLine
            .MayRaise("pat", works.And(new EpisodeClosed("RC8", null) { Episode = 1 }).Given.Record, now.AddDays(9))
            .ShouldBeFalse();
    }

    private static ChallengeRaised Raised(string to) =>
        new("no visit for a month", to, "alone", "a visit") { Episode = 1 };

    private static ChallengeSight? Sees(string user, Past past, int number) =>
        ChallengeSight.Of(user, past.Given.Record, number, past.Next, Shipped.Access);
}
