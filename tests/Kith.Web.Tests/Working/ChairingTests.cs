using System.Net;
using Kith.Casework.Protection;
using Kith.Commands;
using Kith.Store;
using Kith.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Working;

public class ChairingTests
{
    /// <summary>A child on a plan, as a return says it: who chairs is no part of one.</summary>
    private const string Return = """
        <Message>
          <Header><CollectionDetails><Year>2026</Year></CollectionDetails><Source><LEA>201</LEA></Source></Header>
          <Children><Child>
            <ChildIdentifiers><LAchildID>CP1</LAchildID><PersonBirthDate>2015-05-05</PersonBirthDate></ChildIdentifiers>
            <CINdetails>
              <CINreferralDate>2026-01-05</CINreferralDate>
              <ReferralSource>2A</ReferralSource>
              <PrimaryNeedCode>N1</PrimaryNeedCode>
              <Section47>
                <S47ActualStartDate>2026-01-12</S47ActualStartDate>
                <DateOfInitialCPC>2026-02-02</DateOfInitialCPC>
                <ICPCnotRequired>0</ICPCnotRequired>
              </Section47>
              <ReferralNFA>0</ReferralNFA>
              <ChildProtectionPlans>
                <CPPstartDate>2026-02-02</CPPstartDate>
                <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
                <LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse>
                <NumberOfPreviousCPP>0</NumberOfPreviousCPP>
              </ChildProtectionPlans>
            </CINdetails>
          </Child></Children>
        </Message>
        """;

    [Theory]
    [EveryEngine]
    public async Task A_chair_finds_a_plan_that_a_return_brought_records_its_review_and_has_it_from_then(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await Imported(site);
        using var carys = await site.As("carys");
        (await carys.Opens("/my-work")).Links($"/children/{child}/acts/hold-review-conference").ShouldBeTrue();
        (await carys.Opens("/my-work")).Words.ShouldContain("You are named for no child’s conferences.");

        (await carys.Opens("/children?q=CP1")).Links($"/children/{child}").ShouldBeTrue();
        (await carys.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.OK);
        var saved = await carys.Records(
            child,
            "hold-review-conference",
            ("attendees:child.removed", "yes"),
            ("attendees:r1.role", "parent"),
            ("attendees:r1.name", "Ann Hart"),
            ("attendees:r1.came", "came"),
            ("attendees:r1.advocacy", "declined"),
            ("attendees:r2.role", "social-worker"),
            ("attendees:r2.came", "came"),
            ("attendees:r3.role", "health"),
            ("attendees:r3.came", "came"),
            ("attendees:r4.role", "education"),
            ("attendees:r4.came", "came"),
            ("parents-say", "It is better at home"),
            ("progress", "Eats every day"),
            ("decision", "continue")
        );

        saved.Path.ShouldEndWith("?done=hold-review-conference");
        saved.Words.ShouldContain("Carys Bell conference chair");
        Chairs.Of(await site.RecordOf(child), 1).ShouldBe("carys");
        (await carys.Opens("/my-work")).Links($"/children/{child}").ShouldBeTrue();
    }

    private static async Task<Guid> Imported(TestSite site)
    {
        var file = new FileInfo(Path.Combine(site.Database.Folder, "return.xml"));
        await File.WriteAllTextAsync(file.FullName, Return, TestDatabase.Stop);
        var import = new ImportCensus(file, null, site.Database.Text, TextWriter.Null);
        (await import.RunAsync(site.Time, TestDatabase.Stop)).ShouldBe(ExitCode.Done);
        await using var read = site.Database.Database.ReadModels();
        return (await read.Children.SingleAsync(TestDatabase.Stop)).Id;
    }
}
