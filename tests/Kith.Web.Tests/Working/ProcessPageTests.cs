using System.Net;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Meetings;
using Kith.Casework.Notes;
using Kith.Casework.Record;
using Kith.Casework.Supports;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>What process costs: days and recorded time of assessing and investigating, against those of support.</summary>
[Ask("A9")]
public sealed class ProcessPageTests
{
    [Theory]
    [EveryEngine]
    public async Task Days_entries_and_the_time_that_was_said_are_counted_by_part_of_the_work_pathway_and_team(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        List<Guid> children = [];
        foreach (var given in new[] { "Ada", "Bob", "Cat", "Dan", "Eve" })
            children.Add(await Assessed(site, given));
        await Notes(site, children[0], minutes: 90);
        await Notes(site, children[1], minutes: null);
        using var anil = await site.As("anil");

        var page = await anil.Opens("/process");

        // Each of five for eleven days, the first and the last counted. One note says how long it took, of two.
        Row(page, "Assessment").ShouldBe("Assessment Assessing 5 55 11 2 1 2");
        page.Words.ShouldContain("so the hours are a floor");
        Row(await anil.Opens("/process?by=pathway"), "Usual pathway").ShouldStartWith("Usual pathway Assessing 5");
        (await anil.Opens("/process?by=team")).All("tbody tr").ShouldContain(row => row.Contains(" Assessing 5 "));
        using var csv = await anil.Gets("/process/process.csv?by=part&months=12");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain(
            "\r\nAssessment,assessing,5,55,2,1,2,,\r\n"
        );

        page.Words.ShouldNotContain("Ada");
    }

    [Theory]
    [EveryEngine]
    public async Task Time_entered_once_for_brothers_and_sisters_is_counted_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        foreach (var given in new[] { "Cat", "Dan", "Eve" })
            await Assessed(site, given);
        var (elder, younger) = await site.SiblingsLedBy("amira", on: TestSite.Today.AddDays(-11));
        await Started(site, elder);
        await Started(site, younger);
        using (var amira = await site.As("amira"))
        {
            var page = await amira.Opens($"/children/{elder}/acts/make-home-visit");
            page.Words.ShouldContain("About how long did this take, in minutes? (optional)");
            page.Words.ShouldContain("It is counted without names, and never for one person.");
            (
                await amira.Saves(
                    page,
                    ("children", $"{elder:N}|{younger:N}"),
                    ($"seen.{elder:N}", "yes"),
                    ($"alone.{elder:N}", "yes"),
                    ($"seen.{younger:N}", "yes"),
                    ($"alone.{younger:N}", "yes"),
                    ("account", "Calm"),
                    ("minutes", "120")
                )
            ).Errors.ShouldBeEmpty();
            (await amira.Opens($"/children/{elder}/story")).Words.ShouldContain("Minutes it took 120");
        }
        using var anil = await site.As("anil");

        Row(await anil.Opens("/process"), "Assessment").ShouldBe("Assessment Assessing 5 55 11 1 1 2");
    }

    [Fact]
    public async Task Figures_of_few_children_are_held_back_and_who_reads_no_figures_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        await Notes(site, await Assessed(site, "Ada"), minutes: 90);
        using var anil = await site.As("anil");
        using var amira = await site.As("amira");

        var page = await anil.Opens("/process");

        Row(page, "Assessment")
            .ShouldBe("Assessment Assessing fewer than 5 held back held back held back held back held back");
        page.Words.ShouldContain("Fewer children than can be told.");
        using var csv = await anil.Gets("/process/process.csv");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain(
            "Assessment,assessing,fewer than 5,held back,held back,held back,held back"
        );
        (await amira.Opens("/process")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task One_line_of_few_children_takes_the_next_smallest_with_it_and_what_few_got_is_held_back()
    {
        await using var site = await TestSite.StartAsync();
        foreach (var given in new[] { "Ada", "Bob", "Cat", "Dan", "Eve", "Flo" })
            await Assessed(site, given);
        var other = await Assessed(site, "Gus", lead: "nadia");
        await site.Does(
            "nadia",
            other,
            new RecordSupports
            {
                Given =
                [
                    .. Enumerable
                        .Range(1, 6)
                        .Select(at => new Support(
                            $"s{at}",
                            "A lift",
                            "transport",
                            Need: "getting-about",
                            Cost: 40,
                            Given: SupportGiven.Going
                        )),
                ],
            }
        );
        using var anil = await site.As("anil");

        var rows = (await anil.Opens("/process?by=team")).All("main tbody tr");

        rows.ShouldContain("North Assessing held back held back held back held back held back held back");
        rows.ShouldContain("South Assessing fewer than 5 held back held back held back held back held back");
        rows.ShouldContain("Help: Getting about held back held back");
        using var csv = await anil.Gets("/process/process.csv?by=team");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain(
            "North,assessing,held back,held back,held back,held back,held back,,"
        );
        // Where one line is all there is, it is the whole.
        (await anil.Opens("/process?by=part"))
            .All("main tbody tr")
            .ShouldContain(row => row.StartsWith("Assessment Assessing 7 "));
    }

    [Theory]
    [EveryEngine]
    public async Task Help_of_which_nobody_said_what_it_costs_is_not_said_to_cost_nothing(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        foreach (var given in new[] { "Ada", "Bob", "Cat", "Dan", "Eve" })
            await site.Does(
                "amira",
                await Assessed(site, given),
                new RecordSupports
                {
                    Given =
                    [
                        new Support(
                            "s1",
                            "A lift to school",
                            "transport",
                            Need: "getting-about",
                            Given: SupportGiven.Going
                        ),
                        new Support(
                            "s2",
                            "A club",
                            "young-carers",
                            Need: "caring",
                            Cost: 90,
                            Given: SupportGiven.Going
                        ),
                    ],
                }
            );
        using var anil = await site.As("anil");

        var rows = (await anil.Opens("/process")).All("main tbody tr");

        // What the five got while they were assessed: ten times, of which five have a cost.
        rows.ShouldContain("Assessment 5 10 £450");
        (await anil.Opens("/process?by=pathway")).All("main tbody tr").ShouldContain("Usual pathway 5 10 £450");
        using var csv = await anil.Gets("/process/process.csv?by=part&months=12");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain("\r\nAssessment,help,5,,,,,10,450\r\n");

        rows.ShouldContain(row =>
            row.StartsWith("Help: ", StringComparison.Ordinal)
            && row.EndsWith(" 5 Not recorded", StringComparison.Ordinal)
        );
        rows.ShouldContain(row =>
            row.StartsWith("Help: ", StringComparison.Ordinal) && row.EndsWith(" 5 £450", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_authority_in_which_nothing_went_on_is_told_so()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");

        (await denise.Opens("/process")).Words.ShouldContain("Nothing went on in the last 12 months.");
    }

    private static async Task<Guid> Assessed(TestSite site, string given, string lead = "amira")
    {
        var child = await site.LedBy(lead, given, on: TestSite.Today.AddDays(-11));
        await Started(site, child, Staff.All[lead].Supervisor!);
        return child;
    }

    private static Task Started(TestSite site, Guid child, string by = "denise") =>
        site.Does(
            by,
            child,
            new StartAssessment
            {
                ChildInterpreter = InterpreterNeed.None,
                ChildAdvocacy = AdvocacyOffer.Offered,
                Focus = "Food",
                Interpreter = "Nobody",
                Fathers = "Takes part",
                On = TestSite.Today.AddDays(-10),
                Episode = 1,
            }
        );

    private static Task Notes(TestSite site, Guid child, int? minutes) =>
        site.Does(
            "amira",
            child,
            new WriteCaseNote
            {
                Kind = NoteKind.Thought,
                Note = "Calm",
                Minutes = minutes,
            }
        );

    private static string Row(Page page, string begins) =>
        page.All("main table tbody tr").Single(row => row.StartsWith(begins, StringComparison.Ordinal));
}
