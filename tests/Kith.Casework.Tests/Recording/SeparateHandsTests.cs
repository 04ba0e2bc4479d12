using Kith.Casework.Access;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Subject = Kith.Casework.Access.Subject;

namespace Kith.Casework.Tests.Recording;

/// <summary>What a duty of separate hands keeps from somebody is refused, or waits for another who agrees; the author’s word alone never does it.</summary>
[Ask("E2")]
public sealed class SeparateHandsTests
{
    private static readonly Past Asked = Past.Proposed();

    private static AnswerProposal Answer(bool agreed, string? reason = null) =>
        new()
        {
            On = Asked.Next,
            Proposal = 5,
            Agreed = agreed,
            Reason = reason,
        };

    private static ChangeLeadPractitioner ToBen(DateOnly on, string agreesBy = "ruth") =>
        new()
        {
            On = on,
            Episode = 1,
            Practitioner = "ben",
            Reason = "knows the family",
            FamilyTold = "in person",
            Agreed = true,
            Suited = true,
            Departures = [new Departure("lead-practitioner-allocate", "Ruth is busy", agreesBy)],
        };

    [Theory]
    [InlineData("amira")]
    [InlineData("sam")]
    public void Nobody_authorises_their_own_assessment_whatever_reason_and_manager_they_name(string author)
    {
        var past = Past.Submitted(author);
        var authorise = new AuthoriseAssessment
        {
            On = past.Next,
            Episode = 1,
            Departures = [new Departure("assessment-approve", "Ruth is busy", "ruth")],
        };

        var objection = past.Given.When(Team.All.Find(author)!, authorise).ThenRefusedBy("assessment-approve").Single();

        objection.CanDepart.ShouldBeFalse();
        objection.Because.ShouldEndWith("Here that is Ruth Bell or Helen Moss.");
    }

    [Fact]
    public void A_referral_is_not_closed_undecided_whatever_the_reason()
    {
        var past = Past.Referral();
        var close = new CloseEpisode
        {
            On = past.Next,
            Episode = 1,
            Reason = "RC8",
            Summary = "nothing to do",
            Departures = [new Departure("referral-decision-first", "It was a mistake", "ruth")],
        };

        past.Given.When(Team.Fay, close).ThenRefusedBy("referral-decision-first");
    }

    [Fact]
    public void A_lead_who_passes_their_own_case_on_only_proposes_it()
    {
        var past = Past.Held(Team.Amira);

        var then = past.Given.When(Team.Amira, ToBen(past.Next));

        then.ThenHappened<DepartureProposed>().Manager.ShouldBe("ruth");
        var after = then.ThenRecord().Record;
        after.State.Open!.Lead!.Practitioner.ShouldBe("amira");
        Departing.Of(after).ShouldBeEmpty();
        Proposals.Waiting(after).ShouldHaveSingleItem().Title.ShouldBe("Change the lead practitioner");
    }

    [Fact]
    public void Whoever_proposed_cannot_agree_to_it_and_the_manager_named_does_it_by_agreeing()
    {
        Asked
            .Given.When(Team.Amira, Answer(agreed: true))
            .ThenAsks("proposal", "You proposed this yourself. Ruth Bell can answer this, or a manager above them");

        var after = Asked.Given.When(Team.Ruth, Answer(agreed: true)).ThenRecord().Record;

        after.State.Open!.Lead!.Practitioner.ShouldBe("ben");
        var changed = after.Standing.Single(fact => fact.Fact is LeadPractitionerChanged);
        (changed.By, changed.ActName).ShouldBe(("amira", "change-lead-practitioner"));
        after.Standing.Single(fact => fact.Fact is ProposalAnswered).By.ShouldBe("ruth");
        var departure = Departing.Of(after).ShouldHaveSingleItem();
        (departure.Status, departure.Fact.AuthorisedBy).ShouldBe((DepartureStatus.Agreed, "ruth"));
        Proposals.Of(after).ShouldHaveSingleItem().Status.ShouldBe(ProposalStatus.Agreed);
    }

    [Theory]
    [InlineData("2012-03-01")]
    [InlineData("2019-03-01")]
    [InlineData("2022-03-01")]
    [InlineData("2024-05-01")]
    public void Nobody_allocates_a_case_to_themselves_or_takes_one_over_before_another_manager_has_agreed(string on)
    {
        var decided = Past.Section17(on);
        var held = Past.Held(Team.Amira, on);
        var take = new AllocateLeadPractitioner
        {
            On = decided.Next,
            Episode = 1,
            Practitioner = "ruth",
            Reason = "nobody else is here",
            Agreed = true,
            Suited = true,
        };
        var takeOver = ToBen(held.Next) with { Practitioner = "ruth", Departures = [] };

        decided
            .Given.When(Team.Ruth, take)
            .ThenRefused()
            .Objections.ShouldContain(one => one.Duty.Id == Own && one.CanDepart);
        held.Given.When(Team.Ruth, takeOver)
            .ThenRefused()
            .Objections.ShouldContain(one => one.Duty.Id == Own && one.CanDepart);
        decided.Given.When(Team.Helen, take).Outcome.ShouldNotBeOfType<Outcome.Refused>();

        var asked = decided.Given.When(Team.Ruth, take with { Departures = Departed("helen") }).ThenRecord();
        asked.Record.State.Open!.Lead.ShouldBeNull();
        var agree = new AnswerProposal
        {
            On = decided.Next,
            Proposal = asked.Record.Version,
            Agreed = true,
        };
        asked.When(Team.Helen, agree).ThenRecord().Record.State.Open!.Lead!.Practitioner.ShouldBe("ruth");
    }

    [Fact]
    public void Whoever_is_to_lead_agrees_to_no_proposal_that_gives_them_the_case()
    {
        var past = Past.Held(Team.Amira);
        var toRuth = ToBen(past.Next) with { Practitioner = "ruth" };

        past.Given.When(Team.Amira, toRuth)
            .ThenAsks("departure-lead-practitioner-allocate", "Choose a manager who is not the one to lead");
        var named = toRuth with { Departures = [new Departure("lead-practitioner-allocate", "because", "helen")] };
        var given = past.Given.When(Team.Amira, named).ThenRecord();
        var answer = Answer(agreed: true) with { On = past.Next, Proposal = given.Record.Version };
        var helenLeft = new Workforce(
            Team.All.Everybody.Select(person => person.Id == "helen" ? person with { HasLeft = true } : person)
        );

        Deciding
            .Decide(answer, given.Record, Given.Practice(Team.Ruth, past.Next) with { Workforce = helenLeft })
            .ShouldBeOfType<Outcome.Refused>()
            .Problems.ShouldContain(problem => problem.Field == "agreed");
        given.When(Team.Helen, answer).ThenRecord().Record.State.Open!.Lead!.Practitioner.ShouldBe("ruth");
    }

    private const string Own = "own-case-allocate";

    private static Departure[] Departed(string agreesBy) => [new Departure(Own, "nobody else is here", agreesBy)];

    [Fact]
    public void What_is_sent_back_has_a_reason_and_stays_its_authors_until_they_put_it_away()
    {
        Asked
            .Given.When(Team.Ruth, Answer(agreed: false))
            .ThenAsks("reason", "Say why you do not agree, and what is to be done now");

        var back = Asked.Given.When(Team.Ruth, Answer(agreed: false, "Stay until the review")).ThenRecord();

        back.Record.State.Open!.Lead!.Practitioner.ShouldBe("amira");
        var proposal = Proposals.Of(back.Record).ShouldHaveSingleItem();
        (proposal.Status, proposal.Said).ShouldBe((ProposalStatus.SentBack, "Stay until the review"));
        ((ChangeLeadPractitioner)Proposals.ActOf(proposal.Fact)!).Practitioner.ShouldBe("ben");
        var away = new WithdrawProposal { On = Asked.Next, Proposal = 5 };
        Proposals.Of(back.When(Team.Amira, away).ThenRecord().Record)[0].IsOpen.ShouldBeFalse();
        back.When(Team.Ben, away)
            .ThenRefused()
            .Problems[0]
            .Message.ShouldStartWith("Only Amira Khan can take this back");
    }

    [Fact]
    public void It_is_decided_again_on_the_record_as_it_stands_when_it_is_agreed_to()
    {
        var closed = Past.Proposed().And(new EpisodeClosed("RC1", "moved") { Episode = 1 });

        var changed = closed.Given.When(Team.Ruth, Answer(agreed: true) with { On = closed.Next }).ThenRefused();

        changed
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldStartWith("It cannot be done any more as the record stands now.");
    }

    [Fact]
    public void The_same_is_not_proposed_twice_while_it_waits() =>
        Past.Proposed()
            .Given.When(Team.Amira, ToBen(Asked.Next.AddDays(-1)))
            .ThenRefused()
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldStartWith("You proposed this on");

    [Fact]
    public void Where_the_manager_named_has_left_the_next_in_the_line_answers()
    {
        var past = Past.Held(Team.Amira);
        var given = past.Given.When(Team.Amira, ToBen(past.Next)).ThenRecord();
        var left = new Workforce(
            Team.All.Everybody.Select(person => person.Id == "ruth" ? person with { HasLeft = true } : person)
        );
        var practice = Given.Practice(Team.Helen, past.Next) with { Workforce = left };

        Proposals.AskedOf(Proposals.Waiting(given.Record).Single(), given.Record, practice)!.Id.ShouldBe("helen");
    }

    [Fact]
    public void Only_a_manager_in_the_line_who_is_qualified_is_named_and_never_the_author()
    {
        var record = Past.Held(Team.Amira).Given.Record;
        var allocate = Shipped.Guidance.InForceOn(Given.Day("2024-02-01")).Duties["lead-practitioner-allocate"];

        Named(allocate, Team.Amira).ShouldBe(["ruth", "helen"]);
        Named(allocate, Team.Ruth).ShouldBe(["helen"]);
        Named(null, Team.Ruth).ShouldBe(["ruth", "helen"]);
        Named(null, Team.Amira).ShouldNotContain("dev");

        IEnumerable<string> Named(Duty? duty, Practitioner author) =>
            Authorising.For(duty, author, Subject.Of(record), Team.All).Select(person => person.Id);
    }

    [Fact]
    public void What_two_people_let_stand_its_author_does_not_change_alone()
    {
        var given = Asked.Given.When(Team.Ruth, Answer(agreed: true)).ThenRecord();
        var changed = given.Record.Standing.Single(fact => fact.Fact is LeadPractitionerChanged);

        given
            .When(
                Team.Ben,
                new CorrectFact
                {
                    On = Asked.Next,
                    Corrects = changed.Version,
                    Remove = true,
                    Reason = "wrong",
                }
            )
            .ThenRefusedBy("lead-practitioner-allocate");
    }

    [Fact]
    public void A_duty_of_separate_hands_is_not_explained_away_afterwards() =>
        Past.Held(Team.Amira)
            .Given.When(
                Team.Amira,
                new RecordDeparture
                {
                    On = Past.Held(Team.Amira).Next,
                    Episode = 1,
                    Duty = "assessment-approve",
                    Reason = "Ruth was busy",
                    AuthorisedBy = "ruth",
                }
            )
            .ThenRefused()
            .Problems.ShouldHaveSingleItem()
            .Field.ShouldBe("duty");

    [Fact]
    public void Where_author_and_authoriser_of_a_departure_have_left_the_manager_in_their_place_corrects_it()
    {
        Given given = Past.Departed(Team.Gone, authorisedBy: "vera");
        var entry = given.Record.Standing.Single(fact => fact.Fact is DepartureRecorded);
        var practice = Given.Practice(Team.Ruth, Given.Day("2024-03-01"));

        PuttingRight.NotYours(entry, given.Record, practice).ShouldBeNull();
        PuttingRight
            .NotYours(entry, given.Record, practice with { Actor = Team.Helen })
            .ShouldNotBeNull()
            .ShouldContain("Ruth Bell can correct it in their place");
    }

    /// <summary>Every example, by everybody, under every set of rules that is or was in force, with every reason and manager there is.</summary>
    [Fact]
    public void Nobody_passes_a_duty_of_separate_hands_on_their_own_word_in_any_act_under_any_rules()
    {
        int proposed = 0,
            refused = 0;
        foreach (var (from, _) in Shipped.Guidance.Timeline)
        foreach (var example in Examples.All)
        {
            var days = from.AddDays(100).DayNumber - example.Act.On.DayNumber;
            Given given = Given.The(example.Past.Facts.Select(fact => fact with { On = fact.On.AddDays(days) }));
            var act = example.Act with { On = example.Act.On.AddDays(days) };
            foreach (var by in Team.All.Current)
            {
                var practice = Given.Practice(by, act.On);
                if (Deciding.CannotFollow(act, given.Record) is not null)
                    continue;
                var hands = Deciding
                    .Consider(act, given.Record, practice)
                    .Where(one => one.Duty.NeedsOtherHands)
                    .ToList();
                foreach (var named in hands.Count == 0 ? [] : Managers)
                {
                    var departing = act with
                    {
                        Departures =
                        [
                            .. Deciding
                                .Consider(act, given.Record, practice)
                                .Select(one => new Departure(one.Duty.Id, "because", named)),
                        ],
                    };
                    if (Deciding.Decide(departing, given.Record, practice) is Outcome.Done done)
                    {
                        done.Facts.ShouldHaveSingleItem()
                            .Fact.ShouldBeOfType<DepartureProposed>()
                            .Manager.ShouldNotBe(by.Id);
                        hands.ShouldAllBe(one => one.Duty.Departure == DepartureWay.Pending);
                        proposed++;
                    }
                    else
                        refused++;
                }
            }
        }
        proposed.ShouldBeGreaterThan(50);
        refused.ShouldBeGreaterThan(50);
    }

    private static readonly string[] Managers = ["ruth", "helen", "dev", "vera", "amira"];
}
