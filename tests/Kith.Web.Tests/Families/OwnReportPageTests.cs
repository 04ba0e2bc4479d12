using Kith.Casework.Diary;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Families;

/// <summary>A parent writes their own report for a conference on the family's site.</summary>
public sealed class OwnReportPageTests
{
    [Theory, EveryEngine, Ask("B17")]
    public async Task A_parent_who_is_asked_to_a_conference_writes_their_own_report_and_the_chair_reads_it_beforehand(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        using var father = await site.InvitedAs(family.Child, family.Father, MadeFamilies.FatherBorn);
        var child = $"/family/children/{family.Child}";
        var write = $"{child}/messages/new?kind=report";
        (await mother.Opens(child)).Links(write).ShouldBeFalse();

        await site.Does(
            "amira",
            family.Child,
            new ArrangeBooking
            {
                Kind = "conference",
                Day = TestSite.Today.AddDays(7),
                Others = [new("m", "parent", family.Mother), new("f", "parent", family.Father)],
            }
        );
        var version = (await site.RecordOf(family.Child)).Version;
        (await mother.Opens(child)).Links(write).ShouldBeTrue();
        var form = await mother.Opens(write);
        form.Words.ShouldContain("The people at the meeting read this");
        (await mother.Sends(form, "main form")).Errors.ShouldBe(["Write what you want to say"]);
        var sent = await mother.Sends(form, "main form", ("words", "Larkspur mornings go well"));

        sent.Words.ShouldContain("You wrote this for the big meeting.");
        sent.Words.ShouldNotContain("No answer yet");
        using var amira = await site.As("amira");
        var prepared = await amira.Opens($"/children/{family.Child}/bookings/{version}");
        prepared.Words.ShouldContain("Larkspur mornings go well");
        prepared.Words.ShouldContain("The chair has not met");
        var update = await amira.Opens($"/children/{family.Child}/acts/update-asked?booking={version}");
        update.Holds("others:m.own-words").ShouldBe("Larkspur mornings go well");
        update.Holds("others:f.own-words").ShouldBeNullOrEmpty();
        (await father.Opens(child)).Words.ShouldNotContain("Larkspur");
        // A message is a message still.
        (await mother.Opens($"{child}/messages/new")).Words.ShouldNotContain("big meeting");
    }
}
