using Kith.Matching;
using Kith.Store.Search;
using Kith.Tests.Searching;

namespace Kith.Store.Tests.Search;

/// <summary>How often the right person is among the first ten. What is found is printed by <c>./kith bench search</c>.</summary>
public class SearchRecallTests
{
    private const int People = 2_000;
    private const int Most = 10;

    [Theory, EveryEngine]
    public async Task The_right_person_is_among_the_first_ten(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await new SearchLoad(test.Database).AddAsync(
            Enumerable.Range(0, People).Select(number => MadeUpPeople.At(number)),
            TestDatabase.Stop
        );
        var search = new PeopleSearch(test.Database);
        List<string> missed = [];
        var asked = 0;
        for (var number = 0; number < People; number += 100)
        {
            var person = MadeUpPeople.At(number);
            foreach (var damage in Damage.All)
            {
                if (damage.Of(person, (ulong)number + 3) is not { } typed)
                    continue;
                asked++;
                var found = await search.FindAsync(typed, Most, TestDatabase.Stop);
                if (!found.Any(one => one.Id == person.Id))
                    missed.Add($"{damage.Kind}: \"{typed}\" for {person.Names[0].Given} {person.Names[0].Family}");
            }
        }
        ((double)(asked - missed.Count) / asked).ShouldBeGreaterThan(0.98, string.Join('\n', missed));
    }
}
