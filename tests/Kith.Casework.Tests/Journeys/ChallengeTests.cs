using Kith.Casework.Challenges;
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
            .Select(told => told.Recipient)
            .ShouldBe(["amira", "helen"]);
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

    private static Given Raised(string from = "2024-01-08") =>
        Past.Held(Team.Amira, from)
            .And(new ChallengeRaised("no visit for a month", "amira", "alone", "a visit") { Episode = 1 }, by: "ruth")
            .Given;

    private static Act On(Given given, Act act) => act with { On = given.Record.Standing[^1].On, Episode = 1 };

    private static string? ToldTo(string person, Given given) =>
        Told.On(given.Record)
            .SingleOrDefault(told => told.Notice.Kind == "challenge" && told.Recipient == person)
            ?.Notice.Act;

    private static ClockStatus Clock(Given given, string duty) =>
        Shipped
            .Guidance.Clocks(given.Record.Standing, given.Record.Standing[^1].On.ToDateTime(new TimeOnly(18, 0)))
            .Last(clock => clock.Duty.Id == duty)
            .Status;
}
