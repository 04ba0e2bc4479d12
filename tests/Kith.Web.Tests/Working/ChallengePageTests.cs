using Kith.Casework.Challenges;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Whoever answers a challenge sees what is wanted, and whoever settles it what was answered, without looking for it.</summary>
[Ask("C8")]
public class ChallengePageTests(Sites sites)
{
    [Theory, EveryEngine]
    public async Task What_is_wanted_stands_where_it_is_answered_and_the_answer_where_it_is_settled(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does(
            "amira",
            child,
            new RaiseChallenge
            {
                What = "No place at the club",
                Why = "nowhere to play",
                Wants = "A place on Saturdays",
                To = "denise",
            }
        );
        using var denise = await site.As("denise");
        using var amira = await site.As("amira");

        var answering = await denise.Opens($"/children/{child}/acts/answer-challenge");
        answering.Words.ShouldContain("Wanted: A place on Saturdays. Denise");
        (await denise.Saves(answering, ("answer", "There is one from Saturday"))).Errors.ShouldBeEmpty();

        var settling = await amira.Opens($"/children/{child}/acts/settle-challenge");
        settling.Words.ShouldContain("The answer: There is one from Saturday");
    }
}
