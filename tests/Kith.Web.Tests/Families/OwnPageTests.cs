using System.Net;
using Kith.Casework.Diary;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Protection;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Families;

/// <summary>What a parent finds on their page beside papers: dates, what they agreed to, and who looked at the record.</summary>
public sealed class OwnPageTests
{
    [Theory, EveryEngine, Ask("B3")]
    public async Task A_parent_finds_what_they_are_asked_to_and_nothing_that_the_other_is_asked_to(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var family = await site.FamilyApart();
        var child = $"/family/children/{family.Child}";
        await site.Does("amira", family.Child, Asked("conference", 7, "Room 2, Harbour House", family.Mother));
        await site.Does("amira", family.Child, Asked("home-visit", 3, "14 Oxenholme Road", family.Father));
        await site.Does("amira", family.Child, Asked("strategy-discussion", 1, "Police station", null));
        var conference = (await site.RecordOf(family.Child)).Version - 2;
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn);

        var hers = await mother.Opens(child);
        hers.Words.ShouldContain("27 November 2026 at 14:30");
        hers.Words.ShouldContain("The big meeting about how to keep Jo safe");
        hers.Words.ShouldContain("Where: Room 2, Harbour House");
        hers.Words.ShouldNotContain("Oxenholme Road");
        hers.Words.ShouldNotContain("Police station");
        // A place can say where the child lives, whom he may not find.
        var his = await father.Opens(child);
        his.Words.ShouldContain("23 November 2026 at 14:30");
        his.Words.ShouldContain("Ask your worker where it is.");
        his.Words.ShouldNotContain("14 Oxenholme Road");
        his.Words.ShouldNotContain("Harbour House");

        await site.Does(
            "amira",
            family.Child,
            new CallOffBooking { Booking = conference, Reason = "The chair is ill" }
        );
        (await mother.Opens(child)).Words.ShouldNotContain("Harbour House");
    }

    [Theory, EveryEngine, Ask("C13"), Ask("D9")]
    public async Task A_parent_takes_back_a_yes_and_the_agency_is_shut_out_and_whoever_leads_told_the_same_day(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var family = await site.FamilyApart();
        var child = $"/family/children/{family.Child}";
        await site.Does("amira", family.Child, Agreed(family));
        using var teacher = await site.PartnerIn(
            family.Child,
            MadePartners.Ask with
            {
                Basis = PartnerBasis.Agreed,
                Agency = "Larkfield School",
            }
        );
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn);

        var page = await mother.Opens(child);
        page.Words.ShouldContain("We may ask Larkfield School about your family. You said yes on 20 November 2026.");
        page.Words.ShouldNotContain("food bank");
        // Of an agency he is told nothing: it may say where the child lives.
        (await father.Opens(child)).Words.ShouldContain("You take part in the help.");
        (await father.Opens($"{child}/agreements/school")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await mother.Opens($"{child}/agreements/school");
        form.Words.ShouldContain("It ends today.");
        var done = await mother.Sends(form, "main form", ("words", "They talk to the neighbours"));

        done.Words.ShouldContain("You took it back. It ends today.");
        done.Words.ShouldContain("You took it back on 20 November 2026.");
        var taken = (await site.RecordOf(family.Child)).State.Person.Agreements.Single(row => row.Id == "school");
        (taken.Answer, taken.On, taken.Said).ShouldBe(
            (AgreementAnswer.TakenBack, TestSite.Today, "They talk to the neighbours")
        );
        (await site.RecordOf(family.Child)).Standing[^1].By.ShouldBe(FamilyUser.Of(family.Mother));
        // The other answers stand as they were, and once more is once.
        var version = (await site.RecordOf(family.Child)).Version;
        (await mother.Sends(form, "main form")).Words.ShouldContain("You took it back on 20 November 2026.");
        (await site.RecordOf(family.Child)).Version.ShouldBe(version);
        (await site.RecordOf(family.Child))
            .State.Person.Agreements.Single(row => row.Id == "help")
            .Stands.ShouldBeTrue();
        (await teacher.Opens("/partner")).Path.ShouldBe("/partner/sign-in");

        using var amira = await site.As("amira");
        (await amira.Opens("/my-work")).Words.ShouldContain(
            $"{MadeFamilies.MothersName} took back their agreement that we ask Larkfield School. Say what may follow"
        );
        var record = await amira.Opens($"/children/{family.Child}/acts/record-agreements");
        record.Holds("agreements:school.answer").ShouldBe("taken-back");
        (await amira.Saves(record)).Errors.ShouldContain("Agreement 2: Say when you will talk about it again");
        await amira.Saves(
            record,
            ("agreements:school.review-on-day", "20"),
            ("agreements:school.review-on-month", "12"),
            ("agreements:school.review-on-year", "2026"),
            ("agreements:school.lawful", "other-help"),
            ("agreements:school.follows", "We ask her first")
        );
        (await amira.Opens("/my-work")).Words.ShouldNotContain("Say what may follow");
    }

    [Theory, EveryEngine, Ask("D9")]
    public async Task A_parent_is_told_who_of_us_looked_by_job_and_of_nobody_else_and_not_while_an_enquiry_goes_on(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var family = await site.FamilyApart();
        var child = $"/family/children/{family.Child}";
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn, "looks");
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn, "looks");
        using var denise = await site.As("denise");
        await denise.Opens($"/children/{family.Child}");
        using var carys = await site.As("carys");
        await carys.Opens($"/children/{family.Child}");
        using var nadia = await site.As("nadia");
        (await nadia.Opens($"/children/{family.Child}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await father.Opens(child);

        var looked = (await mother.Opens(child)).All("#looks ~ ul li");
        // Whoever was refused looked at nothing, and the father is none of hers to know of.
        looked.ShouldBe(
            [
                "Amira Khan, Social worker, last on 20 November 2026",
                "Denise Obi, Practice supervisor, last on 20 November 2026",
                "Conference chair, last on 20 November 2026",
                "Front door worker, last on 20 November 2026",
            ],
            ignoreOrder: true
        );
        // From whom an address is kept, they are not told who looked, whatever the invitation says.
        (await father.Opens(child)).Words.ShouldNotContain("Who looked at");

        await site.Does(
            "denise",
            family.Child,
            new HoldStrategyDiscussion
            {
                Reason = "A mark on the arm",
                Attendees = Attended.ByAllThree,
                Outcome = StrategyOutcome.Section47Enquiry,
                Plan = "See the child today",
            }
        );
        (await mother.Opens(child)).Words.ShouldNotContain("Who looked at");
    }

    private static ArrangeBooking Asked(string kind, int days, string place, Guid? person) =>
        new()
        {
            Kind = kind,
            Day = TestSite.Today.AddDays(days),
            Time = new TimeOnly(14, 30),
            Place = place,
            Others = person is null ? [new("p", "police")] : [new("m", "parent", person)],
        };

    private static RecordAgreements Agreed(MadeFamily family) =>
        new()
        {
            Agreements =
            [
                new("help", family.Father, To: AgreementTo.Help, Agency: "food bank", Answer: AgreementAnswer.Agreed),
                new(
                    "school",
                    family.Mother,
                    To: AgreementTo.Ask,
                    Agency: "Larkfield School",
                    Answer: AgreementAnswer.Agreed,
                    On: TestSite.Today
                ),
            ],
        };
}
