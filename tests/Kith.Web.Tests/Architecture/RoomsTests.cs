namespace Kith.Web.Tests.Architecture;

/// <summary>Whose site a page belongs to, and what serves all: the rooms of the site, which use one another one way.</summary>
public sealed class RoomsTests
{
    // Start -> StaffSite, PartnerSite, FamilySite, ChildSite, PublicSite, Api -> Shared -> Components. No site uses another.
    private static readonly string[] Rooms =
    [
        "Components",
        "Shared",
        "PublicSite",
        "FamilySite",
        "PartnerSite",
        "ChildSite",
        "Api",
        "StaffSite",
        "Start",
    ];

    private static readonly string[] Sites =
    [
        "PublicSite",
        "FamilySite",
        "PartnerSite",
        "ChildSite",
        "Api",
        "StaffSite",
    ];

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

    // A thing people do may lead to another, but never round: a page is understood from those before it.
    [Fact]
    public void No_folders_of_the_staff_site_use_one_another_in_a_ring() =>
        Folders.Rings(BuiltAssembly.Read("Kith.Web"), "Kith.Web.StaffSite").ShouldBeEmpty();

    [Fact]
    public void What_serves_every_site_holds_one_ring_who_asks_what_they_type_and_what_is_shown_instead() =>
        Folders
            .Rings(BuiltAssembly.Read("Kith.Web"), "Kith.Web.Shared")
            .ShouldHaveSingleItem()
            .ShouldBe(["Kith.Web.Shared", "Kith.Web.Shared.Access", "Kith.Web.Shared.Drafting"]);

    [Fact]
    public void The_check_finds_a_ring_where_there_is_one() =>
        Folders
            .Rings(BuiltAssembly.Read("Kith.Web.Tests"), "Kith.Web.Tests.Architecture.Offences")
            .ShouldHaveSingleItem()
            .ShouldBe([
                .. new[] { "East", "North", "West" }.Select(way => $"Kith.Web.Tests.Architecture.Offences.{way}"),
            ]);

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
            .Uses.Where(use =>
                RoomOf(use.By) >= 0 && (RoomOf(use.Type) > RoomOf(use.By) || AreTwoSites(use.By, use.Type))
            )
            .Select(use => $"{use.By} uses {use.Type}")
            .Distinct();

    private static bool AreTwoSites(string one, string other) =>
        RoomOf(one) != RoomOf(other)
        && Array.TrueForAll([one, other], type => RoomOf(type) >= 0 && Sites.Contains(Rooms[RoomOf(type)]));

    private static int RoomOf(string type) =>
        type.Split('.') is ["Kith", "Web", var room, _, ..] ? Array.IndexOf(Rooms, room) : -1;
}
