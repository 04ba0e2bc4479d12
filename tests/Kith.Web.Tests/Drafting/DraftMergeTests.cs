using Kith.Web.Drafting;

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
            KeptDraft? kept = null;
            for (var step = 0; step < 10; step++)
            {
                var who = (order >> step) & 1;
                last[who] = $"{who}:{step}";
                kept = DraftMerge.Of(kept, new(devices[who], step, Typed(("account", last[who])), "", Now)).Draft;
            }
            string?[] known = [Answer(kept, "account"), .. kept!.Writers.Clashes.Select(one => one.Answer[0].Value)];
            foreach (var word in last.Where(word => word.Length > 0))
            {
                known.ShouldContain(word);
            }
            known.Length.ShouldBeLessThanOrEqualTo(3);
        }
    }

    private static DraftMerge.Result Sent(KeptDraft? kept, PageToken page, params (string, string)[] values) =>
        DraftMerge.Of(kept, new(page, null, Typed(values), "the desk", Now));

    private static PageToken Opened(int seen = 0, params (string, string)[] held) =>
        new("amira", "page", "/page", "Page", null, Guid.NewGuid(), seen, Now, Answered.Digests(Typed(held)));

    private static List<KeyValuePair<string, string>> Typed(params (string Name, string Value)[] values) =>
        [.. values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))];

    private static string? Answer(KeptDraft? draft, string input) =>
        draft!.Values.Where(pair => pair.Key == input).Select(pair => pair.Value).SingleOrDefault();
}
