using Kith.Casework.ChildInNeed;
using Kith.Casework.Record;
using Kith.Demo;
using Kith.Guidance;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.Tests.Demo;

public sealed class StoryTests
{
    private static readonly GuidanceLibrary Guidance = GuidanceFiles.Library();
    private static readonly Lazy<IReadOnlyDictionary<string, StoryFile>> Files = new(() =>
        StoryFile.All().ToDictionary(story => story.Name)
    );

    public static TheoryData<string> Names => [.. Files.Value.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_story_can_happen_under_the_rules_whatever_the_day_it_is_told(string name)
    {
        // A Tuesday, a Saturday, the day after Easter Monday, and New Year's Day.
        foreach (var day in new[] { "2026-11-24", "2026-11-21", "2026-04-07", "2027-01-01" })
            Tell(name, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void A_story_is_told_the_same_way_twice(string name) =>
        Told(name).Select(act => Json(act)).ShouldBe(Told(name).Select(act => Json(act)));

    [Fact]
    public void A_mother_who_was_a_child_here_is_the_child_of_that_record()
    {
        var jade = Told("when-jade-was-ten")[0].Children[0].Seen.Id;

        Told("before-birth")[^1]
            .After(0)
            .State.Person.Family.Single(member => member.Relationship == "mother")
            .ShouldSatisfyAllConditions(
                mother => mother.Person.ShouldBe(jade),
                mother => mother.HasRecord.ShouldBeTrue()
            );
    }

    [Theory]
    [InlineData("support-for-a-disabled-child", "disabled-child-support")]
    [InlineData("led-by-a-school", "early-help")]
    public void A_disabled_child_who_is_supported_and_a_family_with_whom_a_school_leads_are_told_of(
        string name,
        string stage
    ) => Told(name).Select(act => act.After(0).State.Open?.Stage).ShouldContain(stage);

    [Fact]
    public void Each_parent_of_the_disabled_child_is_part_of_the_assessment_and_told_what_it_found()
    {
        var record = Told("support-for-a-disabled-child")[^1].After(0);
        string[] parents = ["Sarah Lockwood, mother", "Matt Lockwood, father"];
        T Last<T>() => record.Standing.Select(happened => happened.Fact).OfType<T>().Last();

        Last<AssessmentStarted>().People!.Select(person => person.Name).ShouldBe(parents);
        Last<AssessmentSubmitted>().People!.Select(person => person.Name).ShouldBe(parents);
        Last<AssessmentOutcomeTold>()
            .People!.Where(told => told.Role == "parent" && told.Proof is not null)
            .Select(told => told.Person!.Value)
            .ShouldBe(
                record
                    .State.Person.Family.Where(one => parents.Contains($"{one.Name}, {one.Relationship}"))
                    .Select(one => one.Person)
            );
    }

    internal static IReadOnlyList<ToldAct> Tell(string name, DateOnly today) =>
        new StoryTeller(Guidance, FormFiles.Library(), DemoWorkforce.Read().ToWorkforce(), MadeUp.Read(), today).Tell(
            Files.Value[name]
        );

    private static IReadOnlyList<ToldAct> Told(string name) => Tell(name, new DateOnly(2026, 11, 24));

    private static string Json(ToldAct act) =>
        $"{act.ActId} {act.At:O} {act.Actor} {string.Join(';', act.Children.SelectMany(child => child.Facts.Select(fact => $"{child.Seen.Id} {fact.On} {Casework.Record.Json.Write(fact.Fact)}")))}";
}
