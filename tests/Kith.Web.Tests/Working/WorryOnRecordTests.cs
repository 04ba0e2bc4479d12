using System.Net;
using Kith.Casework.Access;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;

namespace Kith.Web.Tests.Working;

/// <summary>A worry about a child known here goes where work with the child goes on, and waits until somebody has decided what it changes.</summary>
[Ask("D11")]
public sealed class WorryOnRecordTests(Sites sites)
{
    [Fact]
    public async Task On_the_record_of_a_child_with_whom_somebody_works_it_is_a_contact_and_whoever_leads_is_told()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var known = await site.LedBy("amira", given: "Elsie");
        using var anybody = site.Anybody();
        var worry = await SentWorries.Sent(site, "Elsie", null);
        using var frances = await site.As("frances");

        var opened = await frances.Opens(worry);
        // Of a record that she may not open nothing is said: what is new goes there in words.
        opened.Document.QuerySelectorAll("input[name^='write-']").ShouldBeEmpty();
        var record = await site.RecordOf(known);
        var saved = await SentWorries.Screens(frances, opened, ("became-c1", $"known-{known}"));

        saved.Words.ShouldContain(
            "Saved. A contact went to those who work with the child, who decide what it changes and tell the sender: 1 child."
        );
        var contact = (await site.RecordOf(known)).Standing.Last().Fact.ShouldBeOfType<ContactReceived>();
        contact.Concern.ShouldContain("They come without a coat and are hungry.");
        contact.Concern.ShouldContain("Ada Okafor, mother");
        contact.Concern.ShouldContain("The child said: I am hungry");
        (await site.RecordOf(known)).Version.ShouldBe(record.Version + 1);
        using var amira = await site.As("amira");
        (await amira.Opens("/my-work")).Words.ShouldContain("recorded a new worry");
    }

    [Theory]
    [EveryEngine]
    public async Task A_worry_about_a_child_with_whom_work_goes_on_waits_on_every_list_until_somebody_has_decided_what_it_changes(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await site.LedBy("amira", given: "Elsie");
        using var frances = await site.As("frances");
        await SentWorries.Screens(
            frances,
            await frances.Opens(await SentWorries.Sent(site, "Elsie", null)),
            ("became-c1", $"known-{known}")
        );

        // The front door, which promised an answer, sees with whom it is and until when.
        (await frances.Opens("/front-door")).Words.ShouldContain(
            "Elsie Smith, received 20 Nov 2026, lead practitioner Amira Khan"
        );
        using var denise = await site.As("denise");
        using var amira = await site.As("amira");
        foreach (var visitor in new[] { denise, amira })
            (await visitor.Opens("/my-work")).Links($"/children/{known}/acts/decide-contact").ShouldBeTrue();
        var decision = await amira.Opens($"/children/{known}/acts/decide-contact");
        decision.Words.ShouldContain("They come without a coat and are hungry.");
        decision.Words.ShouldNotContain("Somebody decides what it changes");

        await amira.Records(
            known,
            "decide-contact",
            ("outcome", "goes-on"),
            ("reason", "Amira asks at home tomorrow what they eat."),
            ("how", "e-mail"),
            ("said", "We look into it."),
            ("proof", "Jo Field rang back.")
        );

        (await frances.Opens("/front-door")).Words.ShouldNotContain("lead practitioner Amira Khan");
        foreach (var visitor in new[] { denise, amira })
            (await visitor.Opens("/my-work")).Links($"/children/{known}/acts/decide-contact").ShouldBeFalse();
        var decided = (await site.RecordOf(known)).Standing.Last().Fact.ShouldBeOfType<ContactDecided>();
        decided.ShouldBe(
            new ContactDecided(
                ContactOutcome.GoesOn,
                "Amira asks at home tomorrow what they eat.",
                "e-mail",
                "We look into it.",
                "Jo Field rang back."
            )
            {
                Episode = 1,
            }
        );
    }

    [Theory]
    [EveryEngine]
    public async Task A_worry_about_a_child_who_gets_early_help_is_a_referral_that_the_front_door_decides(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var known = await site.Decided(ReferralDecision.EarlyHelp, "Elsie");
        await site.Does(
            "denise",
            known,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
                On = TestSite.Today,
                Episode = 1,
            }
        );
        await site.Does("amira", known, (OpenEarlyHelp)Examples.OpenEarlyHelp.Act with { On = TestSite.Today });
        using var frances = await site.As("frances");
        (await frances.Opens($"/children/{known}")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var saved = await SentWorries.Screens(
            frances,
            await frances.Opens(await SentWorries.Sent(site, "Elsie", null)),
            ("became-c1", $"known-{known}")
        );

        saved.Words.ShouldContain("Saved. A referral waits for its decision: 1 child.");
        saved.Words.ShouldContain("Elsie Smith");
        var record = await site.RecordOf(known);
        record.State.Open!.AwaitsDecision.ShouldBeTrue();
        record.State.Open.Lead!.Practitioner.ShouldBe("amira");
        (await frances.Opens($"/children/{known}/acts/decide-referral")).Words.ShouldContain(
            "They come without a coat and are hungry."
        );
        using var amira = await site.As("amira");
        (await amira.Opens("/my-work")).Words.ShouldContain("A referral was received");
    }

    [Theory]
    [EveryEngine]
    public async Task A_child_whose_record_is_kept_secret_is_answered_as_any_other_and_no_second_record_is_opened(
        string engine
    )
    {
        var site = await sites.On(engine);
        var page = await SentWorries.Sent(site, "Wren", null);
        using var frances = await site.As("frances");
        await SentWorries.Screens(frances, await frances.Opens(page), ("became-c1", "new"), ("secret", "no"));
        var wren = await site.Named("Wren Okafor");
        await site.Does("denise", wren.Id, RelationWalkTests.Restricting(RestrictionKind.Hidden, "denise", "amira"));
        var before = await site.RecordOf(wren.Id);

        var again = await SentWorries.Sent(site, "Wren", null);
        var opened = await frances.Opens(again);
        opened.Words.ShouldNotContain("It is Wren");
        var saved = await SentWorries.Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));

        saved.Path.ShouldStartWith("/front-door?done=");
        (await SentWorries.Named(site, "Wren Okafor")).Count.ShouldBe(1);
        (await site.RecordOf(wren.Id)).Version.ShouldBe(before.Version + 1);
        (await frances.Opens(again)).Words.ShouldContain("Wren Okafor: recorded, Frances");
    }
}
