using FsCheck;
using FsCheck.Fluent;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.Tests.Drafting;

public class DraftMergeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Two_devices_that_answer_different_questions_keep_both()
    {
        var (desk, phone) = (Opened(), Opened());
        var kept = Sent(null, desk, ("account", "Calm")).Draft;

        var merged = Sent(kept, phone, ("said", "I like it here"));

        Answer(merged.Draft, "account").ShouldBe("Calm");
        Answer(merged.Draft, "said").ShouldBe("I like it here");
        merged.Draft!.Writers.Clashes.ShouldBeEmpty();
        merged.Unseen.ShouldBe(["account"]);
    }

    [Fact]
    public void Two_devices_that_answer_one_question_keep_both_answers_and_say_which_is_which()
    {
        var (desk, phone) = (Opened(), Opened());
        var kept = Sent(null, desk, ("account", "Calm")).Draft;

        var merged = Sent(kept, phone, ("account", "Loud")).Draft!;

        Answer(merged, "account").ShouldBe("Loud");
        var clash = merged.Writers.Clashes.ShouldHaveSingleItem();
        (clash.Question, clash.Answer.Single().Value, clash.Device).ShouldBe(("account", "Calm", "the desk"));
    }

    [Fact]
    public void A_page_that_was_opened_on_what_the_other_wrote_changes_it()
    {
        var kept = Sent(null, Opened(), ("account", "Calm")).Draft!;
        var phone = Opened(kept.Revision, ("account", "Calm"));

        var merged = Sent(kept, phone, ("account", "Calm. Warm"));

        Answer(merged.Draft, "account").ShouldBe("Calm. Warm");
        merged.Draft!.Writers.Clashes.ShouldBeEmpty();
        merged.Unseen.ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_taken_back_is_taken_back()
    {
        var desk = Opened();
        var kept = Sent(null, desk, ("account", "Calm")).Draft;

        Answer(Sent(kept, desk, ("account", "")).Draft, "account").ShouldBeNull();
    }

    [Fact]
    public void What_arrives_late_does_not_take_the_place_of_what_was_typed_after_it()
    {
        var desk = Opened();
        var kept = DraftMerge.Of(null, new(desk, 2, Typed(("account", "Calm. Warm")), "the desk", Now)).Draft;

        var late = DraftMerge.Of(kept, new(desk, 1, Typed(("account", "Calm")), "the desk", Now)).Draft;

        Answer(late, "account").ShouldBe("Calm. Warm");
    }

    [Fact]
    public void The_three_parts_of_a_date_are_one_answer()
    {
        var (desk, phone) = (Opened(), Opened());
        var kept = Sent(null, desk, ("on-day", "19"), ("on-month", "11"), ("on-year", "2026")).Draft;

        var merged = Sent(kept, phone, ("on-day", "3"), ("on-month", "12"), ("on-year", "2025")).Draft!;

        (Answer(merged, "on-day"), Answer(merged, "on-month"), Answer(merged, "on-year")).ShouldBe(("3", "12", "2025"));
        merged.Writers.Clashes.ShouldHaveSingleItem().Answer.Select(part => part.Value).ShouldBe(["19", "11", "2026"]);
    }

    [Fact]
    public void A_page_on_which_nothing_was_typed_leaves_no_draft()
    {
        DraftMerge
            .Of(null, new(Opened(0, ("on-day", "20")), 1, Typed(("on-day", "20"), ("account", "")), "", Now))
            .Draft.ShouldBeNull();
    }

    /// <summary>Any order of any two devices: each last word of each device is the answer, or stands beside it.</summary>
    [Fact]
    public void No_last_word_of_two_devices_is_lost_whatever_their_order()
    {
        for (var order = 0; order < 1 << 10; order++)
        {
            PageToken[] devices = [Opened(), Opened()];
            string[] last = ["", ""];
            DraftContent? kept = null;
            for (var step = 0; step < 10; step++)
            {
                var who = (order >> step) & 1;
                last[who] = $"{who}:{step}";
                kept = DraftMerge.Of(kept, new(devices[who], step, Typed(("account", last[who])), "", Now)).Draft;
            }
            string?[] known = [Answer(kept, "account"), .. kept!.Writers.Clashes.Select(one => one.Answer[0].Value)];
            foreach (var word in last.Where(word => word.Length > 0))
                known.ShouldContain(word);
            known.Length.ShouldBeLessThanOrEqualTo(3);
        }
    }

    [Fact]
    public void An_answer_that_a_page_was_drawn_with_and_one_device_took_back_stays_taken_back()
    {
        (string, string)[] held = [("account", "Calm"), ("said", "Hello")];
        var (desk, phone) = (Opened(0, held), Opened(0, held));
        var kept = Sent(null, desk, ("said", "Hello")).Draft;

        var merged = Sent(kept, phone, ("account", "Calm"), ("said", "Goodbye")).Draft!;

        (Answer(merged, "account"), Answer(merged, "said")).ShouldBe((null, "Goodbye"));
    }

    [Fact]
    public void Two_who_edit_different_rows_keep_all_of_both_in_either_order() =>
        Prop.ForAll(
                Gen.ArrayOf(Edit("a", "mine")).ToArbitrary(),
                Gen.ArrayOf(Edit("b", "theirs")).ToArbitrary(),
                (mine, theirs) =>
                {
                    var one = Both(mine, theirs);
                    var other = Both(theirs, mine);
                    return Sorted(one).SequenceEqual(Sorted(other)) && one.Writers.Clashes.Count == 0;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_clash_on_one_answer_of_a_row_shows_both_and_leaves_the_rest_of_the_row_alone()
    {
        (string, string)[] held = [("actions:a.does", "Cooks"), ("actions:a.who", "Gran")];
        var (desk, phone) = (Opened(0, held), Opened(0, held));
        var kept = Sent(null, desk, ("actions:a.does", "Cooks"), ("actions:a.who", "Mum")).Draft;

        var merged = Sent(kept, phone, ("actions:a.does", "Cooks"), ("actions:a.who", "Dad")).Draft!;

        (Answer(merged, "actions:a.does"), Answer(merged, "actions:a.who")).ShouldBe(("Cooks", "Dad"));
        var clash = merged.Writers.Clashes.ShouldHaveSingleItem();
        (clash.Question, clash.Answer.Single().Value).ShouldBe(("actions:a.who", "Mum"));
    }

    [Fact]
    public void A_row_taken_out_on_one_device_and_changed_on_the_other_can_be_put_back_with_the_change()
    {
        (string, string)[] held = [("actions:a.does", "Cooks"), ("actions:a.who", "Gran")];
        var (desk, phone) = (Opened(0, held), Opened(0, held));
        var kept = Sent(null, desk, [.. held, ("actions:a.removed", "yes")]).Draft;

        var merged = Sent(kept, phone, ("actions:a.does", "Cooks"), ("actions:a.who", "Dad")).Draft!;

        (Answer(merged, "actions:a.removed"), Answer(merged, "actions:a.who")).ShouldBe(("yes", "Dad"));
        merged.Writers.Clashes.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_that_somebody_recorded_meanwhile_stand_beside_those_typed_here()
    {
        (string, string)[] before =
        [
            ("actions:a.does", "Cooks"),
            ("actions:b.does", "Rings"),
            ("actions:b.who", "Dad"),
        ];
        (string, string)[] now = [("actions:a.does", "Cooks"), ("actions:new.does", "Walks")];

        var merged = RecordMerge.Of(
            TypedAnswers.Digests(Typed(before)),
            Typed(now),
            Typed([before[0], ("actions:mine.does", "Reads"), ("actions:b.does", "Rings"), ("actions:b.who", "Mum")])
        );

        // They took out the row that was changed here: it stays whole, and says so.
        merged
            .Values.Select(pair => (pair.Key, pair.Value))
            .ShouldBe([
                before[0],
                ("actions:mine.does", "Reads"),
                ("actions:b.does", "Rings"),
                ("actions:b.who", "Mum"),
                ("actions:new.does", "Walks"),
            ]);
        merged.Taken.ShouldBe(["actions:new.does"]);
        merged.Others.Select(other => other.Question).ShouldBe(["actions:b.does", "actions:b.who"]);
    }

    private static readonly (string, string)[] Rows =
    [
        ("actions:a1.does", "Cooks"),
        ("actions:a1.who", "Gran"),
        ("actions:b1.does", "Rings"),
        ("actions:b1.who", "Dad"),
    ];

    // A row of one's own is changed, taken out or added.
    private static Gen<(string Name, string Value)> Edit(string row, string word) =>
        from number in Gen.Choose(1, 3)
        from cell in Gen.Elements("does", "who", "removed")
        from value in Gen.Elements(word, "")
        select ($"actions:{row}{number}.{cell}", value);

    private static DraftContent Both((string Name, string Value)[] first, (string Name, string Value)[] second)
    {
        var (one, other) = (Opened(0, Rows), Opened(0, Rows));
        var kept = Sent(null, one, [.. Edited(first), ("on", "typed")]).Draft;
        return Sent(kept, other, [.. Edited(second), ("on", "typed")]).Draft!;
    }

    private static (string, string)[] Edited((string Name, string Value)[] edits) =>
        [.. edits.Reverse().Concat(Rows).DistinctBy(pair => pair.Item1)];

    private static IEnumerable<string> Sorted(DraftContent draft) =>
        draft.Values.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal);

    private static DraftMerge.Result Sent(DraftContent? kept, PageToken page, params (string, string)[] values) =>
        DraftMerge.Of(kept, new(page, null, Typed(values), "the desk", Now));

    private static PageToken Opened(int seen = 0, params (string, string)[] held) =>
        new("amira", "page", "/page", "Page", null, Guid.NewGuid(), seen, Now, TypedAnswers.Digests(Typed(held)));

    private static List<KeyValuePair<string, string>> Typed(params (string Name, string Value)[] values) =>
        [.. values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))];

    private static string? Answer(DraftContent? draft, string input) =>
        draft!.Values.Where(pair => pair.Key == input).Select(pair => pair.Value).SingleOrDefault();
}
