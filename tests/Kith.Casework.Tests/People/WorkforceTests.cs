using Kith.Casework.People;

namespace Kith.Casework.Tests.People;

public sealed class WorkforceTests
{
    [Fact]
    public void A_line_goes_from_the_nearest_supervisor_up_and_leaves_the_person_out()
    {
        Team.All.Above(Team.Amira).Select(person => person.Id).ShouldBe(["ruth", "helen"]);
        Team.All.Above(Team.Helen).ShouldBeEmpty();
        Team.All.Above(null).ShouldBeEmpty();
        Team.All.IsAbove(Team.Helen, Team.Amira).ShouldBeTrue();
        Team.All.IsAbove(Team.Amira, Team.Helen).ShouldBeFalse();
    }

    [Fact]
    public void A_line_that_goes_in_a_circle_comes_to_an_end()
    {
        var amira = Team.Amira with { Details = Team.Amira.Details with { Supervisor = "ben" } };
        var ben = Team.Ben with { Details = Team.Ben.Details with { Supervisor = "amira" } };

        new Workforce([amira, ben]).Above(amira).Select(person => person.Id).Distinct().ShouldBe(["ben", "amira"]);
    }

    [Fact]
    public void Only_a_supervisor_who_works_here_now_is_a_manager()
    {
        var workforce = new Workforce([Team.Ruth, Team.Helen with { HasLeft = true }, Team.Amira]);

        workforce.IsManager("ruth").ShouldBeTrue();
        workforce.IsManager("helen").ShouldBeFalse();
        workforce.IsManager("amira").ShouldBeFalse();
        workforce.IsManager("nobody").ShouldBeFalse();
        workforce.IsManager(null).ShouldBeFalse();
    }
}
