using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using static Kith.Casework.Tests.Replay.Replayed;

namespace Kith.Casework.Tests.Replay;

public sealed class ActsReplayedTests
{
    private const string SeenFirst = "child-seen";

    private static readonly ChildRecord NotSeen = Assessed();

    [Theory]
    [InlineData("must", Change.ActRefused)]
    [InlineData("should", Change.ActNeedsReason)]
    public void An_act_against_which_the_second_alone_stands_would_be_refused_or_ask_for_a_reason(
        string force,
        Change expected
    )
    {
        var figures = Of([], [Gate("seen-first", force, "submit-assessment", SeenFirst)], NotSeen);

        Found(figures).ShouldBe([(expected, 1)]);
        figures.Judged.ShouldBe(4);
        figures.Acts.Single().Done.ShouldBe(1);
        figures.On(expected, "seen-first").Single().Child.ShouldBe(NotSeen.Id);
    }

    [Fact]
    public void A_may_never_stands_in_the_way() =>
        Found(Of([], [Gate("seen-first", "may", "submit-assessment", SeenFirst)], NotSeen)).ShouldBeEmpty();

    [Fact]
    public void A_must_that_becomes_a_should_eases_the_act() =>
        Found(
                Of(
                    [Gate("seen-first", "must", "submit-assessment", SeenFirst)],
                    [Gate("seen-first", "should", "submit-assessment", SeenFirst)],
                    NotSeen
                )
            )
            .ShouldBe([(Change.ActEased, 1)]);

    [Fact]
    public void An_act_is_judged_by_the_record_as_it_stood_before_it()
    {
        // Seen, but only after the assessment was sent in.
        var late = NotSeen.With([
            Given.Written(new ChildSeen(true) { Episode = 1 }, new(2026, 3, 9), null, "amira", NotSeen.Version + 1),
        ]);

        Found(Of([], [Gate("seen-first", "must", "submit-assessment", SeenFirst)], late))
            .ShouldBe([(Change.ActRefused, 1)]);
    }

    [Fact]
    public void What_a_correction_took_away_before_the_act_does_not_count_for_it()
    {
        var day = new DateOnly(2026, 3, 2);
        var record = Made(
            (new ReferralReceived("1A"), day),
            (new ChildSeen(true), day),
            (new FactCorrected(2, null, null, "Another child"), day),
            (new AssessmentSubmitted(), day),
            (new ChildSeen(true), day)
        );

        Found(Of([], [Gate("seen-first", "must", "submit-assessment", SeenFirst)], record))
            .ShouldBe([(Change.ActRefused, 1)]);
    }

    [Fact]
    public void People_are_judged_by_what_they_were_when_they_acted()
    {
        // Ruth was a family support worker when the case was given to her, and is a social worker now.
        var then = Team.Ruth with
        {
            Details = Team.Ruth.Details with { Registration = Registration.Other },
        };
        var history = new WorkforceHistory([
            ("ruth", [(DateTimeOffset.MinValue, then), (new DateTimeOffset(2026, 3, 10, 0, 0, 0, default), Team.Ruth)]),
        ]);
        Found(By(history, "2026-03-02")).ShouldContain((Change.ActRefused, 1));
        Found(By(history, "2026-03-12")).ShouldNotContain((Change.ActRefused, 1));
    }

    [Fact]
    public void What_a_return_brought_is_not_judged_since_it_does_not_say_who_did_it()
    {
        var imported = ChildRecord.From(
            NotSeen.Id,
            [.. NotSeen.Facts.Select(fact => fact with { Source = "a return", ActName = "import-census" })]
        );

        var figures = Of([], [Gate("seen-first", "must", "submit-assessment", SeenFirst)], imported);

        Found(figures).ShouldBeEmpty();
        (figures.Judged, figures.NotJudged).ShouldBe((0, 4));
    }

    [Fact]
    public void Every_detail_of_an_act_that_a_gate_asks_for_is_kept_by_the_fact_that_the_act_leaves()
    {
        var kept = Kith
            .Tests.Cases.Shipped.Forms.All.Where(form => form.Pathway is null)
            .ToDictionary(form => form.Act, form => Facts.TypeOf(form.Records));
        var lost =
            from duty in Kith.Tests.Cases.Shipped.Guidance.Editions.SelectMany(edition => edition.Duties.Values)
            let gate = duty.Rule as Kith.Guidance.GateRule
            where gate is not null
            from act in gate.Before
            where kept.ContainsKey(act)
            from detail in new[] { gate.Asks?.Detail, gate.When?.Detail, gate.Unless?.Detail, gate.UnlessGiven }
            where detail is not null && !Details(kept[act]).Contains(detail)
            select $"{duty.Id}: {act} leaves no {detail}";

        lost.Distinct().ShouldBeEmpty();
    }

    private static ReplayFigures By(WorkforceHistory history, string day)
    {
        var on = Given.Day(day);
        var record = Made(
            (new ReferralReceived("1A"), on),
            (new ReferralDecided(ReferralDecision.Section17), on),
            (new LeadPractitionerAllocated("ruth", "Ruth", null, null, null), on)
        );
        var question = Question(Library([], [Holder("must", "social-worker")]), "early", "late", Selection.All);
        var tally = new ReplayTally(question, Kith.Tests.Cases.Shipped.Forms, history, Now);
        tally.Add(record);
        return tally.Figures();
    }

    private static HashSet<string> Details(Type type) =>
        [
            .. type.GetProperties()
                .Concat(
                    type.GetInterfaces()
                        .Where(one => one.Assembly == typeof(Casework.Meetings.IMeeting).Assembly)
                        .SelectMany(one => one.GetProperties())
                )
                .Select(property => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name)),
        ];

    private static ChildRecord Assessed()
    {
        var day = new DateOnly(2026, 3, 2);
        return Made(
            (new ReferralReceived("1A"), day),
            (new ReferralDecided(ReferralDecision.Section17), day.AddDays(1)),
            (new AssessmentStarted(), day.AddDays(2)),
            (new AssessmentSubmitted(), day.AddDays(5))
        );
    }
}
