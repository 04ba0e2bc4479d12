using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Whoever decides a referral sees what was before with the brothers and sisters, as far as they may know it.</summary>
[Ask("D11")]
public sealed class SiblingsBeforeTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task What_was_decided_for_a_brother_stands_beside_the_decision_and_of_a_record_that_is_closed_to_them_who_leads(
        string engine
    )
    {
        var site = await sites.On(engine);
        var ben = await site.Decided(ReferralDecision.NoFurtherAction, "Ben", "Housed");
        var cal = await site.LedBy("amira", "Cal", "Housed");
        var ada = await site.Referred("Ada", "Housed");
        foreach (var (child, name) in new[] { (ben, "Ben Housed"), (cal, "Cal Housed") })
            await site.Does(
                "frances",
                ada,
                new RecordFamilyMember
                {
                    Name = name,
                    Relationship = "brother",
                    Child = child,
                }
            );
        using var frances = await site.As("frances");

        var page = await frances.Opens($"/children/{ada}/acts/decide-referral");

        page.Words.ShouldContain("Brothers and sisters");
        page.Words.ShouldContain("Somebody was worried 1 time in the last 12 months.");
        page.Words.ShouldContain("lead practitioner Amira Khan");
    }

    [Theory, EveryEngine]
    public async Task What_was_before_with_the_children_of_a_partner_who_lives_with_the_child_now_stands_there_too(
        string engine
    )
    {
        var site = await sites.On(engine);
        var ben = await site.Decided(ReferralDecision.EarlyHelp, "Ben", "Elsewhere");
        await site.Does("frances", ben, new RecordFamilyMember { Name = "Carl Doyle", Relationship = "father" });
        var carl = (await site.RecordOf(ben)).State.Person.Family.Single().Person;
        var ada = await site.Referred("Ada", "Partnered");
        // As it stands once two records of one person were made one, or the import knew them.
        await site.Records.AppendAsync(
            new Append(
                Guid.NewGuid(),
                "import-people",
                "import",
                site.Time.Now,
                $"{Guid.NewGuid()}",
                [
                    new StreamAppend(
                        await site.RecordOf(ada),
                        [
                            new Dated(
                                new FamilyMemberRecorded(carl, "Carl Doyle", "mother’s partner", LivesWithChild: true),
                                TestSite.Today
                            ),
                        ],
                        "people.csv, line 3"
                    ),
                ]
            ),
            TestDatabase.Stop
        );
        using var frances = await site.As("frances");

        var page = await frances.Opens($"/children/{ada}/acts/decide-referral");

        page.Words.ShouldContain("Brothers and sisters, and other children of the adults");
        page.Words.ShouldContain("Ben Elsewhere");
        page.Words.ShouldContain("Somebody was worried 1 time in the last 12 months.");
    }
}
