using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.Notes;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Guidance;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>What a family agrees to stands on the child's page, and what is taken back reaches whoever leads.</summary>
public sealed class AgreementPageTests
{
    [Theory, EveryEngine, Ask("D9")]
    public async Task A_yes_is_on_the_childs_page_and_taking_it_back_is_told_to_the_lead(string engine)
    {
        // A page of notices of its own: others fill that of a site they share.
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira");
        var yes = new Agreement(
            "a1b2",
            Name: "Grace Okoro",
            To: AgreementTo.Tell,
            Agency: "Oak School",
            Answer: AgreementAnswer.Agreed,
            On: TestSite.Today
        );
        await site.Does("amira", child, new RecordAgreements { Agreements = [yes] });
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}"))
            .All("[aria-labelledby=agreed] li")
            .ShouldHaveSingleItem()
            .ShouldContain("agreed, that we tell Oak School");

        await site.Does(
            "denise",
            child,
            new RecordAgreements
            {
                Agreements =
                [
                    yes with
                    {
                        Answer = AgreementAnswer.TakenBack,
                        Follows = "The school is told today that we stop",
                        Lawful = "nothing-more",
                        ReviewOn = TestSite.Today.AddDays(14),
                    },
                ],
            }
        );

        (await amira.Opens("/my-work")).Words.ShouldContain(
            "recorded that Grace Okoro took back their agreement that we tell Oak School. It ends today"
        );
        (await amira.Opens("/my-work")).Words.ShouldContain("Talk about it again");
        (await amira.Opens($"/children/{child}"))
            .All("[aria-labelledby=agreed] li")
            .ShouldHaveSingleItem()
            .ShouldContain("took back the agreement");
    }

    [Theory, EveryEngine, Ask("C13"), Ask("D9")]
    public async Task A_no_where_nobody_leads_is_on_a_managers_list_until_the_family_is_asked_again(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.Decided(ReferralDecision.EarlyHelp);
        var no = new Agreement(
            "a1b2",
            Name: "Grace Okoro",
            To: AgreementTo.Help,
            Answer: AgreementAnswer.Refused,
            Follows: "They ring us",
            Lawful: "nothing-more",
            ReviewOn: TestSite.Today.AddDays(14)
        );
        await site.Does("frances", child, new RecordAgreements { Agreements = [no] });
        using var denise = await site.As("denise");
        const string again = "recorded a no by Grace Okoro, to take part in the help. Talk about it again";

        (await denise.Opens("/my-work")).Words.ShouldContain(again);
        await site.Does(
            "denise",
            child,
            new RecordAgreements { Agreements = [no with { Answer = AgreementAnswer.Agreed, ReviewOn = null }] }
        );

        (await denise.Opens("/my-work")).Words.ShouldNotContain(again);
    }

    [Theory, EveryEngine, Ask("E2")]
    public async Task What_a_manager_has_to_be_told_of_a_record_from_which_they_are_kept_the_next_in_the_line_is_told(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira");
        await site.Does("amira", child, new DeclareInterest { Practitioner = "denise", Kind = InterestKind.Relative });
        await site.Does("amira", child, new RecordDeath { Place = "At home", Source = "The hospital" });
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        var name = (await site.RecordOf(child)).State.Person.Number;

        (await sunil.Opens("/my-work")).Document.QuerySelector($"a[href^='/children/{child}']").ShouldNotBeNull(name);
        (await denise.Opens("/my-work")).Document.QuerySelector($"a[href^='/children/{child}']").ShouldBeNull(name);
    }
}
