using Kith.Casework.Record;

namespace Kith.Casework.Tests.Recording;

/// <summary>The manager named under a departure says whether they agreed to it.</summary>
[Ask("E3")]
public sealed class ConfirmingTests
{
    private static readonly Past Asked = Past.Departed(Team.Amira);

    private static ConfirmDeparture Answer(bool agreed, string? reason = null) =>
        new()
        {
            On = Asked.Next,
            Departure = 5,
            Agreed = agreed,
            Reason = reason,
        };

    [Fact]
    public void A_departure_waits_until_the_manager_named_has_answered()
    {
        Departing.Of(Asked.Given.Record).ShouldHaveSingleItem().Status.ShouldBe(DepartureStatus.Waiting);

        var after = Asked.Given.When(Team.Ruth, Answer(agreed: true)).ThenRecord().Record;

        Departing.Of(after).ShouldHaveSingleItem().Status.ShouldBe(DepartureStatus.Agreed);
        Departing.Waiting(after).ShouldBeEmpty();
    }

    [Fact]
    public void A_manager_who_did_not_agree_says_why()
    {
        Asked
            .Given.When(Team.Ruth, Answer(agreed: false))
            .ThenAsks("reason", "Say why you do not agree, and what is to be done now");

        var after = Asked.Given.When(Team.Ruth, Answer(agreed: false, "Visit tomorrow")).ThenRecord().Record;

        var departure = Departing.Of(after).ShouldHaveSingleItem();
        (departure.Status, departure.Said).ShouldBe((DepartureStatus.Declined, "Visit tomorrow"));
    }

    [Fact]
    public void Nobody_else_answers_for_the_manager_named() =>
        Asked
            .Given.When(Team.Amira, Answer(agreed: true))
            .ThenAsks("departure", $"Only {Team.Ruth.Name} can answer this, who is named as having agreed");

    [Fact]
    public void A_departure_is_answered_once() =>
        Asked
            .Given.After(Team.Ruth, Answer(agreed: true))
            .When(Team.Ruth, Answer(agreed: true))
            .ThenCannotFollow("No reason for not following guidance waits for an answer here.");

    [Fact]
    public void A_manager_who_departs_on_their_own_authority_is_asked_nothing()
    {
        Given own = Past.Departed(Team.Ruth, authorisedBy: "ruth");

        Departing.Of(own.Record).ShouldHaveSingleItem().Status.ShouldBe(DepartureStatus.Own);
        Departing.Waiting(own.Record).ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_case_has_left_the_manager_named_whoever_supervises_it_now_answers()
    {
        Given moved = Past.Departed(Team.Amira, authorisedBy: "dev");
        var departure = Departing.Of(moved.Record).ShouldHaveSingleItem();

        Departing.AskedOf(departure, moved.Record, Team.All)!.Id.ShouldBe("ruth");
        moved.When(Team.Amira, Answer(agreed: true)).ThenRefused().Problems[0].Message.ShouldContain("Ruth Bell");
        moved.When(Team.Ruth, Answer(agreed: true)).ThenHappened<DepartureAnswered>().Agreed.ShouldBeTrue();
    }

    [Fact]
    public void Where_the_supervisor_departed_whoever_is_above_them_answers()
    {
        Given own = Past.Held(Team.Amira)
            .And(
                new DepartureRecorded("cin-visits", "kith-demo", "Away", "nobody", "record-departure") { Episode = 1 },
                by: "ruth"
            );
        var departure = Departing.Of(own.Record).ShouldHaveSingleItem();

        Departing.AskedOf(departure, own.Record, Team.All)!.Id.ShouldBe("helen");
        Departing.MayAnswer(Team.Ruth, departure, own.Record, Team.All).ShouldBeFalse();
    }

    [Fact]
    public void Where_the_manager_named_has_gone_another_answers_and_never_the_person_who_departed()
    {
        Given gone = Past.Departed(Team.Amira, authorisedBy: "nobody");

        gone.When(Team.Ruth, Answer(agreed: true)).ThenHappened<DepartureAnswered>().Agreed.ShouldBeTrue();
        gone.When(Team.Amira, Answer(agreed: true)).ThenRefused().Problems.ShouldNotBeEmpty();
    }
}
