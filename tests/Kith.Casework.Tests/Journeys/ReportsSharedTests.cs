using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Every report for a conference is gone through with each parent and the child beforehand, or a reason says why not.</summary>
public sealed class ReportsSharedTests
{
    private const string Limit = "conference-report-shared-local-booked";
    private const string School = "Helen Sharrow, Oak School";

    private static readonly Guid Rosa = new("00000000-0000-0000-0000-0000000000a1");
    private static readonly Guid Tom = new("00000000-0000-0000-0000-0000000000a2");

    private static readonly MeetingPerson Mum = new("m", "parent", Rosa, "Rosa Quill", Language: "Polish");
    private static readonly MeetingPerson Dad = new("d", "parent", Tom, "Tom Hart");

    [Fact, Ask("B9")]
    public void The_page_begins_with_each_report_that_a_parent_has_not_gone_through()
    {
        var given = Booked(SchoolReported());

        Rows(given)
            .Select(row => (row.Id, row.Name, row.ReportOf, row.Language))
            .ShouldBe([
                ("m", "Rosa Quill", null, "Polish"),
                ("d", "Tom Hart", null, null),
                ("child", null, null, null),
                (OfSchool(given, "m"), "Rosa Quill", School, "Polish"),
                (OfSchool(given, "d"), "Tom Hart", School, null),
                (OfSchool(given, "child"), null, School, null),
            ]);
        Missing(given)
            .Where(line => line.Contains("gone through", StringComparison.Ordinal))
            .ShouldBe([
                $"These reports were not gone through with Rosa Quill: the social worker’s; {School}.",
                $"These reports were not gone through with Tom Hart: the social worker’s; {School}.",
            ]);
    }

    [Fact, Ask("B9")]
    public void The_limit_is_met_when_each_parent_has_gone_through_each_or_a_reason_says_why_not()
    {
        var given = Booked(SchoolReported());

        var ours = Share(
            given,
            Mum with
            {
                Report = ReportShared.Explained,
            },
            Dad with
            {
                Report = ReportShared.ToldOnly,
            }
        );
        var shared = ours.Record.Standing[^1].Fact.ShouldBeOfType<ConferenceReportShared>();
        shared.ReportOwed.ShouldBe(["child", "parent"]);
        Status(ours).ShouldBe(ClockStatus.Running);
        Rows(ours).Select(row => row.ReportOf).ShouldBe([null, School, School, School]);

        var all = Share(
            ours,
            Mum with
            {
                Id = "ms",
                ReportOf = School,
                Report = ReportShared.Explained,
                ExplainedBy = "the interpreter, Ms Nowak",
            },
            Dad with
            {
                Id = "ds",
                ReportOf = School,
                Report = ReportShared.NotShared,
                WhyNot = "It says where Rosa’s sister lives",
            },
            new MeetingPerson("c", "child", Report: ReportShared.ToldOnly),
            new MeetingPerson("cs", "child", ReportOf: School, Report: ReportShared.NotShared, WhyNot: "Not at three")
        );

        Status(all).ShouldBe(ClockStatus.MetInTime);
        Rows(all).ShouldBeEmpty();
        Missing(all).ShouldNotContain(line => line.Contains("gone through", StringComparison.Ordinal));
    }

    [Fact, Ask("B9")]
    public void That_a_report_was_explained_counts_with_what_the_family_says_who_explained_it_or_what_shows_it()
    {
        var explained = Mum with { Report = ReportShared.Explained };

        Rows(Told(explained)).Select(row => row.Name).ShouldBe([null, "Rosa Quill", "Tom Hart"]);
        Rows(Told(explained with { GivenHow = "read aloud" })).Count.ShouldBe(3);
        foreach (
            var known in new[]
            {
                Told(explained, "Fair, but Nan is missing"),
                Told(explained with { ExplainedBy = "the interpreter, Ms Nowak" }),
                Told(explained with { Proof = "She told it back in her own words" }),
                Told(Mum with { Report = ReportShared.NotShared, WhyNot = "It says where her sister lives" }),
            }
        )
            Rows(known).Select(row => row.Name).ShouldBe([null, "Tom Hart"]);

        // The page never leaves it without: it asks what they say.
        var due = Due();
        due.Given.When(
                Team.Amira,
                new ShareConferenceReport
                {
                    On = due.Next,
                    Episode = 1,
                    SharedWith = [explained],
                }
            )
            .ThenAsks("family-says", "Say what the family says of it; write that they said nothing if so");

        static Given Told(MeetingPerson row, string? says = null) =>
            Due().And(new ConferenceReportShared([row], says) { Episode = 1 }).Given;
    }

    [Fact]
    public void What_an_agency_brought_on_paper_is_to_be_gone_through_too()
    {
        var given = Booked(Due(), new MeetingPerson("h", "health", Name: "Ann Lee", ReportOn: Due().Next));

        Rows(given).Select(row => row.ReportOf).ShouldBe([null, null, null, "Ann Lee", "Ann Lee", "Ann Lee"]);
    }

    [Fact]
    public void A_conference_that_was_held_closes_what_was_owed_for_it_and_the_next_has_reports_of_its_own()
    {
        var held = SchoolReported()
            .And(
                new InitialConferenceHeld(ConferenceDecision.ChildProtectionPlan, AbuseCategory.Neglect, "chris")
                {
                    Episode = 1,
                },
                by: "chris"
            )
            .And(new ProtectionPlanStarted(AbuseCategory.Neglect, "safe", Steps.Full, "Mum") { Episode = 1 });

        Rows(Booked(held))
            .Select(row => (row.Name, row.ReportOf))
            .ShouldBe([("Rosa Quill", null), ("Tom Hart", null), (null, null)]);
    }

    private static Past Due() =>
        Past.ConferenceDue("2025-03-03")
            .And(new FamilyMemberRecorded(Rosa, "Rosa Quill", "mother"), 0)
            .And(new FamilyMemberRecorded(Tom, "Tom Hart", "father"), 0);

    private static Past SchoolReported()
    {
        var past = Due()
            .And(
                new PartnerAsked(
                    "Helen Sharrow",
                    "Oak School",
                    "conference",
                    "How are the mornings?",
                    new DateOnly(2025, 3, 12),
                    PartnerBasis.Agreed
                )
                {
                    Episode = 1,
                },
                0
            );
        return past.And(
            new PartnerReported(past.Given.Record.Version, "Reads well", "Comes hungry") { Episode = 1 },
            0,
            by: "helen"
        );
    }

    private static Given Booked(Past past, params MeetingPerson[] more) =>
        past
            .Given.When(
                Team.Amira,
                new ArrangeBooking
                {
                    On = past.Next,
                    Episode = 1,
                    Kind = "conference",
                    Day = past.Next.AddDays(5),
                    Others = [Mum, Dad, .. more],
                }
            )
            .ThenRecord();

    private static Given Share(Given given, params Rows<MeetingPerson> rows) =>
        given
            .When(
                Team.Amira,
                new ShareConferenceReport
                {
                    On = given.Record.Standing[^1].On,
                    Episode = 1,
                    SharedWith = rows,
                    FamilySays = "fair",
                }
            )
            .ThenRecord();

    private static string OfSchool(Given given, string person) =>
        $"{person}-g{PartnerGrant.In(given.Record).Single().Number}";

    private static Rows<MeetingPerson> Rows(Given given) =>
        (
            (ShareConferenceReport)
                ActReader
                    .Read(
                        Shipped.Forms.For("share-conference-report"),
                        ActReader.Posted(
                            Beforehand.Fill(
                                Shipped.Forms.For("share-conference-report"),
                                given.Record,
                                1,
                                new DateOnly(2025, 3, 20)
                            )
                        ),
                        new ShareConferenceReport()
                    )
                    .Act
        ).SharedWith
        ?? [];

    private static IReadOnlyList<string> Missing(Given given) =>
        Preparation.Of(Bookings.In(given.Record).Single(), given.Record, given.Record.Standing[^1].On).Missing;

    private static ClockStatus Status(Given given) =>
        Shipped
            .Guidance.Clocks(given.Record.Standing, given.Record.Standing[^1].On.ToDateTime(new TimeOnly(18, 0)))
            .Single(clock => clock.Duty.Id == Limit)
            .Status;
}
