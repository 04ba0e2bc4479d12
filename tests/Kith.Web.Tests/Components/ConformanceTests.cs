namespace Kith.Web.Tests.Components;

public class ConformanceTests
{
    public static TheoryData<string, string> Followed => Names(fixture => !IsException(fixture));

    public static TheoryData<string, string> Excepted => Names(IsException);

    public static TheoryData<string> Components => [.. Fixture.All.Select(fixture => fixture.Component).Distinct()];

    [Theory, MemberData(nameof(Followed))]
    public async Task A_component_makes_the_design_systems_own_HTML(string component, string name)
    {
        var fixture = Fixture.Of(component, name);
        NormalForm.Of(await Mapping.RenderAsync(fixture)).ShouldBe(NormalForm.Of(fixture.Html));
    }

    [Theory, MemberData(nameof(Excepted))]
    public async Task An_exception_is_listed_only_while_it_is_one(string component, string name)
    {
        var fixture = Fixture.Of(component, name);
        string ours;
        try
        {
            ours = NormalForm.Of(await Mapping.RenderAsync(fixture));
        }
        catch (NotSupportedException)
        {
            return;
        }
        ours.ShouldNotBe(NormalForm.Of(fixture.Html), "the component follows this fixture now: take it off the list");
    }

    [Fact]
    public void Every_exception_names_a_fixture() =>
        Exceptions.All.Keys.Except(Fixture.All.Select(fixture => (fixture.Component, fixture.Name))).ShouldBeEmpty();

    [Theory, MemberData(nameof(Components))]
    public void Most_fixtures_of_a_component_are_followed(string component)
    {
        var fixtures = Fixture.All.Where(fixture => fixture.Component == component).ToList();
        fixtures.Count(IsException).ShouldBeLessThan((fixtures.Count + 1) / 2);
    }

    private static bool IsException(Fixture fixture) => Exceptions.All.ContainsKey((fixture.Component, fixture.Name));

    private static TheoryData<string, string> Names(Func<Fixture, bool> which) =>
        new(Fixture.All.Where(which).Select(fixture => (fixture.Component, fixture.Name)));
}
