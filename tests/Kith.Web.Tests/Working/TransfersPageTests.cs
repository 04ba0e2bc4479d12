using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>The list of children with a plan who move here, and of those who move away, as managers and practitioners read it.</summary>
public sealed class TransfersPageTests(Sites sites)
{
    private const string Page = "/transfers";

    [Theory]
    [EveryEngine]
    public async Task A_child_who_moves_here_stands_on_the_list_from_being_told_to_the_other_council_being_told(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.ClosedBy("amira", "Ines");
        using var frances = await site.As("frances");
        (
            await frances.Records(
                child,
                "record-transfer-in",
                ("authority", "Quayshire"),
                ("contact", "Jo Firth, 01632 960101"),
                ("category", "NEG"),
                ("risks", "Often left alone"),
                ("visits", "Quayshire, every week"),
                ("key-worker", "Jo Firth of Quayshire"),
                ("chair", "carys")
            )
        ).Errors.ShouldBeEmpty();
        var told = await Row(site, "frances", "Quayshire");
        told.ShouldStartWith("Ines");
        told.ShouldContain("Due in");
        told.ShouldEndWith("Once it is held");
        using var amira = await site.As("amira");
        (await amira.Opens("/children")).Links(Page).ShouldBeTrue();

        await site.Does(
            "denise",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
            }
        );
        using var carys = await site.As("carys");
        (await carys.Opens($"/children/{child}/acts/hold-initial-conference")).Words.ShouldContain(
            "This is the conference for a child who moves here with a plan. Quayshire answers for the child until it is held"
        );
        await site.Does(
            "carys",
            child,
            new HoldInitialConference
            {
                Attendees = Attended.AtConference,
                ReportNotSharedReason = "They read it at the door",
                ParentsSay = "We want help",
                Threshold = "Likely to be hurt",
                Decision = ConferenceDecision.ChildProtectionPlan,
                Category = AbuseCategory.Neglect,
                Actions = Steps.Of("Gran helps"),
                NotAskedReason = "Too young",
            }
        );
        (await Row(site, "amira", "Quayshire")).ShouldContain("To be told");
        (await amira.Opens(Page)).Links($"/children/{child}/acts/answer-transfer-in").ShouldBeTrue();
        (
            await amira.Records(child, "answer-transfer-in", ("accepted", "yes"), ("told", "Jo Firth, by telephone"))
        ).Errors.ShouldBeEmpty();
        (await Row(site, "amira", "Quayshire")).ShouldContain("We answer for the child");
    }

    [Theory]
    [EveryEngine]
    public async Task A_child_who_moves_away_stands_on_it_until_our_plan_has_ended(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.OnAPlan("amira", "carys", "Otis");
        using var amira = await site.As("amira");
        (
            await amira.Records(
                child,
                "tell-of-transfer-out",
                ("authority", "Southmoor"),
                ("contact", "Lee Dunn, 01632 960202"),
                ("visits", "We do, every ten working days"),
                ("key-worker", "Amira, of ours")
            )
        ).Errors.ShouldBeEmpty();
        (await Row(site, "amira", "Southmoor")).ShouldEndWith("Not yet");
        // Whoever does not see the child reads that somebody moves, and not who.
        (await Row(site, "nadia", "Southmoor")).ShouldStartWith("A child of another team");

        (
            await amira.Records(child, "end-child-protection-plan", ("reason", "moved"), ("summary", "Safe there"))
        ).Words.ShouldContain("The plan stays ours until the authority the child has moved to has held its conference");
        (
            await amira.Records(
                child,
                "record-receiving-conference",
                ("decided", "A plan there, neglect"),
                ("accepted", "yes")
            )
        ).Errors.ShouldBeEmpty();
        (await Row(site, "amira", "Southmoor")).ShouldEndWith("YesEnd our plan: Otis Smith");
        (
            await amira.Records(child, "end-child-protection-plan", ("reason", "moved"), ("summary", "Safe there"))
        ).Errors.ShouldBeEmpty();
        (await Row(site, "amira", "Southmoor")).ShouldContain("Yes; our plan ended");
    }

    private static async Task<string> Row(TestSite site, string user, string council)
    {
        using var reader = await site.As(user);
        return (await reader.Opens(Page))
            .All("main tbody tr")
            .Single(row => row.Contains(council, StringComparison.Ordinal));
    }
}
