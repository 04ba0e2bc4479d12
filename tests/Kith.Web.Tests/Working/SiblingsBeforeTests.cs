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
    public async Task Who_works_with_the_child_and_with_each_brother_and_sister_stands_there_with_telephone_and_when_they_were_last_in_touch(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(
            engine,
            people: new Dictionary<string, PractitionerRecorded>(Staff.All)
            {
                ["amira"] = Staff.All["amira"] with { Telephone = "01632 960 241" },
            }
        );
        var cal = await site.LedBy("amira", "Cal", "Phoned");
        var ben = await site.LedBy("femi", "Ben", "Phoned");
        var ada = await site.Referred("Ada", "Phoned");
        foreach (var (child, name) in new[] { (cal, "Cal Phoned"), (ben, "Ben Phoned") })
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
        await site.Does(
            "amira",
            cal,
            new MakeHomeVisit
            {
                Seen = true,
                Alone = true,
                Account = "Tea together",
            }
        );
        await site.Does(
            "frances",
            ada,
            new RecordProfessionals
            {
                Professionals =
                [
                    new Professional(
                        "a",
                        "Jo Field",
                        "Teacher",
                        "Oak School",
                        LastContactOn: TestSite.Today.AddDays(-2)
                    ),
                ],
            }
        );
        await site.HasAgency();
        using var frances = await site.As("frances");
        using var denise = await site.As("denise");

        var page = await frances.Opens($"/children/{ada}/acts/decide-referral");

        page.Words.ShouldContain("lead practitioner Amira Khan, 01632 960241");
        var teacher = page.All(".kith-people li").Single(line => line.StartsWith("Jo Field", StringComparison.Ordinal));
        teacher.ShouldContain("020 7946 0030");
        teacher.ShouldContain("last in touch on 18 November 2026");
        // Whose records are closed to whoever decides, of them it is said who leads, and no more.
        page.All(".kith-people li").ShouldNotContain(line => line.StartsWith("Amira Khan", StringComparison.Ordinal));
        var helping = (await denise.Opens($"/children/{ada}/acts/decide-referral")).All(".kith-people li");
        var amira = helping.Single(line => line.StartsWith("Amira Khan", StringComparison.Ordinal));
        amira.ShouldContain("lead practitioner: Cal");
        amira.ShouldContain("01632 960241");
        amira.ShouldContain("last in touch on 20 November 2026");
        var femi = helping.Single(line => line.StartsWith("Femi Ade", StringComparison.Ordinal));
        femi.ShouldContain("telephone not recorded");
        femi.ShouldContain("when we were last in touch is not recorded");
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
