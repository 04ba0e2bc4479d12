using Kith.Casework.Access;
using Kith.Casework.Challenges;
using Kith.Casework.FrontDoor;
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
        MayRaise("pat", held, now).ShouldBeFalse();

        var works = held.And(new InvolvementBegan("pat", "Pat Doyle", InvolvementRole.Partner) { Episode = 1 });
        MayRaise("pat", works, works.Next.ToDateTime(new TimeOnly(12, 0))).ShouldBeTrue();
        // What ended it can be challenged too, for a time.
        var ended = works.And(new EpisodeClosed("RC8", null) { Episode = 1 });
        var noon = ended.Given.Record.Standing[^1].On.ToDateTime(new TimeOnly(12, 0));
        MayRaise("pat", ended, noon.AddDays(Shipped.Access.ChallengeableDays)).ShouldBeTrue();
        MayRaise("pat", ended, noon.AddDays(Shipped.Access.ChallengeableDays + 1)).ShouldBeFalse();
        MayRaise("tom", ended, noon).ShouldBeFalse();
    }

    [Fact]
    public void Whoever_referred_a_child_of_whom_nothing_follows_challenges_that_and_whoever_decided_it_answers()
    {
        var past = Past.Nothing("2025-03-03")
            .And(new ChildRegistered("K1"), 0)
            .And(new ReferralReceived("2A", "hungry", ReferrerUser: "pat") { Episode = 1 })
            .And(new ReferralDecided(ReferralDecision.NoFurtherAction, "no need") { Episode = 1 }, by: "ruth")
            .And(new EpisodeClosed("RC8", null) { Episode = 1 }, by: "ruth");
        past.Given.Record.State.Open.ShouldBeNull();
        var now = past.Next.ToDateTime(new TimeOnly(12, 0));
        MayRaise("pat", past, now).ShouldBeTrue();
        ChallengeLine.Next(past.Given.Record, null, "pat", Team.All, now)!.Id.ShouldBe("ruth");

        var raised = past.And(Raised("ruth"), by: "pat");
        var number = raised.Facts.Count;
        Sees("ruth", raised, number)!.MayAnswer.ShouldBeTrue();
        var answered = raised
            .Given.When(
                Team.Ruth,
                new AnswerChallenge
                {
                    Challenge = number,
                    Answer = "We look at it again",
                    On = raised.Next,
                    Episode = 1,
                }
            )
            .ThenRecord();
        ChallengeSight.Of("pat", answered.Record, number, raised.Next, Shipped.Access)!.WaitsForThem.ShouldBeTrue();
    }

    [Fact]
    public void A_challenge_goes_on_until_it_is_settled_though_our_involvement_ends_meanwhile()
    {
        var past = Past.Held(Team.Amira).And(Raised("ruth"), by: "amira");
        var number = past.Facts.Count;

        var ended = past.And(new EpisodeClosed("RC8", null) { Episode = 1 }, by: "ruth");

        Sees("ruth", ended, number)!.MayAnswer.ShouldBeTrue();
        Sees("amira", ended, number)!.MayGoOn.ShouldBeTrue();
        ended.Given.Record.Involved.All.Single(one => one.Role == InvolvementRole.Challenged).Until.ShouldBeNull();
        OpenChallenges.Find(ended.Given.Record, number).ShouldNotBeNull();
    }

    [Fact]
    public void What_ended_our_involvement_long_ago_is_challenged_by_nobody()
    {
        var past = Past.Held(Team.Amira).And(new EpisodeClosed("RC8", null) { Episode = 1 }, by: "ruth");
        var last = past.Given.Record.Standing[^1].On.AddDays(Shipped.Access.ChallengeableDays);
        var raises = new RaiseChallenge
        {
            What = "Nobody asked the school",
            Why = "he is alone",
            Wants = "Ask the school",
            To = "denise",
            Episode = 1,
        };

        past.Given.When(Team.Ruth, raises with { On = last }).ThenRecord();
        past.Given.When(Team.Ruth, raises with { On = last.AddDays(1) })
            .ThenAsks(
                "what",
                "Our involvement ended too long ago for this to be answered. Where something worries you now, make a referral"
            );
    }

    private static bool MayRaise(string user, Past past, DateTime now) =>
        ChallengeLine.MayRaise(user, past.Given.Record, now, Shipped.Access);

    private static ChallengeRaised Raised(string to) =>
        new("no visit for a month", to, "alone", "a visit") { Episode = 1 };

    private static ChallengeSight? Sees(string user, Past past, int number) =>
        ChallengeSight.Of(user, past.Given.Record, number, past.Next, Shipped.Access);
}
