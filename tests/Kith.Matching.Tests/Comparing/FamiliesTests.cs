using Kith.Matching.Comparing;

namespace Kith.Matching.Tests.Comparing;

public class FamiliesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(11, Known.Everything)]
    [InlineData(12, Known.NoNumbers)]
    [InlineData(13, Known.NamesAndAddress)]
    public void Children_of_families_are_found_again_and_twins_stay_two(int seed, Known known)
    {
        var made = new MadeUpFamilies(seed, 1_200, known);
        var matcher = new Matcher(made.Held, apart: true);
        matcher.Learn(made.Contacts.Select(contact => contact.Person));

        var said = made
            .Contacts.SelectMany(contact =>
                matcher
                    .Find(contact.Person)
                    .Where(match => match.Decision == Decision.Same)
                    .Select(match => (contact, match))
            )
            .ToList();

        var score = new Score(
            said.Count(one => one.contact.Is == one.match.Id),
            said.Count,
            made.Contacts.Count(contact => contact.Is is not null)
        );
        var twins = made.Contacts.Count(contact => contact.TwinIs is not null);
        var linked = said.Count(one => one.contact.TwinIs == one.match.Id);
        output.WriteLine($"{known}: {score}, {linked} of {twins} twins linked falsely");
        score.Precision.ShouldBeGreaterThanOrEqualTo(0.998, $"{score}");
        score.Recall.ShouldBeGreaterThanOrEqualTo(0.97, $"{score}");
        (linked / (double)twins).ShouldBeLessThanOrEqualTo(0.05);
    }
}
