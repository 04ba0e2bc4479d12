using Kith.Casework.Access;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Access;

/// <summary>What each relation may record is a file: read, checked, and refused with the place of what is wrong.</summary>
public sealed class AccessRulesTests
{
    private static readonly string[] Work =
    [
        "make-home-visit",
        "record-address",
        "describe-child",
        "start-assessment",
        "submit-assessment",
        "draft-child-in-need-plan",
    ];

    [Fact]
    public void A_chair_records_conferences_and_no_work_with_the_family()
    {
        Allowed(Relation.Chair)
            .ShouldBe([
                "answer-challenge",
                "arrange-booking",
                "call-off-booking",
                "choose-paper-way",
                "confirm-departure",
                "correct-fact",
                "declare-interest",
                "escalate-challenge",
                "give-meeting-notes",
                "hold-initial-conference",
                "hold-review-conference",
                "issue-paper",
                "move-booking",
                "prepare-paper",
                "raise-challenge",
                "receive-contact",
                "record-departure",
                "record-paper-given",
                "return-paper",
                "send-conference-record",
                "settle-challenge",
                "settle-departure",
                "share-conference-report",
                "update-asked",
                "withdraw-paper",
                "withdraw-proposal",
                "write-case-note",
                "write-minute-part",
            ]);
    }

    [Theory]
    [InlineData(Relation.Lead, true)]
    [InlineData(Relation.Supervisor, true)]
    [InlineData(Relation.CoWorker, true)]
    [InlineData(Relation.DutyCover, true)]
    [InlineData(Relation.Chair, false)]
    [InlineData(Relation.Team, false)]
    [InlineData(Relation.Named, false)]
    [InlineData(Relation.Colleague, false)]
    [InlineData(Relation.Intake, false)]
    public void The_work_is_recorded_by_those_who_do_it(Relation relation, bool may) =>
        Work.ShouldAllBe(act => Shipped.Access.Allows(relation, act) == may);

    [Theory]
    [InlineData(Relation.CoWorker)]
    [InlineData(Relation.DutyCover)]
    [InlineData(Relation.ReferralHandler)]
    [InlineData(Relation.Emergency)]
    [InlineData(Relation.Chair)]
    public void Who_works_with_a_child_and_when_it_ends_is_decided_by_the_lead_and_their_supervisor(
        Relation relation
    ) =>
        new[] { "allocate-lead-practitioner", "begin-involvement", "lift-restriction", "close-episode" }.ShouldAllBe(
            act => !Shipped.Access.Allows(relation, act)
        );

    [Fact]
    public void Whoever_sees_nothing_of_a_record_may_take_a_worry_or_what_is_asked_of_the_register_or_open_it_in_an_emergency()
    {
        Allowed(Relation.Intake)
            .ShouldBe([
                "put-on-disabled-register",
                "receive-contact",
                "receive-referral",
                "take-off-disabled-register",
            ]);
        Allowed(Relation.Colleague).ShouldBe(["open-in-emergency"]);
    }

    [Fact]
    public void A_mistake_in_the_file_is_named_with_its_line()
    {
        const string text = """
            relations:
              - relation: lead
                says: Leads.
                records: everything
              - relation: uncle
                says: Visits.
                records: [dance]
            emergency:
              hours: 900
            """;

        var (_, errors) = AccessRules.Load("relations.yaml", text);

        var said = errors.Select(error => $"{error.Line}: {error.Message}").ToList();
        said.ShouldContain(error => error.StartsWith("5: \"uncle\" is no relation", StringComparison.Ordinal));
        said.ShouldContain(error => error.StartsWith("7: \"dance\" is no act", StringComparison.Ordinal));
        said.ShouldContain(error => error.StartsWith("9: \"hours\" has to be", StringComparison.Ordinal));
        said.ShouldContain(error => error.Contains("\"chair\" is missing", StringComparison.Ordinal));
        said.ShouldContain(error => error.Contains("\"repeat_worries\" is missing", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Allowed(Relation relation) =>
        Acts.All.Select(act => act.Name).Where(act => Shipped.Access.Allows(relation, act));
}
