using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store.Sealing;
using Kith.Store.Search;
using Microsoft.EntityFrameworkCore;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests;

/// <summary>Records of people of the children's families: one for each, whatever children they belong to.</summary>
public sealed class PeopleTests
{
    private static readonly Guid Ada = new(1, 0, 0, new byte[8]);
    private static readonly Guid Ben = new(2, 0, 0, new byte[8]);
    private static readonly Guid Rosa = new(9, 0, 0, new byte[8]);
    private static readonly Guid Again = new(10, 0, 0, new byte[8]);

    [Theory, EveryEngine]
    public async Task Who_somebody_is_is_stored_with_the_act_and_holds_for_every_child(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var records = test.Records();
        await FamilyAsync(records);

        await DescribeAsync(records, "Rosa Quill");

        foreach (var child in await records.LoadChildrenAsync([Ada, Ben]))
            child.State.Person.Family.Single(member => member.Person == Rosa).Name.ShouldBe("Rosa Quill");
        (await records.LoadChildAsync(Ada))!.State.Person.Known[Rosa].Now.Telephone.ShouldBe("01632 960001");
        await using var read = test.Database.ReadModels();
        (await read.People.SingleAsync()).Name.ShouldBe("Rosa Quill");
    }

    [Theory, EveryEngine]
    public async Task A_name_that_changes_is_seen_at_once_by_whoever_keeps_the_record_in_memory(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var here = test.Records();
        using var elsewhere = test.Records();
        await FamilyAsync(here);
        await DescribeAsync(here, "Rosa Quill");
        (await elsewhere.LoadChildAsync(Ada))!.State.Person.Family[0].Name.ShouldBe("Rosa Quill");
        (await elsewhere.LoadChildrenAsync([Ada, Ben]))[1].State.Person.Family[0].Name.ShouldBe("Rosa Quill");

        await DescribeAsync(here, "Rosa Hart");

        (await elsewhere.LoadChildAsync(Ada))!.State.Person.Family[0].Name.ShouldBe("Rosa Hart");
        (await elsewhere.LoadChildrenAsync([Ada, Ben]))[1].State.Person.Family[0].Name.ShouldBe("Rosa Hart");
    }

    [Theory, EveryEngine]
    public async Task Two_who_write_about_one_person_are_told_of_each_other(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var records = test.Records();
        await FamilyAsync(records);
        var seen = (await records.LoadPeopleAsync([Rosa]))[0];
        await DescribeAsync(records, "Rosa Quill");

        var late = await records.AppendAsync(
            Act("describe-person") with
            {
                People = [new PersonAppend(seen, [new Dated(new PersonDescribed(Telephone: "0"), March(9))])],
            }
        );

        late.ShouldBeOfType<AppendResult.Changed>().NowVersion.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_person_who_is_shown_otherwise_than_recorded_is_found_and_put_right(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var records = test.Records();
        await FamilyAsync(records);
        await DescribeAsync(records, "Rosa Quill");
        (await FoundAsync(test)).ShouldNotContain(finding => finding.StartsWith("person", StringComparison.Ordinal));
        await test.RunAsync("UPDATE person SET telephone = '999'");

        (await FoundAsync(test)).ShouldContain(finding =>
            finding.EndsWith("is not what the facts say: telephone.", StringComparison.Ordinal)
        );
        await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop);

        (await FoundAsync(test)).ShouldNotContain(finding => finding.StartsWith("person", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Somebody_of_a_family_is_found_before_and_after_a_rebuild_and_the_verifier_sees_where_not(
        string engine
    )
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var records = test.Records();
        await FamilyAsync(records);
        await DescribeAsync(records, "Rosa Quill");
        await DescribeAsync(records, "Rosa Hart");
        (await FoundAsync(test)).ShouldNotContain(finding => finding.Contains("found_person"));
        (await NamesFoundAsync(test, "01632 960001")).ShouldBe(["Rosa Hart", "Rosa Quill"]);
        await test.RunAsync("DELETE FROM found_person WHERE id LIKE 'person/%'");
        (await FoundAsync(test)).ShouldContain(finding => finding.StartsWith("found_person person/"));

        await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop);

        (await FoundAsync(test)).ShouldNotContain(finding => finding.Contains("found_person"));
        (await NamesFoundAsync(test, "quill")).ShouldBe(["Rosa Hart", "Rosa Quill"]);
    }

    [Theory, EveryEngine]
    public async Task A_database_from_before_people_of_families_were_found_finds_them_once_it_is_made_again(
        string engine
    )
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var records = test.Records();
        await FamilyAsync(records);
        await DescribeAsync(records, "Rosa Quill");
        await test.RunAsync("DELETE FROM found_person WHERE id LIKE 'person/%'");
        await test.RunAsync("UPDATE revision SET number = 0 WHERE name = 'rules/record'");

        await new Rebuilder(test.Database, Rules).RunIfNeededAsync(stop: TestDatabase.Stop);

        (await NamesFoundAsync(test, "quill")).ShouldBe(["Rosa Quill"]);
    }

    [Theory, EveryEngine]
    public async Task Two_records_of_a_person_are_read_as_one_and_taken_apart_again_leave_the_rows_they_were(
        string engine
    )
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var records = test.Records();
        using var elsewhere = test.Records();
        await FamilyAsync(records);
        await records.AppendAsync(
            Act(
                new StreamAppend(
                    (await records.LoadChildAsync(Ben))!,
                    [new Dated(new FamilyMemberRecorded(Again, "Rose", "carer"), March(9))]
                )
            )
        );
        await DescribeAsync(records, "Rosa Quill");
        await DescribeAsync(records, "Rose Hart", Again);
        var before = await RowsAsync(test);
        (await elsewhere.LoadChildAsync(Ada))!.State.Person.Known.AreAllOnce.ShouldBeTrue();

        await WriteAsync(records, new PersonJoined(Again), new PersonMerged(Rosa));

        var ada = (await elsewhere.LoadChildAsync(Ada))!.State.Person;
        ada.Known[Rosa].Names.Select(name => name.Said).ShouldBe(["Rosa Quill", "Rose Hart"]);
        ada.AreOne(Rosa, Again).ShouldBeTrue();
        (await elsewhere.LoadChildrenAsync([Ben]))[0].State.Person.Family.ShouldHaveSingleItem().Person.ShouldBe(Rosa);
        (await test.AskAsync<long>("SELECT count(*) FROM person WHERE merged_into IS NOT NULL")).ShouldBe(1);
        (await FoundAsync(test)).ShouldNotContain(finding => finding.StartsWith("person", StringComparison.Ordinal));

        // What is recorded of either meanwhile stays with it.
        await DescribeAsync(records, "Rose Marsh", Again);
        await WriteAsync(records, new PersonParted(Again), new PersonSeparated(Rosa));
        await DescribeAsync(records, "Rose Hart", Again);

        (await RowsAsync(test)).ShouldBe(before);
        (await elsewhere.LoadChildrenAsync([Ben]))[0].State.Person.Family.Length.ShouldBe(2);
        await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop);
        (await RowsAsync(test)).ShouldBe(before);
    }

    [Theory, EveryEngine]
    public async Task Both_records_of_a_person_are_written_or_neither(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var records = test.Records();
        await FamilyAsync(records);
        var seen = await records.LoadPeopleAsync([Rosa, Again]);
        await DescribeAsync(records, "Rose Hart", Again);

        var late = await records.AppendAsync(
            Act("merge-person") with
            {
                People =
                [
                    new PersonAppend(seen[0], [new Dated(new PersonJoined(Again), March(9))]),
                    new PersonAppend(seen[1], [new Dated(new PersonMerged(Rosa), March(9))]),
                ],
            }
        );

        late.ShouldBeOfType<AppendResult.Changed>();
        (await records.LoadPeopleAsync([Rosa]))[0].Version.ShouldBe(0);
    }

    // How they are shown; how many facts there are is what merging and taking apart leaves, and what they were called meanwhile.
    private static async Task<IReadOnlyList<(string, string?, Guid?)>> RowsAsync(TestDatabase test)
    {
        await using var read = test.Database.ReadModels();
        return
        [
            .. (await read.People.OrderBy(person => person.Id).ToListAsync(TestDatabase.Stop)).Select(person =>
                (person.Name, person.Telephone, person.MergedInto)
            ),
        ];
    }

    private static async Task WriteAsync(EventStore records, IdentityFact kept, IdentityFact second)
    {
        var seen = await records.LoadPeopleAsync([Rosa, Again]);
        (
            await records.AppendAsync(
                Act("merge-person") with
                {
                    People =
                    [
                        new PersonAppend(seen[0], [new Dated(kept, March(9))]),
                        new PersonAppend(seen[1], [new Dated(second, March(9))]),
                    ],
                }
            )
        ).ShouldBeOfType<AppendResult.Stored>();
    }

    private static async Task<IEnumerable<string>> NamesFoundAsync(TestDatabase test, string typed)
    {
        var hits = await new PeopleSearch(test.Database).FindAsync(typed, 10, TestDatabase.Stop);
        hits.ShouldContain(hit => PersonParticulars.PersonOf(hit.Id) == Rosa);
        var everybody = new List<Kith.Matching.Particulars>();
        await foreach (var one in new LikelyPeople(test.Database).EverybodyAsync(TestDatabase.Stop))
            everybody.Add(one);
        return everybody
            .Single(one => PersonParticulars.PersonOf(one.Id) == Rosa)
            .Names.Select(name => $"{name.Given} {name.Family}");
    }

    private static async Task FamilyAsync(EventStore records)
    {
        foreach (var child in new[] { Ada, Ben })
        {
            await records.AppendAsync(Act(Registered(child)));
            var seen = (await records.LoadChildAsync(child))!;
            await records.AppendAsync(
                Act(new StreamAppend(seen, [new Dated(new FamilyMemberRecorded(Rosa, "Rosa", "mother"), March(9))]))
            );
        }
    }

    private static async Task DescribeAsync(EventStore records, string name, Guid? person = null) =>
        (
            await records.AppendAsync(
                Act("describe-person") with
                {
                    People =
                    [
                        new PersonAppend(
                            (await records.LoadPeopleAsync([person ?? Rosa]))[0],
                            [
                                new Dated(
                                    new PersonDescribed(
                                        Names: [NameHeld.From("used", name)],
                                        Telephone: "01632 960001"
                                    ),
                                    March(9)
                                ),
                            ]
                        ),
                    ],
                }
            )
        ).ShouldBeOfType<AppendResult.Stored>();

    private static async Task<IReadOnlyList<string>> FoundAsync(TestDatabase test) =>
        (
            await new Verifier(test.Database, SealFiles.Of(test.Database, test.Folder), Rules).RunAsync(
                null,
                null,
                TestDatabase.Stop
            )
        ).Findings;
}
