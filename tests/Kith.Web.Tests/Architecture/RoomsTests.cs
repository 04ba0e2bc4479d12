namespace Kith.Web.Tests.Architecture;

/// <summary>Whose site a page belongs to, and what serves all: the rooms of the site, which use one another one way.</summary>
public sealed class RoomsTests
{
    // Start -> StaffSite -> Shared -> Components. A room for partners or families stands beside StaffSite, and never uses it.
    private static readonly string[] Rooms = ["Components", "Shared", "StaffSite", "Start"];

    [Fact]
    public void A_room_uses_itself_and_those_before_it() => Backwards().ShouldBeEmpty();

    [Fact]
    public void Every_type_of_the_site_is_in_a_room() =>
        BuiltAssembly
            .Read("Kith.Web")
            .Uses.Select(use => use.By)
            .Distinct()
            .Where(type => type.StartsWith("Kith.Web.", StringComparison.Ordinal) && RoomOf(type) < 0)
            .Except(["Kith.Web._Imports"])
            .ShouldBeEmpty();

    [Fact]
    public void Of_the_program_only_its_verb_knows_the_demonstration() =>
        BuiltAssembly
            .Read("kith")
            .Uses.Where(use => use.Type.StartsWith("Kith.Demo.", StringComparison.Ordinal))
            .Select(use => use.By)
            .Distinct()
            .ShouldBe(["Kith.Commands.DemoCommand"]);

    private static IEnumerable<string> Backwards() =>
        BuiltAssembly
            .Read("Kith.Web")
            .Uses.Where(use => RoomOf(use.By) >= 0 && RoomOf(use.Type) > RoomOf(use.By))
            .Select(use => $"{use.By} uses {use.Type}")
            .Distinct();

    private static int RoomOf(string type) =>
        type.Split('.') is ["Kith", "Web", var room, _, ..] ? Array.IndexOf(Rooms, room) : -1;
}
