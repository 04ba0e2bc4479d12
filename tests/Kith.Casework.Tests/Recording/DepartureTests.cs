using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Recording;

/// <summary>Guidance may be departed from openly; law may not.</summary>
public sealed class DepartureTests
{
    private static readonly Past OldCase = Past.Section17("2023-10-30");

    [Fact, Ask("E3")]
    public void A_should_is_set_aside_with_a_reason_and_a_manager_and_both_are_recorded() =>
        OldCase
            .Given.When(Team.Ruth, ToSam(new Departure("s17-case-holder", "Lily trusts Sam", "ruth")))
            .ThenFacts(
                new LeadPractitionerAllocated("sam", "Sam Okafor", "ruth", "knows Lily", true, true) { Episode = 1 },
                new DepartureRecorded(
                    "s17-case-holder",
                    "wt-2020",
                    "Lily trusts Sam",
                    "ruth",
                    "allocate-lead-practitioner"
                )
                {
                    Episode = 1,
                }
            );

    [Theory, Ask("E3")]
    [InlineData("", "ruth")]
    [InlineData(" ", "ruth")]
    [InlineData("Lily trusts Sam", "")]
    public void A_departure_without_a_reason_or_a_manager_is_none(string reason, string by) =>
        OldCase
            .Given.When(Team.Ruth, ToSam(new Departure("s17-case-holder", reason, by)))
            .ThenRefusedBy("s17-case-holder");

    [Theory, Ask("E3")]
    [InlineData("sam")]
    [InlineData("nobody")]
    [InlineData("vera")]
    public void Only_a_manager_who_works_here_authorises_a_departure(string by) =>
        OldCase
            .Given.When(Team.Ruth, ToSam(new Departure("s17-case-holder", "Lily trusts Sam", by)))
            .ThenAsks("departure-s17-case-holder", "Choose the manager who authorised not following the guidance");

    [Fact]
    public void A_reason_for_another_duty_does_not_help() =>
        OldCase
            .Given.When(Team.Ruth, ToSam(new Departure("icpc-deadline", "Lily trusts Sam", "ruth")))
            .ThenRefusedBy("s17-case-holder");

    [Fact]
    public void A_departure_that_was_not_needed_is_not_recorded()
    {
        var past = Past.Section17();

        past.Given.When(
                Team.Ruth,
                ToSam(new Departure("s17-case-holder", "Lily trusts Sam", "ruth")) with
                {
                    On = past.Next,
                }
            )
            .ThenHappened<LeadPractitionerAllocated>();
    }

    [Fact, Ask("E3")]
    public void Why_a_time_limit_was_passed_is_recorded_as_a_departure()
    {
        var past = Past.Assessing();

        past.Given.When(Team.Amira, Overrun(past.Next)).ThenHappened<DepartureRecorded>().Edition.ShouldBe("wt-2023");
    }

    [Fact, Ask("E3")]
    public void A_manager_who_has_left_is_not_named_under_a_time_limit_passed()
    {
        var past = Past.Assessing();

        past.Given.When(Team.Amira, Overrun(past.Next) with { AuthorisedBy = "vera" })
            .ThenAsks("authorised-by", "Choose the manager who agreed");
    }

    [Fact, Ask("E3")]
    public void The_law_is_not_departed_from_after_the_fact_either()
    {
        var past = Past.Assessing();

        past.Given.When(Team.Amira, Overrun(past.Next) with { Duty = "s47-see-child" })
            .ThenAsks("duty", "This duty is law, so there can be no reason for not following it");
        past.Given.When(Team.Amira, Overrun(past.Next) with { Duty = "no-such-duty" })
            .ThenAsks("duty", "Choose the part of the guidance that was not followed");
    }

    private static RecordDeparture Overrun(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Duty = "assessment-max-duration",
            Reason = "Mum was in hospital",
            AuthorisedBy = "ruth",
        };

    private static AllocateLeadPractitioner ToSam(params Departure[] departures) =>
        new()
        {
            On = Given.Day("2023-11-01"),
            Episode = 1,
            Practitioner = "sam",
            Reason = "knows Lily",
            Agreed = true,
            Suited = true,
            Departures = departures,
        };
}
