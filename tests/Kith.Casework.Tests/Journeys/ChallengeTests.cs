using Kith.Casework.Access;
using Kith.Casework.Challenges;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A professional disagrees: it is asked, answered, taken further and settled, and both sides are told.</summary>
public sealed class ChallengeTests
{
    [Fact, Ask("C8")]
    public void A_challenge_is_with_whoever_is_asked_and_then_with_whoever_raised_it_until_it_is_settled()
    {
        var given = Raised();
        ToldTo("amira", given).ShouldBe("answer-challenge");

        given = given
            .When(Team.Amira, On(given, new AnswerChallenge { Challenge = 5, Answer = "I go tomorrow" }))
            .ThenRecord();
        ToldTo("amira", given).ShouldBeNull();
        ToldTo("ruth", given).ShouldBe("settle-challenge");

        given = given
            .When(
                Team.Ruth,
                On(
                    given,
                    new EscalateChallenge
                    {
                        Challenge = 5,
                        To = "helen",
                        Why = "it was promised before",
                    }
                )
            )
            .ThenRecord();
        ToldTo("ruth", given).ShouldBeNull();
        ToldTo("helen", given).ShouldBe("answer-challenge");

        given = given
            .When(
                Team.Ruth,
                On(
                    given,
                    new SettleChallenge
                    {
                        Challenge = 5,
                        Outcome = ChallengeOutcome.Changed,
                        How = "a visit every week",
                    }
                )
            )
            .ThenRecord();
        OpenChallenges.In(given.Record).ShouldBeEmpty();
        Told.On(given.Record)
            .Where(told => told.Notice.Kind == "challenge-settled")
            .Select(told => (told.Recipient, told.Notice.Says))
            .ShouldBe([
                ("amira", "settled a challenge: no visit for a month. a visit every week"),
                ("helen", "settled a challenge: no visit for a month. a visit every week"),
            ]);
    }

    [Fact, Ask("C8")]
    public void The_time_for_an_answer_and_for_an_end_is_in_the_protocol_and_counts_anew_each_time_it_goes_on()
    {
        var given = Raised("2025-03-03");
        Clock(given, "challenge-answer-local").ShouldBe(ClockStatus.Running);
        Clock(given, "challenge-settle-local").ShouldBe(ClockStatus.Running);

        given = given.When(Team.Amira, On(given, new AnswerChallenge { Challenge = 5, Answer = "no" })).ThenRecord();
        Clock(given, "challenge-answer-local").ShouldBe(ClockStatus.MetInTime);
        Clock(given, "challenge-settle-local").ShouldBe(ClockStatus.Running);

        given = given
            .When(
                Team.Ruth,
                On(
                    given,
                    new EscalateChallenge
                    {
                        Challenge = 5,
                        To = "helen",
                        Why = "no reason was given",
                    }
                )
            )
            .ThenRecord();
        Clock(given, "challenge-answer-local").ShouldBe(ClockStatus.Running);
    }

    [Fact, Ask("C8")]
    public void Nobody_answers_their_own_challenge_and_only_whoever_raised_it_says_that_they_are_content()
    {
        var given = Raised();

        given
            .When(Team.Ruth, On(given, new AnswerChallenge { Challenge = 5, Answer = "fine" }))
            .ThenAsks("challenge", "You raised this challenge. Somebody else answers it");
        given
            .When(
                Team.Amira,
                On(
                    given,
                    new SettleChallenge
                    {
                        Challenge = 5,
                        Outcome = ChallengeOutcome.Convinced,
                        How = "they agree",
                    }
                )
            )
            .ThenAsks("outcome", "Whoever raised it says whether they are content. Where a manager decided, say so");
        given
            .When(
                Team.Ruth,
                On(
                    given,
                    new EscalateChallenge
                    {
                        Challenge = 5,
                        To = "amira",
                        Why = "again",
                    }
                )
            )
            .ThenAsks("to", "Choose somebody more senior: they were asked already");
        var held = Past.Held(Team.Amira).Given;
        held.When(
                Team.Ruth,
                On(
                    held,
                    new RaiseChallenge
                    {
                        What = "no visit",
                        Why = "alone",
                        Wants = "a visit",
                        To = "ruth",
                    }
                )
            )
            .ThenAsks("to", "Choose somebody else: nobody answers their own challenge");
    }

    [Fact, Ask("C8")]
    public void Whoever_is_asked_reads_the_record_and_answers_until_the_challenge_is_settled()
    {
        var past = Past.Held(Team.Amira);
        Sees(Team.Dev, past.Given, past.Next).ShouldBe(Relation.Intake);
        var given = past.And(Challenging("dev"), by: "ruth").Given;

        Sees(Team.Dev, given, past.Next).ShouldBe(Relation.Challenged);
        Ask(Team.Dev, given, past.Next).May("answer-challenge", Shipped.Access).ShouldBeTrue();
        Ask(Team.Dev, given, past.Next).May("make-home-visit", Shipped.Access).ShouldBeFalse();

        given = given
            .When(Team.Dev, On(given, new AnswerChallenge { Challenge = 5, Answer = "I see it now" }))
            .ThenRecord();
        Sees(Team.Dev, given, past.Next).ShouldBe(Relation.Challenged);
        given = given
            .When(
                Team.Ruth,
                On(
                    given,
                    new SettleChallenge
                    {
                        Challenge = 5,
                        Outcome = ChallengeOutcome.Changed,
                        How = "a visit every week",
                    }
                )
            )
            .ThenRecord();
        var settled = given.Record.Standing[^1].On;
        Sees(Team.Dev, given, settled).ShouldBe(Relation.Challenged);
        Sees(Team.Dev, given, settled.AddDays(1)).ShouldBe(Relation.Intake);
    }

    [Fact, Ask("C8")]
    public void Nobody_is_asked_who_could_not_read_what_it_is_about()
    {
        var held = Past.Held(Team.Amira)
            .And(new InterestDeclared("dev", "Dev Shah", InterestKind.Relative, "his niece") { Episode = 0 })
            .Given;
        var asking = new RaiseChallenge
        {
            What = "no visit",
            Why = "alone",
            Wants = "a visit",
            To = "dev",
        };

        held.When(Team.Ruth, On(held, asking))
            .ThenAsks("to", "Choose somebody else: Dev Shah may not open this record, and could not answer");
        held.When(Team.Ruth, On(held, asking with { To = "pat" }))
            .ThenAsks("to", "Choose somebody else: Pat Doyle may not open this record, and could not answer");
    }

    [Fact, Ask("C8")]
    public void An_answer_to_one_challenge_answers_no_other()
    {
        var given = Past.Held(Team.Amira, "2025-03-03")
            .And(Challenging("amira"), by: "ruth")
            .And(Challenging("amira"), by: "chris")
            .Given;

        given = given.When(Team.Amira, On(given, new AnswerChallenge { Challenge = 6, Answer = "no" })).ThenRecord();

        Clocks(given, "challenge-answer-local").ShouldBe([ClockStatus.Running, ClockStatus.MetInTime]);
        given = given
            .When(
                Team.Chris,
                On(
                    given,
                    new SettleChallenge
                    {
                        Challenge = 6,
                        Outcome = ChallengeOutcome.Convinced,
                        How = "she is right",
                    }
                )
            )
            .ThenRecord();
        Clocks(given, "challenge-settle-local").ShouldBe([ClockStatus.Running, ClockStatus.MetInTime]);
    }

    private static ChallengeRaised Challenging(string to) =>
        new("no visit for a month", to, "alone", "a visit") { Episode = 1 };

    private static Relation Sees(Practitioner person, Given given, DateOnly on) => Ask(person, given, on).Relation;

    private static Answer Ask(Practitioner person, Given given, DateOnly on) =>
        Seeing.Decide(
            person,
            Casework.Access.Subject.Of(given.Record),
            Purpose.Record,
            Team.All,
            on.ToDateTime(new TimeOnly(12, 0))
        );

    private static Given Raised(string from = "2024-01-08") =>
        Past.Held(Team.Amira, from)
            .And(new ChallengeRaised("no visit for a month", "amira", "alone", "a visit") { Episode = 1 }, by: "ruth")
            .Given;

    private static Act On(Given given, Act act) => act with { On = given.Record.Standing[^1].On, Episode = 1 };

    private static string? ToldTo(string person, Given given) =>
        Told.On(given.Record)
            .SingleOrDefault(told => told.Notice.Kind == "challenge" && told.Recipient == person)
            ?.Notice.Act;

    private static ClockStatus Clock(Given given, string duty) => Clocks(given, duty)[^1];

    private static IReadOnlyList<ClockStatus> Clocks(Given given, string duty) =>
        [
            .. Shipped
                .Guidance.Clocks(given.Record.Standing, given.Record.Standing[^1].On.ToDateTime(new TimeOnly(18, 0)))
                .Where(clock => clock.Duty.Id == duty)
                .Select(clock => clock.Status),
        ];
}
