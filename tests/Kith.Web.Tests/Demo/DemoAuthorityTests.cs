using Kith.Casework.Record;
using Kith.Commands;
using Kith.Demo;
using Kith.Guidance;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Recording;
using Kith.Web.Tests.Import;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Demo;

public sealed class DemoAuthorityTests
{
    private static readonly GuidanceLibrary Guidance = GuidanceFiles.Library();

    [Theory, EveryEngine]
    public async Task A_small_demonstration_is_made_once_and_every_child_in_it_is_marked_made_up(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        await MakeAsync(database, DemoSize.Small);

        await database.AskAsync(
            async (records, models) =>
            {
                (await new DemoAuthority(records, Guidance, FormFiles.Library()).IsMadeAsync()).ShouldBeTrue();
                (await models.Children.CountAsync()).ShouldBeGreaterThan(65);
                (await models.Children.AllAsync(child => child.Demonstration)).ShouldBeTrue();
                (await models.Children.AnyAsync(child => child.Name.StartsWith("Child "))).ShouldBeFalse();
                return true;
            }
        );
    }

    [Fact]
    public async Task It_is_the_same_every_time_it_is_made_for_the_same_day()
    {
        await using var one = await NewDatabase.OnAsync("sqlite");
        await using var other = await NewDatabase.OnAsync("sqlite");
        await MakeAsync(one, DemoSize.Small);
        await MakeAsync(other, DemoSize.Small);

        (await SayAsync(one)).ShouldBe(await SayAsync(other));
    }

    [Fact]
    public async Task It_is_not_made_where_there_are_records()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        await MakeAsync(database, DemoSize.Small);

        await Should.ThrowAsync<CouldNotException>(() => MakeAsync(database, DemoSize.Small));
    }

    [Fact]
    public async Task A_database_that_is_no_demonstration_is_never_thrown_away()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        await new ImportCensus(DemoFiles.Census, null, database.Text, TextWriter.Null).RunAsync(
            TimeProvider.System,
            NewDatabase.Stop
        );
        var error = new StringWriter();

        var code = await Root.RunAsync(
            ["demo", "--reset", "--database", database.Text],
            at: new() { Output = TextWriter.Null, Error = error }
        );

        code.ShouldBe(ExitCode.CouldNot);
        error.ToString().ShouldContain("is not a demonstration");
        (await database.CountAsync()).Children.ShouldBe(1500);
    }

    private static Task<bool> MakeAsync(NewDatabase database, DemoSize size) =>
        WholeDemonstration.MakeAsync(database, size);

    private static Task<List<string>> SayAsync(NewDatabase database) =>
        database.AskAsync(
            async (records, _) =>
            {
                List<string> said = [];
                await foreach (var record in records.AllChildrenAsync(NewDatabase.Stop))
                foreach (var fact in record.Facts)
                    said.Add(
                        $"{record.Id} {fact.Version} {fact.FactName} {fact.On:O} {fact.At:O} {fact.WrittenAt:O} {fact.By} {fact.ActId} {fact.Source} {Json.Write(fact.Fact)}"
                    );
                return said;
            }
        );
}
