using Kith.Casework.FrontDoor;
using Kith.Casework.People;
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
}
