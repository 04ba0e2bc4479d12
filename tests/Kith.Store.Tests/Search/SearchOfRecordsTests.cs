using Kith.Store.Sealing;
using Kith.Store.Search;
using Microsoft.EntityFrameworkCore;
using static Kith.Store.Tests.Example;
using static Kith.Store.Tests.RebuildTests;

namespace Kith.Store.Tests.Search;

public class SearchOfRecordsTests
{
    [Theory, EveryEngine]
    public async Task Whoever_is_recorded_is_found_at_once_and_after_a_rebuild(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(test.Records(), seed: 21, children: 8, acts: 60);
        await EveryoneIsFoundAsync(test);

        await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop);

        await EveryoneIsFoundAsync(test);
    }

    [Theory, EveryEngine]
    public async Task A_database_without_an_index_is_filled_when_it_is_opened(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(test.Records(), seed: 22, children: 4, acts: 20);
        foreach (var table in (string[])["found_person", "found_word", "found_key", "found_list"])
            await test.RunAsync($"DELETE FROM {table}");
        await test.RunAsync("UPDATE revision SET number = 1 WHERE name = 'rules/record'");

        await new Rebuilder(test.Database, Rules).RunIfNeededAsync(stop: TestDatabase.Stop);

        await EveryoneIsFoundAsync(test);
    }

    [Theory, EveryEngine]
    public async Task Verification_finds_an_index_that_says_something_else_than_the_records(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(test.Records(), seed: 23, children: 3, acts: 20);
        (await FoundAsync(test)).ShouldBeEmpty();

        await test.RunAsync("UPDATE found_person SET said = '{}' WHERE id = (SELECT min(id) FROM found_person)");
        (await FoundAsync(test)).ShouldHaveSingleItem().ShouldEndWith("is not what the facts say: said.");
        await test.RunAsync("DELETE FROM found_person WHERE said = '{}'");
        (await FoundAsync(test)).ShouldHaveSingleItem().ShouldContain("is missing");
        await test.RunAsync("INSERT INTO found_person (number, id, said) VALUES (1, 'x', '{}'), (2, 'y', '{}')");
        (await FoundAsync(test)).ShouldContain("found_person holds 1 more than there are people.");

        await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop);
        (await FoundAsync(test)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(TestDatabase test) =>
        [
            .. (
                await new Verifier(test.Database, SealFiles.Of(test.Database, test.Folder), Rules).RunAsync(
                    null,
                    null,
                    TestDatabase.Stop
                )
            ).Findings.Where(finding => finding.StartsWith("found_person", StringComparison.Ordinal)),
        ];

    private static async Task EveryoneIsFoundAsync(TestDatabase test)
    {
        await using var read = test.Database.ReadModels();
        var children = await read.Children.ToListAsync(TestDatabase.Stop);
        children.ShouldNotBeEmpty();
        foreach (var child in children.Where(child => child.Number.Length >= 4))
            (await new PeopleSearch(test.Database).FindAsync(child.Number, 10, TestDatabase.Stop))
                .Select(found => found.Id)
                .ShouldContain(child.Id.ToString(), child.Number);
    }
}
