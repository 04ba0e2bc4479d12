namespace Kith.Web.Tests.Architecture;

/// <summary>What is done in one place, so that it is done one way: who else does it is found.</summary>
public sealed class OnePlaceTests
{
    private static readonly string[] Programs =
    [
        "Kith.Guidance",
        "Kith.Casework",
        "Kith.Returns",
        "Kith.Matching",
        "Kith.Store",
        "Kith.Web",
        "Kith.Demo",
        "kith",
    ];

    [Fact]
    public void Local_time_is_worked_out_in_LocalTime_and_no_machine_is_asked_for_its_time_zone() =>
        Users("System.TimeZoneInfo", "").ShouldBeEmpty();

    // People's dates are taken apart by TypedDate, which reads no text whole; those of a file as the file's mapping says.
    [Fact]
    public void A_day_in_a_text_is_read_by_IsoDay() =>
        Users("System.DateOnly", "TryParseExact", "ParseExact", "TryParse", "Parse")
            .ShouldBe(
                [
                    "Kith.Guidance.IsoDay",
                    "Kith.Casework.People.Importing.FileDates",
                    "Kith.Web.StaffSite.Find.FindChild",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Whether_somebody_may_see_a_record_the_site_asks_in_one_place() =>
        UsersIn("Kith.Web", "Kith.Casework.Access.Seeing", "Decide")
            .ShouldBe(["Kith.Web.Shared.Access.SightExtensions"]);

    [Fact]
    public void An_answer_to_who_may_see_is_made_by_Casework_and_nowhere_by_hand() =>
        Users("Kith.Casework.Access.Answer", ".ctor").ShouldBeEmpty();

    // The audit of a read runs beside the page that it is of, and DataProtection asks for its keys without awaiting.
    [Fact]
    public void Work_away_from_a_page_is_done_by_Jobs() =>
        UsersIn("Kith.Web", "System.Threading.Tasks.Task", "Run")
            .ShouldBe(
                ["Kith.Web.Shared.Access.SeenChild", "Kith.Web.Shared.Accounts.FormKeyStore", "Kith.Web.Shared.Jobs"],
                ignoreOrder: true
            );

    // The children without a lead are two lists, one behind the other.
    [Fact]
    public void A_list_is_cut_into_pages_by_Paging() =>
        UsersIn("Kith.Web", "System.Linq.Queryable", "Skip")
            .ShouldBe(["Kith.Web.Shared.Paging", "Kith.Web.StaffSite.MyWork.WithoutLead"], ignoreOrder: true);

    [Theory]
    [InlineData("System.TimeZoneInfo", "ConvertTimeFromUtc", "AsksTheMachineForItsTimeZone")]
    [InlineData("System.DateOnly", "TryParse", "ReadsADateItsOwnWay")]
    [InlineData("Kith.Casework.Access.Answer", ".ctor", "AnswersByHand")]
    public void The_check_finds_who_does_it_elsewhere(string type, string member, string offender) =>
        UsersIn("Kith.Web.Tests", type, member).ShouldContain($"Kith.Web.Tests.Architecture.Offences.{offender}");

    private static IEnumerable<string> Users(string type, params string[] members) =>
        Programs.SelectMany(program => UsersIn(program, type, members));

    /// <summary>The types of a program that use one of some members of a type; with an empty name, the type itself.</summary>
    private static IEnumerable<string> UsersIn(string program, string type, params string[] members) =>
        BuiltAssembly
            .Read(program)
            .Uses.Where(use => use.Type == type && members.Contains(use.Member.Split('(')[0]))
            .Select(use => use.By)
            .Distinct();
}
