using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Demo;
using Kith.Returns.Cin;
using Kith.Returns.Import;
using Kith.Store;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Recording;
using Kith.Web.Tests.Import;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Demo;

[Slow]
public sealed class WholeDemonstrationTests(WholeDemonstration demonstration) : IClassFixture<WholeDemonstration>
{
    private static readonly DateOnly Today = WholeDemonstration.Today;

    [Fact]
    public async Task What_the_return_says_is_stored_as_it_stands_with_nothing_shifted()
    {
        var stored = await demonstration.AskAsync(
            async (records, _) =>
            {
                List<string> said = [];
                await foreach (var record in records.AllChildrenAsync(NewDatabase.Stop))
                foreach (var fact in record.Facts.Where(fact => ReturnSource.IsReturn(fact.Source)))
                    said.Add(Say(record.Id, fact.Fact, fact.On, fact.Source!));
                return said;
            }
        );

        stored.Order(StringComparer.Ordinal).ShouldBe(FromReturn().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_director_sees_a_service_at_work_some_of_it_late_and_nobody_drowning() =>
        await demonstration.AskAsync(
            async (_, models) =>
            {
                var open = models.Children.Where(child => child.Stage != "closed");
                var late =
                    from clock in models.Clocks
                    join child in open on clock.Child equals child.Id
                    where clock.EndedOn == null && clock.DueOn < Today
                    select new { child.Lead, clock.Duty };
                (await late.CountAsync()).ShouldBeInRange(5, 40);
                (await late.CountAsync(line => line.Lead == "amira.haddad")).ShouldBeInRange(1, 3);
                (await open.CountAsync(child => child.Lead == "amira.haddad")).ShouldBeInRange(12, 18);
                (await open.CountAsync(child => child.Lead == "joe.mensah")).ShouldBeInRange(8, 18);
                (await open.GroupBy(child => child.Lead).Select(lead => lead.Count()).MaxAsync()).ShouldBeLessThan(25);
                (await models.Approvals.CountAsync()).ShouldBe(2);
                (await models.Departures.CountAsync()).ShouldBe(3);
                return true;
            }
        );

    [Fact]
    public async Task Every_open_case_is_held_by_somebody_whom_the_guidance_lets_hold_it()
    {
        var workforce = DemoWorkforce.Read().ToWorkforce();
        var practice = new Practice(
            GuidanceFiles.Library(),
            FormFiles.Library(),
            workforce.Find("priya.nair")!,
            workforce,
            Today.ToDateTime(new TimeOnly(9, 0))
        );
        await demonstration.AskAsync(
            async (records, _) =>
            {
                await foreach (var record in records.AllChildrenAsync(NewDatabase.Stop))
                    // Whoever leads the work with a family stays while somebody else leads the enquiry.
                    if (record.State.Open is { Lead: { } lead } episode && episode.Protection.EnquiryLead is null)
                        Candidates
                            .For(record, episode.Number, practice, new Dictionary<string, int>())
                            .Single(candidate => candidate.Practitioner.Id == lead.Practitioner)
                            .Objections.ShouldBeEmpty($"{record.State.Person.DisplayName} is led by {lead.Name}");
                return true;
            }
        );
    }

    private static List<string> FromReturn()
    {
        using var file = DemoFiles.Census.OpenRead();
        var census = CinCensusReader.Read(file, ReadLimits.Default);
        var import = new CensusImport(ReturnSource.Of(census.Header), Today, GuidanceFiles.WorkingDays());
        return
        [
            .. census
                .Children.Select(child => import.Take(child, ChildRecord.New(Guid.Empty)))
                .SelectMany(child =>
                    child.Facts.Select(fact => Say(child.Id, fact.Fact.Fact, fact.Fact.On, fact.Source))
                ),
        ];
    }

    private static string Say(Guid child, Fact fact, DateOnly on, string source) =>
        $"{child} {Facts.NameOf(fact)} {on:O} {source} {Json.Write(fact)}";
}
