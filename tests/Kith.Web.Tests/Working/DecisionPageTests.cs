using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>Whoever decides a referral reads on the page of the decision what was learnt since it came.</summary>
[Ask("D11")]
public sealed class DecisionPageTests(Sites sites)
{
    private const string SoFar = "section[aria-labelledby='so-far']";

    [Theory, EveryEngine]
    public async Task A_note_on_a_referral_and_what_an_agency_answered_stand_where_it_is_decided(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.Referred("Ada", "Checked");
        using var frances = await site.As("frances");
        using var denise = await site.As("denise");
        var bare = await denise.Opens($"/children/{child}/acts/decide-referral");
        bare.Words.ShouldContain("No agency was asked yet.");
        bare.Words.ShouldNotContain("Notes since it came");

        await Saves(
            frances,
            child,
            "write-case-note",
            _ =>
                [
                    ("kind", "call"),
                    ("direction", "made"),
                    ("with", "Class teacher"),
                    ("note", "Ada has come without breakfast since May"),
                    ("about", "mornings at school"),
                ]
        );
        await Saves(
            frances,
            child,
            "request-agency-checks",
            row =>
                [
                    ($"{row}.name", "School nurse"),
                    ($"{row}.asks", "Has Ada lost weight?"),
                    ($"{row}.basis", "public-task"),
                ]
        );
        var asked = await denise.Opens($"/children/{child}/acts/decide-referral");
        asked.All(SoFar).Single().ShouldContain("Not answered");
        await Saves(
            frances,
            child,
            "record-agency-checks",
            row =>
                [
                    ($"{row}.standing", "received"),
                    ($"{row}.who", "Jo Field, by telephone"),
                    ($"{row}.said", "Two kilograms since spring"),
                ]
        );

        var decides = await denise.Opens($"/children/{child}/acts/decide-referral");

        string[] headings = ["Checks asked of agencies", "Notes since it came"];
        headings.ShouldBeSubsetOf(decides.All($"{SoFar} h3"));
        decides.All($"{SoFar} h4").ShouldContain("Case note: mornings at school, 20 November 2026");
        var soFar = decides.All(SoFar).Single();
        soFar.ShouldContain("Ada has come without breakfast since May");
        soFar.ShouldContain("Has Ada lost weight?");
        soFar.ShouldContain("Answered, 20 November 2026, Jo Field, by telephone: Two kilograms since spring");
        soFar.ShouldNotContain("Not answered");
    }

    // The answers are given the row that the page begins with.
    private static async Task Saves(
        Visitor who,
        Guid child,
        string act,
        Func<string?, (string Name, string Value)[]> answers
    )
    {
        var page = await who.Opens($"/children/{child}/acts/{act}");
        var row = page
            .Document.QuerySelectorAll("main fieldset.kith-row")
            .FirstOrDefault(row => row.Closest("template") is null)
            ?.Id;
        (await who.Saves(page, answers(row))).Errors.ShouldBeEmpty();
    }
}
