using System.Net;
using Kith.Casework.Access;
using Kith.Casework.Challenges;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>A challenge on pages of its own: whoever raised it and left, an account of an agency, and an agency with a code.</summary>
[Ask("C8")]
public class ChallengeSightPageTests
{
    private const string What = "Nobody has seen him since March";

    [Theory, EveryEngine]
    public async Task Whoever_raised_a_challenge_and_works_with_the_child_no_more_still_reads_the_answer_and_settles_it(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Kim");
        await site.Does("amira", child, Joining("nadia", InvolvementRole.CoWorker));
        var began = (await site.RecordOf(child)).Version;
        await site.Does("nadia", child, Raise with { To = "amira" });
        var number = (await site.RecordOf(child)).Version;
        await site.Does("amira", child, new EndInvolvement { Involvement = began, Reason = "Done" });
        await site.Does("amira", child, new AnswerChallenge { Challenge = number, Answer = "I see him on Monday" });
        using var nadia = await site.As("nadia");
        (await nadia.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var all = await nadia.Opens("/challenges");
        all.Words.ShouldContain(What);
        all.Words.ShouldContain("It is answered. Say whether that settles it");
        var one = await nadia.Opens($"/challenges/{child:N}-{number}");
        one.Words.ShouldContain("I see him on Monday");
        one.Words.ShouldNotContain("Smith Street");
        var refused = await nadia.Sends(one, "form:has([name=outcome])", ("how", "He is seen each week"));
        refused.Errors.ShouldBe(["Choose how it ended"]);
        refused.Holds("how").ShouldBe("He is seen each week");
        var settled = await nadia.Sends(refused, "form:has([name=outcome])", ("outcome", "changed"));

        settled.Words.ShouldContain("Settled on");
        (await site.RecordOf(child))
            .Standing[^1]
            .Fact.ShouldBeOfType<ChallengeSettled>()
            .How.ShouldBe("He is seen each week");
        using var leon = await site.As("leon");
        (await leon.Opens($"/challenges/{child:N}-{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await leon.Opens("/challenges")).Words.ShouldNotContain(What);
    }

    [Theory, EveryEngine]
    public async Task An_account_of_an_agency_raises_takes_further_and_settles_a_challenge_and_sees_nothing_else(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Kim");
        var other = await site.LedBy("amira", "Lou");
        using var sarah = await site.As("sarah");
        (await sarah.Opens("/challenges")).Words.ShouldNotContain("Kim");
        await site.Does("amira", child, Joining("sarah", InvolvementRole.Partner));

        var page = await sarah.Opens("/challenges");
        page.Words.ShouldContain("Kim");
        page.Words.ShouldNotContain("Lou");
        var forged = Visitor
            .Filled(page, "main form", [("what", What), ("why", "a"), ("wants", "b")], out var action)
            .Where(field => field.Key != "about")
            .Append(new("about", $"{other:N}"));
        (await sarah.Posts(action, forged)).Errors.ShouldContain("Choose the child");
        var sent = await sarah.Saves(
            page,
            ("about", $"{child:N}"),
            ("what", What),
            ("why", "He is hungry"),
            ("wants", "A visit")
        );
        sent.Words.ShouldContain("Your challenge has arrived");
        sent.Words.ShouldContain("It waits for an answer of Amira Khan");
        var raised = (await site.RecordOf(child)).Standing[^1];
        (raised.By, raised.Fact.ShouldBeOfType<ChallengeRaised>().To).ShouldBe(("sarah", "amira"));
        using var amira = await site.As("amira");
        (await amira.Opens("/my-work")).Words.ShouldContain($"asks you to answer a challenge: {What}");
        await site.Does("amira", child, new AnswerChallenge { Challenge = raised.Version, Answer = "Next week" });

        var one = await sarah.Opens($"/challenges/{child:N}-{raised.Version}");
        one.Words.ShouldContain("Next week");
        one.Words.ShouldNotContain("Smith");
        var further = await sarah.Sends(one, "form:has([name=why])", ("why", "Too late"));
        further.Words.ShouldContain("It waits for an answer of Denise Obi");
        await site.Does("denise", child, new AnswerChallenge { Challenge = raised.Version, Answer = "Tomorrow" });
        var settled = await sarah.Sends(
            await sarah.Opens($"/challenges/{child:N}-{raised.Version}"),
            "form:has([name=outcome])",
            ("outcome", "changed"),
            ("how", "Seen tomorrow")
        );

        settled.Words.ShouldContain("Settled on");
        (await sarah.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await sarah.Opens($"/children/{child}/story")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var tomos = await site.As("tomos");
        (await tomos.Opens($"/challenges/{child:N}-{raised.Version}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await tomos.Opens("/challenges")).Words.ShouldNotContain("Kim");
    }

    [Theory, EveryEngine]
    public async Task An_agency_with_a_code_answers_what_it_is_asked_and_raises_its_own(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Kim");
        using var teacher = await site.PartnerIn(child);
        var user = Casework.People.PartnerUser.Of(child, (await site.RecordOf(child)).Version);
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{child}/acts/raise-challenge");
        var asked = await amira.Saves(
            form,
            ("what", "He is sent home at noon"),
            ("why", "He is alone"),
            ("wants", "A whole day"),
            ("to", user)
        );
        asked.Errors.ShouldBeEmpty();
        var number = (await site.RecordOf(child)).Version;

        (await teacher.Opens("/partner")).Words.ShouldContain("1 challenge waits for you");
        var answered = await teacher.Sends(
            await teacher.Opens($"/partner/challenges/{number}"),
            "form:has([name=answer])",
            ("answer", "From Monday he stays until three")
        );
        answered.Words.ShouldContain("It is answered, and waits for whoever raised it");
        (await site.RecordOf(child)).Standing[^1].By.ShouldBe(user);
        (await amira.Opens($"/children/{child}/acts/settle-challenge")).Words.ShouldContain(
            "From Monday he stays until three"
        );
        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain(MadePartners.Name);

        var raised = await teacher.Saves(
            await teacher.Opens("/partner/challenges"),
            ("what", What),
            ("why", "He is hungry"),
            ("wants", "A visit")
        );
        raised.Words.ShouldContain("Your challenge has arrived");
        var own = (await site.RecordOf(child)).Standing[^1];
        own.Fact.ShouldBeOfType<ChallengeRaised>().To.ShouldBe("amira");
        await site.Does("amira", child, new AnswerChallenge { Challenge = own.Version, Answer = "On Monday" });
        (await teacher.Opens($"/partner/challenges/{own.Version}")).Words.ShouldContain("On Monday");
        // What two others said to one another is none of theirs.
        await site.Does("amira", child, Raise with { What = "The plan is late", To = "denise" });
        var theirs = (await site.RecordOf(child)).Version;
        (await teacher.Opens($"/partner/challenges/{theirs}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await teacher.Opens("/partner/challenges")).Words.ShouldNotContain("The plan is late");
    }

    [Theory, EveryEngine]
    public async Task A_school_that_is_told_of_no_further_action_disagrees_and_whoever_decided_answers_though_the_case_is_closed(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        using var sarah = await site.As("sarah");
        var child = await ReferredBy(sarah, site, "Milo");
        var told = await sarah.Opens("/referrals");
        told.Words.ShouldContain("No further action by children’s social care");

        told.Links($"/challenges?about={child:N}#raise").ShouldBeTrue();
        var page = await sarah.Opens($"/challenges?about={child:N}");
        page.Holds("about").ShouldBe($"{child:N}");
        var sent = await sarah.Saves(page, ("what", What), ("why", "He is hungry"), ("wants", "A visit"));

        sent.Words.ShouldContain("Your challenge has arrived");
        sent.Words.ShouldContain("It waits for an answer of Frances");
        var number = (await site.RecordOf(child)).Version;
        using var frances = await site.As("frances");
        (await frances.Opens("/my-work")).Words.ShouldContain($"asks you to answer a challenge: {What}");
        var answering = await frances.Opens($"/children/{child}/acts/answer-challenge");
        answering.Words.ShouldContain(What);
        (await frances.Saves(answering, ("answer", "We visit after all"))).Errors.ShouldBeEmpty();
        (await frances.Opens("/my-work")).Words.ShouldNotContain("asks you to answer a challenge");

        var one = await sarah.Opens($"/challenges/{child:N}-{number}");
        one.Words.ShouldContain("We visit after all");
        await sarah.Sends(one, "form:has([name=outcome])", ("outcome", "changed"), ("how", "They visit"));
        (await sarah.Opens($"/challenges/{child:N}-{number}")).Words.ShouldContain("Settled on");
        (await sarah.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Guid> ReferredBy(Visitor sarah, TestSite site, string given)
    {
        await sarah.Saves(
            await sarah.Opens("/referrals/new"),
            ("given", given),
            ("family", "Schooled"),
            ("source", "2A"),
            ("concern", "He comes to school hungry")
        );
        var child = (await site.Named($"{given} Schooled")).Id;
        await site.Does(
            "frances",
            child,
            new DecideReferral
            {
                Decision = ReferralDecision.NoFurtherAction,
                Reason = "The mother buys breakfast",
                Threshold = "level 2",
                ParentsTold = true,
                On = TestSite.Today,
            }
        );
        await site.Does(
            "frances",
            child,
            new TellReferrer
            {
                How = "telephone",
                Said = "Nothing",
                On = TestSite.Today,
            }
        );
        return child;
    }

    private static BeginInvolvement Joining(string user, InvolvementRole role) =>
        new()
        {
            Practitioner = user,
            Role = role,
            Purpose = "Sees him at school",
            Reason = "Knows him well",
        };

    private static RaiseChallenge Raise { get; } =
        new()
        {
            What = What,
            Why = "He is alone",
            Wants = "A visit",
        };
}
