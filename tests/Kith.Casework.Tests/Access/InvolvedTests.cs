using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.Access;
using Kith.Casework.Challenges;
using Kith.Casework.FrontDoor;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Access;

/// <summary>Who works with a child is a fact: from, until, in what role. Access reads it.</summary>
public sealed class InvolvedTests
{
    [Fact]
    public void A_co_worker_of_another_team_records_until_the_last_day_and_sees_nothing_after_it()
    {
        var past = Past.Held(Team.Amira);
        past = past.And(Began("tom", InvolvementRole.CoWorker, last: past.Next.AddDays(3)));
        var last = past.Next.AddDays(2);

        StandsTo(Team.Tom, past, last, "23:59").ShouldBe(Relation.CoWorker);
        StandsTo(Team.Tom, past, last.AddDays(1), "00:00").ShouldBe(Relation.Colleague);
    }

    [Fact]
    public void Whoever_decides_a_referral_keeps_it_until_somebody_leads()
    {
        var decided = Past.Referral()
            .And(new ReferralDecided(ReferralDecision.Section17, "needs") { Episode = 1 }, by: "fay");

        var answer = Ask(Team.Fay, decided, decided.Next);
        answer.Relation.ShouldBe(Relation.ReferralHandler);
        answer.May("tell-referrer", Shipped.Access).ShouldBeTrue();
        answer.May("correct-fact", Shipped.Access).ShouldBeTrue();
        answer.May("hold-strategy-discussion", Shipped.Access).ShouldBeTrue();
        answer.May("allocate-lead-practitioner", Shipped.Access).ShouldBeFalse();
        StandsTo(Team.Fay, decided.LedBy(Team.Amira), decided.Next).ShouldBe(Relation.Intake);
    }

    [Fact]
    public void Whoever_took_in_that_a_child_with_a_plan_moves_here_keeps_it_until_somebody_leads()
    {
        var told = Past.Registered()
            .And(
                new TransferInNotified("Quayshire", "Jo", AbuseCategory.Neglect, "alone", "weekly", "Jo")
                {
                    Episode = 1,
                },
                by: "fay"
            );

        var answer = Ask(Team.Fay, told, told.Next);
        answer.Relation.ShouldBe(Relation.ReferralHandler);
        answer.May("allocate-lead-practitioner", Shipped.Access).ShouldBeFalse();
        StandsTo(Team.Fay, told.LedBy(Team.Amira), told.Next).ShouldBe(Relation.Intake);
    }

    [Fact]
    public void Somebody_of_an_agency_without_an_account_who_is_asked_to_answer_a_challenge_is_known_by_name()
    {
        var past = Past.Referral().LedBy(Team.Amira);
        past.And(
            new PartnerAsked("Helen Sharrow", "Oak School", "review", "How?", past.Next.AddDays(9), PartnerBasis.Agreed)
            {
                Episode = 1,
            },
            0
        );
        var helen = PartnerUser.Of(past.Given.Record.Id, past.Given.Record.Version);

        past.And(new ChallengeRaised("No place at the club", helen) { Episode = 1 });

        past.Given.Record.Involved.All.Single(one => one.Practitioner == helen).Name.ShouldBe("Helen Sharrow");
    }

    [Fact]
    public void Work_with_a_child_ends_with_the_episode()
    {
        var past = Past.Held(Team.Amira).And(Began("tom", InvolvementRole.CoWorker));
        StandsTo(Team.Tom, past, past.Next).ShouldBe(Relation.CoWorker);

        past.And(new EpisodeClosed("RC7", "well") { Episode = 1 });

        StandsTo(Team.Tom, past, past.Next).ShouldBe(Relation.Colleague);
    }

    [Fact]
    public void Work_that_was_ended_is_over_from_that_day()
    {
        var past = Past.Held(Team.Amira).And(Began("tom", InvolvementRole.DutyCover, last: new(2030, 1, 1)));
        StandsTo(Team.Tom, past, past.Next).ShouldBe(Relation.DutyCover);

        past.And(new InvolvementEnded(5, "tom", "back from leave") { Episode = 1 });

        StandsTo(Team.Tom, past, past.Next.AddDays(-1), "08:00").ShouldBe(Relation.Colleague);
    }

    [Fact]
    public void A_partner_agency_sees_nothing_by_helping()
    {
        var past = Past.Held(Team.Amira).And(Began("pat", InvolvementRole.Partner));

        StandsTo(Team.Pat, past, past.Next).ShouldBe(Relation.None);
    }

    [Fact]
    public void A_record_opened_in_an_emergency_is_open_for_hours_also_when_it_is_closed()
    {
        var past = Past.Closed();
        var given = past.Given.After(
            Team.Tom,
            new OpenInEmergency
            {
                On = past.Next,
                At = new TimeOnly(8, 0),
                Reason = "found alone",
            }
        );

        StandsTo(Team.Tom, given, past.Next, "19:59").ShouldBe(Relation.Emergency);
        StandsTo(Team.Tom, given, past.Next, "20:00").ShouldBe(Relation.Colleague);
    }

    [Fact]
    public void A_restricted_record_is_open_to_those_named_alone_not_by_line_and_not_in_an_emergency()
    {
        var past = Past.Held(Team.Amira)
            .And(new RecordOpenedInEmergency("tom", "Tom Hale", 72, "found alone"), by: "tom")
            .And(
                new RecordRestricted(
                    RestrictionKind.Shown,
                    ["amira", "chris"],
                    "helen",
                    "Mum works here",
                    new(2030, 1, 1)
                ),
                0
            );

        StandsTo(Team.Amira, past, past.Next).ShouldBe(Relation.Lead);
        StandsTo(Team.Helen, past, past.Next).ShouldBe(Relation.Supervisor);
        StandsTo(Team.Chris, past, past.Next).ShouldBe(Relation.Named);
        foreach (var other in new[] { Team.Ruth, Team.Ben, Team.Tom, Team.Petra, Team.Dev })
        {
            var answer = Ask(other, past, past.Next);
            (answer.Allowed, answer.KeptOut).ShouldBe((false, KeptOut.Restricted), other.Id);
            answer.May("open-in-emergency", Shipped.Access).ShouldBeFalse(other.Id);
        }
        Ask(Team.Fay, past, past.Next).May("receive-contact", Shipped.Access).ShouldBeTrue();
        past.And(new RestrictionLifted("Mum has left"));
        StandsTo(Team.Ruth, past, past.Next).ShouldBe(Relation.Supervisor);
    }

    [Fact]
    public void Of_a_hidden_record_nobody_but_those_named_may_do_anything_not_even_take_a_worry()
    {
        var past = Past.Held(Team.Amira)
            .And(new RecordRestricted(RestrictionKind.Hidden, ["amira"], "ruth", "in danger", new(2030, 1, 1)));

        Acts.All.Where(act => Ask(Team.Fay, past, past.Next).May(act.Name, Shipped.Access)).ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_is_tied_to_the_child_is_kept_out_whatever_else_they_are()
    {
        foreach (var person in new[] { Team.Ruth, Team.Ben, Team.Fay, Team.Tom })
        {
            var past = Past.Held(Team.Amira)
                .And(Began(person.Id, InvolvementRole.CoWorker))
                .And(new RecordOpenedInEmergency(person.Id, person.Name, 72, "found alone"), by: person.Id)
                .And(new InterestDeclared(person.Id, person.Name, InterestKind.Relative), 0);

            var answer = Ask(person, past, past.Next);

            (answer.Allowed, answer.KeptOut).ShouldBe((false, KeptOut.Interest));
            Acts.All.Where(act => answer.May(act.Name, Shipped.Access)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_restriction_that_would_shut_the_lead_practitioner_out_is_refused()
    {
        var past = Past.Held(Team.Amira);

        past.Given.When(
                Team.Ruth,
                new RestrictRecord
                {
                    On = past.Next,
                    Kind = RestrictionKind.Hidden,
                    People = ["ben"],
                    Owner = "ruth",
                    Reason = "in danger",
                    ReviewOn = past.Next.AddDays(90),
                }
            )
            .ThenAsks("people", "Amira Khan leads the case. Choose them too, or change the lead practitioner first");
    }

    [Fact]
    public void Nobody_looks_at_their_own_emergency()
    {
        var past = Past.Held(Team.Amira)
            .And(new RecordOpenedInEmergency("helen", "Helen Moss", 12, "found alone"), by: "helen");

        past.Given.When(
                Team.Helen,
                new ReviewEmergencyAccess
                {
                    On = past.Next,
                    Involvement = 5,
                    Agreed = true,
                }
            )
            .ThenAsks("involvement", "Only a manager can answer this, and never the person who opened the record");
    }

    /// <summary>However long ago somebody's work began, and whatever its role: nobody sees by it what they would not see without it, once it is over.</summary>
    [Fact]
    public void Access_never_outlives_its_until() =>
        Prop.ForAll(
                (
                    from role in Gen.Elements(
                        InvolvementRole.CoWorker,
                        InvolvementRole.DutyCover,
                        InvolvementRole.Emergency
                    )
                    from days in Gen.Choose(0, 400)
                    from hours in Gen.Choose(1, 72)
                    from minutes in Gen.Choose(0, 1_000_000)
                    select (role, days, hours, minutes)
                ).ToArbitrary(),
                any =>
                {
                    var past = Past.Held(Team.Amira);
                    var began = past.Next;
                    past.And(
                        any.role == InvolvementRole.Emergency
                            ? new RecordOpenedInEmergency("tom", "Tom Hale", any.hours, "found alone")
                            : Began("tom", any.role, began.AddDays(any.days))
                    );
                    var until =
                        any.role == InvolvementRole.Emergency
                            ? began.ToDateTime(TimeOnly.MinValue).AddHours(any.hours)
                            : began.AddDays(any.days + 1).ToDateTime(TimeOnly.MinValue);
                    var before = Seeing.Decide(
                        Team.Tom,
                        Subject.Of(past.Given.Record),
                        Purpose.Read,
                        Team.All,
                        until.AddTicks(-1)
                    );
                    var after = Seeing.Decide(
                        Team.Tom,
                        Subject.Of(past.Given.Record),
                        Purpose.Read,
                        Team.All,
                        until.AddMinutes(any.minutes)
                    );
                    return before.Allowed && !after.Allowed;
                }
            )
            .QuickCheckThrowOnFailure();

    private static InvolvementBegan Began(string who, InvolvementRole role, DateOnly? last = null) =>
        new(who, who, role, "helps", last) { Episode = 1 };

    private static Relation StandsTo(Practitioner person, Given given, DateOnly on, string at = "12:00") =>
        Ask(person, given, on, at).Relation;

    private static Answer Ask(Practitioner person, Given given, DateOnly on, string at = "12:00") =>
        Seeing.Decide(
            person,
            Subject.Of(given.Record),
            Purpose.Read,
            Team.All,
            on.ToDateTime(TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture))
        );
}
