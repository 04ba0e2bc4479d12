using static Kith.Guidance.Tests.Loading;

namespace Kith.Guidance.Tests;

public class EditionComparisonTests
{
    private const string Ten = "clock: { from: referral-received, until: referral-decided, within: 10 working days }";

    [Fact]
    public void A_duty_of_one_edition_alone_is_added_or_dropped()
    {
        var compared = Compared(Duty(Ten, "gone") + Duty(Ten, "kept"), Duty(Ten, "kept") + Duty(Ten, "new"));
        compared.Added.ShouldHaveSingleItem().Id.ShouldBe("new");
        compared.Dropped.ShouldHaveSingleItem().Id.ShouldBe("gone");
        compared.Same.ShouldHaveSingleItem().Id.ShouldBe("kept");
        compared.Changed.ShouldBeEmpty();
    }

    [Fact]
    public void A_limit_a_force_and_words_that_differ_are_each_a_change()
    {
        var duty = Compared(
            Duty(Ten),
            Duty(Ten.Replace("10 working", "15 working", StringComparison.Ordinal), force: "must")
                .Replace("Do what is right.", "Do it better.", StringComparison.Ordinal)
        )
            .Changed.ShouldHaveSingleItem();
        duty.Changes.Select(change => change.What)
            .ShouldBe([DutyChangeKind.Force, DutyChangeKind.Limit, DutyChangeKind.Words]);
        Said(duty, DutyChangeKind.Force).ShouldBe("should -> must");
        Said(duty, DutyChangeKind.Limit).ShouldBe("10 working days -> 15 working days");
        Said(duty, DutyChangeKind.Words).ShouldBe("Do what is right. -> Do it better.");
    }

    [Fact]
    public void A_rule_of_another_kind_says_so_and_loses_or_gains_its_limit()
    {
        var duty = Compared(Duty("prompt: { at: decide-referral }"), Duty(Ten)).Changed.ShouldHaveSingleItem();
        duty.Changes.Select(change => change.What).ShouldBe([DutyChangeKind.Kind, DutyChangeKind.Limit]);
        Said(duty, DutyChangeKind.Kind).ShouldBe("prompt -> clock");
        Said(duty, DutyChangeKind.Limit).ShouldBe(" -> 10 working days");
    }

    [Fact]
    public void Who_may_hold_a_case_is_a_change_of_who() =>
        Said(
                Compared(
                    Duty("eligibility: { act: allocate-lead-practitioner, holder: social-worker }"),
                    Duty(
                        "eligibility: { act: allocate-lead-practitioner, holder: [social-worker, protocol], overseen_by: practice-supervisor }"
                    )
                )
                    .Changed.ShouldHaveSingleItem(),
                DutyChangeKind.Who
            )
            .ShouldBe(
                "holder: social-worker -> holder: social-worker, holder: protocol, overseen by: practice-supervisor"
            );

    [Fact]
    public void Of_a_list_of_contents_only_what_is_gone_and_what_is_new_is_said() =>
        Said(
                Compared(
                    Duty("content: { of: open-early-help, includes: [young carer, often missing] }"),
                    Duty("content: { of: open-early-help, includes: [young carer, bereaved] }")
                )
                    .Changed.ShouldHaveSingleItem(),
                DutyChangeKind.Contents
            )
            .ShouldBe("often missing -> bereaved");

    [Fact]
    public void What_starts_a_clock_is_a_change_of_when_it_applies() =>
        Said(
                Compared(Duty(Ten), Duty(Ten.Replace("from: referral", "from: contact", StringComparison.Ordinal)))
                    .Changed.ShouldHaveSingleItem(),
                DutyChangeKind.Applies
            )
            .ShouldBe(
                "from: referral-received, until: referral-decided -> from: contact-received, until: referral-decided"
            );

    [Fact]
    public void A_silence_stands_beside_what_the_other_edition_says()
    {
        var silent = """
            silent_on:
              - { id: fathers, says: It has no word on fathers., stage: section-17, confidence: confirmed }
            """;
        var compared = Compared(Duty(Ten, "fathers"), Duty(Ten), more: silent);
        var dropped = compared.Dropped.ShouldHaveSingleItem();
        (dropped.Id, dropped.NewerSilence!.Says, dropped.OlderSilence).ShouldBe(
            ("fathers", "It has no word on fathers.", null)
        );
        var alone = Compared(Duty(Ten), Duty(Ten), more: silent);
        alone.Duties.Single(duty => duty.Difference == Difference.Silent).Stage.ShouldBe("section-17");
        alone.Same.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_2023_edition_lets_others_than_social_workers_hold_section_17_cases()
    {
        var holder = EditionComparison
            .Of(Shipped.Edition("wt-2018"), Shipped.Edition("wt-2023"))
            .Changed.Single(duty => duty.Id == "s17-case-holder");
        holder
            .Changes.Single(change => change.What == DutyChangeKind.Who)
            .Is.ShouldBe(["holder: social-worker", "holder: protocol", "overseen by: practice-supervisor"]);
    }

    [Fact]
    public void An_edition_differs_from_itself_in_nothing() =>
        EditionComparison
            .Of(Shipped.Edition("wt-2023"), Shipped.Edition("wt-2023"))
            .Duties.ShouldAllBe(duty => duty.Difference == Difference.Same || duty.Difference == Difference.Silent);

    private static EditionComparison Compared(string older, string newer, string more = "")
    {
        var load = Load(Edition("wt-1", "2010-01-01", older), Edition("wt-2", "2020-01-01", newer, more));
        load.Errors.ShouldBeEmpty();
        return EditionComparison.Of(load.Library!.Editions[0], load.Library.Editions[1]);
    }

    private static string Said(ComparedDuty duty, DutyChangeKind what)
    {
        var change = duty.Changes.Single(change => change.What == what);
        return $"{string.Join(", ", change.Was)} -> {string.Join(", ", change.Is)}";
    }
}
