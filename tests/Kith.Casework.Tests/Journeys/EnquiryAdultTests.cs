using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>An enquiry says of each adult in a child's life what they mean for the child, and whether they were seen and checked.</summary>
public sealed class EnquiryAdultTests
{
    private static readonly FamilyMemberRecorded Mina = Of("Mina Hart", "mother", lives: true);
    private static readonly FamilyMemberRecorded Gran = Of("Ada Hart", "mother’s mother");
    private static readonly FamilyMemberRecorded Joe = Of("Joe Pike", "mother’s partner", lives: true);
    private static readonly FamilyMemberRecorded Tim = Of("Tim Hart", "brother", lives: true);

    private static Past Family() => Past.Enquiry().And(Gran).And(Tim).And(Joe).And(Mina);

    [Fact, Ask("E9")]
    public void The_page_begins_with_each_adult_of_the_record_parents_first_then_the_household()
    {
        Begun(Family().Given.Record)
            .Select(row => row.Name)
            .ShouldBe([
                "Mina Hart, mother",
                "Joe Pike, mother’s partner",
                "Ada Hart, mother’s mother",
                "The father: not on record",
            ]);
    }

    [Fact]
    public void A_brother_counts_once_he_is_known_to_be_grown_up_and_nobody_who_has_died_does()
    {
        var day = Given.Day("2024-01-08");
        var record = Family()
            .Given.Record.Knowing(
                KnownPeople.Of([
                    Known(Tim, new PersonDescribed([NameHeld.From("used", "Tim Hart")], Given.Day("2001-03-04"))),
                    Known(Gran, new PersonDescribed(DiedOn: Given.Day("2020-03-04"))),
                ])
            );

        PersonRecord Known(FamilyMemberRecorded member, PersonDescribed described) =>
            PersonRecord.From(member.Person, [Given.Written(described, day, null, "fay", 1)]);

        Begun(record)
            .Select(row => row.Name)
            .ShouldBe([
                "Mina Hart, mother",
                "Tim Hart, brother",
                "Joe Pike, mother’s partner",
                "The father: not on record",
            ]);
    }

    [Fact, Ask("E9")]
    public void Of_each_it_is_said_what_they_mean_for_the_child_and_whether_they_were_seen_and_checked_or_why_not()
    {
        Concluding(Row(Joe) with { Means = null })
            .ThenAsks($"adults:{Id(Joe)}.means", "Adult 2: Say what they mean for the child");
        Concluding(Row(Joe) with { SeenWhy = null })
            .ThenAsks($"adults:{Id(Joe)}.seen-why", "Adult 2: Say why they were not seen on their own");
        Concluding(Row(Joe) with { Checked = AdultChecked.NotChecked, CheckedWhy = null })
            .ThenAsks($"adults:{Id(Joe)}.checked-why", "Adult 2: Say what was found, or why nobody was asked");

        var concluded = Concluding(Row(Joe)).ThenHappened<EnquiryConcluded>();

        concluded
            .Adults!.Select(row => (row.Name, row.Person))
            .ShouldBe([
                ("Mina Hart, mother", Mina.Person),
                ("Joe Pike, mother’s partner", Joe.Person),
                ("Ada Hart, mother’s mother", Gran.Person),
            ]);
    }

    [Fact]
    public void A_page_that_leaves_out_an_adult_of_this_child_says_so()
    {
        var past = Family();

        past.Given.When(Team.Amira, Conclude(past, [Row(Mina)]))
            .ThenAsks(
                "adults",
                $"Of {past.Given.Record.State.Person.DisplayName}, this leaves out Joe Pike, mother’s partner, Ada Hart, mother’s mother. Do it for this child alone"
            );
    }

    private static Then Concluding(EnquiryAdult joe)
    {
        var past = Family();
        // Of a father of whom nobody knows anything nothing has to be said.
        return past.Given.When(
            Team.Amira,
            Conclude(past, [Row(Mina), joe, Row(Gran), new EnquiryAdult("father", "The father: not on record")])
        );
    }

    private static ConcludeSection47Enquiry Conclude(Past past, Rows<EnquiryAdult> adults) =>
        new()
        {
            On = past.Next,
            Episode = 1,
            ChildSaid = "ow",
            ChildNotSeenReason = "in hospital, asleep",
            Findings = "harm",
            Outcome = EnquiryOutcome.ChildInNeedPlan,
            Adults = adults,
        };

    private static IEnumerable<EnquiryAdult> Begun(ChildRecord record) =>
        new ConcludeSection47Enquiry().Begins("adults", record, record.State.Open!, null)!.Cast<EnquiryAdult>();

    private static EnquiryAdult Row(FamilyMemberRecorded member) =>
        new(
            Id(member),
            $"{member.Name}, {member.Relationship}",
            Means: "warm",
            Seen: AdultSeen.WithOthers,
            SeenWhy: "did not want to",
            Checked: AdultChecked.NothingFound
        );

    private static string Id(FamilyMemberRecorded member) => member.Person.ToString("N")[^8..];

    private static FamilyMemberRecorded Of(string name, string relationship, bool? lives = null) =>
        new(Guid.CreateVersion7(), name, relationship, lives);
}
